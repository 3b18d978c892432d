import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldForComparison } from '#lib/model/text.ts';

it.each([
	['They agree.', 'they agree.'],
	['  They\u00A0\t agree.\n', 'they agree.'],
	['Th\u200Bey ag\u00ADree.', 'they agree.'],
	['Ｔｈｅｙ　agree.', 'they agree.'],
	['ﬁve', 'five'],
	['nai\u0308ve', 'naïve'],
	['\u200B\u2060\uFEFF', ''],
	['\u202EThey', 'they'],
	['They disagree.', 'they disagree.']
])('%j reads as %j', (text, folded) => {
	expect(foldForComparison(text)).toBe(folded);
});

/** Letters and marks that change one another when they meet. */
const UNITS = [
	'a',
	'İ',
	'ẞ',
	'Σ',
	'ﬁ',
	'Å',
	'\u0301',
	'\u0345',
	'\u0307',
	'가',
	'\u11A8',
	' ',
	'\u00A0',
	'\u200B',
	'\u00AD',
	'Ａ'
];

it('folding a text again changes nothing', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...UNITS), { maxLength: 8 }), (units) => {
			const folded = foldForComparison(units.join(''));
			expect(foldForComparison(folded)).toBe(folded);
		})
	);
});
