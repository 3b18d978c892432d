import { utf8 } from '../bytes.ts';
import { csvText } from '../csv.ts';
import type { ExportFormat } from '../format.ts';
import { blooketRows } from './blooket.ts';

/**
 * Blooket’s import template: two to four options, of which one is right. Where it lists several right
 * ones, each of them alone counts as right, so such questions are left out.
 */
export const format: ExportFormat = {
	capabilities: {
		types: { choice: 'all-or-nothing' },
		points: 'none',
		passages: false,
		optionFeedback: false,
		explanation: false,
		citation: false,
		repeatsStimulus: true,
		oneLine: true,
		mostOptions: 4
	},
	write: ({ items, notices }) => utf8(csvText(blooketRows(items, notices)))
};
