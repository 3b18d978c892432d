import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#lib/grading/fold.ts';

describe('fold', () => {
	it.each([
		['  Yury \t Ushakov ', 'yury ushakov'],
		['Ushakov’s', "ushakov's"],
		['Kim Jong–un', 'kim jong un'],
		['−5', '-5'],
		['e\u0301', '\u00e9'],
		['11\u00a0000\u202fshells', '11 000 shells'],
		['STRASSE', 'strasse'],
		['Straße', 'strasse'],
		['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
		['', '']
	])('%j is compared as %j', (text, folded) => {
		expect(fold(text)).toBe(folded);
	});

	it('does nothing the second time', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(fold(fold(text))).toBe(fold(text));
			}),
			{ numRuns: 1000 }
		);
	}, 30_000);
});
