import type { ExportFormat } from '../format.ts';
import { LONGEST_CELL, xlsx } from '../xlsx.ts';
import { waygroundRows } from './wayground.ts';

/** The spreadsheet that Wayground (once Quizizz) imports: choices, checkboxes, blanks, open questions. */
export const format: ExportFormat = {
	capabilities: {
		types: {
			choice: 'all-or-nothing',
			several: 'other',
			text: 'all-or-nothing',
			essay: 'same'
		},
		points: 'none',
		passages: false,
		optionFeedback: false,
		explanation: true,
		citation: true,
		repeatsStimulus: true,
		longest: { prompt: LONGEST_CELL, option: LONGEST_CELL, explanation: LONGEST_CELL },
		mostOptions: 5,
		mostSpellings: 5
	},
	write: ({ items }) => xlsx('Sheet1', waygroundRows(items))
};
