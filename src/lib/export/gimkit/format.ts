import { utf8 } from '../bytes.ts';
import { csvText } from '../csv.ts';
import type { ExportFormat } from '../format.ts';
import { gimkitRows } from './gimkit.ts';

/** Gimkit’s import template for kits: one right answer and one to three wrong ones, which it shuffles. */
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
	write: ({ items, notices }) => utf8(csvText(gimkitRows(items, notices)))
};
