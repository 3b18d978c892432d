import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nominalAgreement } from '#lib/statistics/agreement.ts';

/** Codings by coder, a letter a unit and "." where there is none, turned into codings by unit. */
function unitsOf(...coders: string[]): (string | null)[][] {
	return [...(coders[0] ?? '')].map((_, unit) =>
		coders.map((codes) => (codes[unit] === '.' ? null : (codes[unit] ?? null)))
	);
}

const code = fc.constantFrom('a', 'b', 'c', null);
const codings = fc.array(fc.array(code, { minLength: 2, maxLength: 4 }), { maxLength: 30 });

describe('agreement by nominal codes', () => {
	it.each<[string, string[], number]>([
		['two coders and two codes (Krippendorff 2011, A)', ['0100000010', '1110010000'], 0.095],
		['two coders and five codes (Krippendorff 2011, B)', ['aabbdcccedda', 'babbbccceddd'], 0.692],
		[
			'four coders with gaps (Krippendorff 2011, C)',
			['123321412...', '1233224125.3', '.3332342251.', '1233244125' + '1.'],
			0.743
		]
	])('of %s is as published', (_, coders, alpha) => {
		expect(nominalAgreement(unitsOf(...coders)).alpha).toBeCloseTo(alpha, 3);
	});

	it('counts the units that two coded, and those on which all agree', () => {
		expect(nominalAgreement(unitsOf('aab.', 'abb.', '...c'))).toMatchObject({
			units: 3,
			agreed: 2
		});
	});

	it.each<[string, string[]]>([
		['nobody coded anything', ['', '']],
		['each unit has one coding only', ['ab..', '..ab']],
		['one code is used throughout', ['aaaa', 'aaaa']]
	])('is unknown where %s', (_, coders) => {
		expect(nominalAgreement(unitsOf(...coders)).alpha).toBeNull();
	});

	it('is at most 1, and 1 just where no two codings of a unit differ', () => {
		fc.assert(
			fc.property(codings, (units) => {
				const { alpha, agreed, units: n } = nominalAgreement(units);
				if (alpha === null) return;
				expect(alpha).toBeLessThanOrEqual(1);
				expect(alpha === 1).toBe(agreed === n);
			})
		);
	});

	it('never depends on the order of the coders or of the units', () => {
		fc.assert(
			fc.property(codings, (units) => {
				const turned = units.map((unit) => unit.toReversed()).toReversed();
				const { alpha, ...counts } = nominalAgreement(units);
				const again = nominalAgreement(turned);
				expect(again).toMatchObject(counts);
				if (alpha === null) expect(again.alpha).toBeNull();
				else expect(again.alpha).toBeCloseTo(alpha, 9);
			})
		);
	});
});
