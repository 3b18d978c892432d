import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, visible } from '#lib/model/typed/fold.ts';

describe('visible', () => {
	it.each([
		['\u200bbi\u00adlateral\u200e', 'bilateral'],
		['two\u00a0words\tand\na line', 'two\u00a0words\tand\na line'],
		['\u2060\ufeff\u061c', '']
	])('keeps of %j what shows', (text, shown) => {
		expect(visible(text)).toBe(shown);
	});
});

describe('fold', () => {
	it.each([
		['  Yury \t Ushakov ', 'yury ushakov'],
		['Ushakov’s', "ushakov's"],
		['Kim Jong–un', 'kim jong-un'],
		['−5', '-5'],
		['e\u0301', '\u00e9'],
		['11\u00a0000\u202fshells', '11 000 shells'],
		['STRASSE', 'strasse'],
		['Straße', 'strasse'],
		['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
		['ＰＵＰＰＥＴ２５％＄', 'puppet25%$'],
		['ﬁve №４', 'five no4'],
		['٢٠٬٠٠٠٫٥٪', '20,000.5%'],
		['۲۰۰۰۰ २०२४ ๑๒๓ 𝟘𝟙𝟡', '20000 2024 123 019'],
		['－５ ﹣5 −5 ‐5', '-5 -5 -5 -5'],
		['＇50s ´50s `50s ′50s', "'50s '50s '50s '50s"],
		['10² and H₂O', '10^2 and h^2o'],
		['4ᵗʰ 9️⃣3️⃣', '4th 93'],
		['pup\u200bpet\u200e \u202d20\u00ad000\u202c\ufe0f', 'puppet 20000'],
		['a\u0000b', 'ab'],
		['\ufeff', ''],
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
