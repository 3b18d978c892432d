import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestSumOfProducts } from '#lib/statistics/largest-products.ts';
import { sumOfProducts, takeSample } from '#lib/statistics/sample.ts';

const pairs = (score: fc.Arbitrary<number>) =>
	fc.array(fc.tuple(score, fc.double({ min: 0, max: 1, noNaN: true })), {
		minLength: 1,
		maxLength: 80
	});

describe('the largest sum of products', () => {
	it.each([
		['two scores', fc.constantFrom(0, 1)],
		['seven scores', fc.integer({ min: 0, max: 6 }).map((score) => score / 6)],
		['any scores', fc.double({ min: 0, max: 1, noNaN: true })]
	])('is that of both lists sorted (%s)', (_, score) => {
		fc.assert(
			fc.property(pairs(score), fc.boolean(), (list, ascending) => {
				if (ascending) list.sort((a, b) => a[1] - b[1]);
				const x = takeSample(
					Float64Array.from(list, ([first]) => first),
					1
				);
				const y = takeSample(
					Float64Array.from(list, ([, second]) => second),
					1
				);
				const sorted = sumOfProducts(
					{ ...x, values: x.values.toSorted() },
					{ ...y, values: y.values.toSorted() }
				);
				expect(largestSumOfProducts(x, y)).toBeCloseTo(sorted, 9);
				expect(sumOfProducts(x, y)).toBeLessThanOrEqual(sorted + 1e-9);
			})
		);
	});

	it('leaves the lists as they were', () => {
		const x = takeSample(Float64Array.of(1, 0, 1, 0), 1);
		const y = takeSample(Float64Array.of(4, 3, 2, 1), 4);
		largestSumOfProducts(x, y);
		expect([...x.values, ...y.values]).toEqual([1, 0, 1, 0, 4, 3, 2, 1]);
	});
});
