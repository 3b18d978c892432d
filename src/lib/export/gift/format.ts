import { utf8 } from '../bytes.ts';
import { KEEPS_ALL } from '../capabilities.ts';
import type { ExportFormat } from '../format.ts';
import { giftText } from './gift.ts';

/**
 * GIFT, as Moodle and others read it: no orders and no points. An order becomes a matching of items with
 * places, a card one question a field, marking a choice of words.
 */
export const format: ExportFormat = {
	capabilities: {
		...KEEPS_ALL,
		types: {
			choice: 'same',
			several: 'same',
			match: 'same',
			number: 'same',
			text: 'same',
			essay: 'same'
		},
		points: 'none',
		passages: false,
		longest: { name: 255, target: 255 },
		units: false,
		// The arrow of a matching has no escape; in a matching itself only the first one counts.
		misreads: (part, text) => (part === 'answer' || part === 'wrong') && text.includes('->'),
		scores: true
	},
	write: ({ items, notices }) => utf8(giftText(items, notices))
};
