import { KEEPS_ALL } from '../capabilities.ts';
import type { ExportFormat } from '../format.ts';
import { zip } from '../zip.ts';
import { cartridgeFiles } from './package.ts';

/**
 * Common Cartridge 1.1, which most learning platforms read: choices of one or several, typed words and
 * essays, in QTI 1.2. A matching becomes one choice a stem; a number with a tolerance has no place.
 * What several picks earn is left to the tool: the file itself knows right and wrong only.
 */
export const format: ExportFormat = {
	capabilities: {
		...KEEPS_ALL,
		types: {
			choice: 'all-or-nothing',
			several: 'other',
			text: 'all-or-nothing',
			essay: 'same'
		},
		passages: false,
		// Canvas would take a wrong text with feedback for a right one.
		optionFeedback: ['choice', 'several'],
		longest: { name: 255 },
		// Moodle takes a star for anything, and has no way to write a star in a cartridge.
		misreads: (part, text) => part === 'answer' && text.includes('*'),
		scores: true
	},
	write: ({ name, items, notices }) => zip(cartridgeFiles(name, items, notices))
};
