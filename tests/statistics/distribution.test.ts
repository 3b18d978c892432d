import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeTotals } from '#lib/statistics/distribution.ts';
import { takeSample } from '#lib/statistics/sample.ts';

const describeAll = (...totals: number[]) =>
	describeTotals(takeSample(Float64Array.from(totals), 100));

describe('the distribution of totals', () => {
	it('of 2,4,4,4,5,5,7,9 by hand: mean 5, median 4.5, Σd² 32, Σd³ 42, Σd⁴ 356', () => {
		const { mean, median, standardDeviation, skewness, kurtosis } = describeAll(
			...[9, 2, 4, 5, 4, 7, 5, 4]
		);
		expect(mean).toEqual({ value: 5, n: 8 });
		expect(median).toEqual({ value: 4.5, n: 8 });
		expect(standardDeviation.value).toBeCloseTo(Math.sqrt(32 / 7), 12);
		// k2 = 32/7, k3 = 8 · 42 / (7 · 6) = 8.
		expect(skewness.value).toBeCloseTo(8 / (32 / 7) ** 1.5, 12);
		// k4 = 64 · (9 · 44.5 − 3 · 7 · 16) / (7 · 6 · 5).
		expect(kurtosis.value).toBeCloseTo((64 * 64.5) / 210 / (32 / 7) ** 2, 12);
	});

	it('has Excel’s SKEW and KURT of 3,4,5,2,3,4,5,6,4,7 (Microsoft’s example: .359543, −.1518)', () => {
		const { skewness, kurtosis } = describeAll(3, 4, 5, 2, 3, 4, 5, 6, 4, 7);
		expect(skewness.value).toBeCloseTo(0.359543, 6);
		expect(kurtosis.value).toBeCloseTo(-0.1518, 4);
	});

	it('has an odd middle', () => {
		expect(describeAll(5, 1, 3).median).toEqual({ value: 3, n: 3 });
	});

	it.each([
		[0, { mean: 'too-few-students', median: 'too-few-students' }],
		[1, { standardDeviation: 'too-few-students' }],
		[2, { skewness: 'too-few-students' }],
		[3, { kurtosis: 'too-few-students' }]
	])('of %d students leaves out what takes more', (n, reasons) => {
		const distribution = describeAll(...Array.from({ length: n }, (_, index) => index));
		for (const [figure, reason] of Object.entries(reasons))
			expect(distribution).toMatchObject({ [figure]: { value: null, n, reason } });
	});

	it('has no shape where all totals are the same', () => {
		expect(describeAll(0.1, 0.1, 0.1, 0.1)).toMatchObject({
			standardDeviation: { value: 0, n: 4 },
			skewness: { value: null, n: 4, reason: 'zero-variance' },
			kurtosis: { value: null, n: 4, reason: 'zero-variance' }
		});
	});

	it('turned round is skewed the other way, with the same kurtosis', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 40 }),
				(totals) => {
					const [one, other] = [
						describeAll(...totals),
						describeAll(...totals.map((total) => 100 - total))
					];
					fc.pre(one.skewness.value !== null);
					expect(other.skewness.value).toBeCloseTo(-(one.skewness.value ?? NaN), 6);
					expect(other.kurtosis.value).toBeCloseTo(one.kurtosis.value ?? NaN, 6);
				}
			)
		);
	});
});
