import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval, Z_95 } from '#lib/statistics/wilson.ts';

describe('Wilson interval', () => {
	it('of 7 of 10 is (.397, .892) (specification, "Test vectors")', () => {
		const { lower, upper } = wilsonInterval(7, 10);
		expect(lower).toBeCloseTo(0.397, 3);
		expect(upper).toBeCloseTo(0.892, 3);
	});

	it.each([
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718]
	])('of %d of %d is (%d, %d) (Newcombe 1998, table I, method 3)', (successes, n, low, high) => {
		const { lower, upper } = wilsonInterval(successes, n);
		expect(lower).toBeCloseTo(low, 4);
		expect(upper).toBeCloseTo(high, 4);
	});

	it('has bounds at which the score test just rejects (definition)', () => {
		fc.assert(
			fc.property(
				fc
					.integer({ min: 1, max: 500 })
					.chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))),
				fc.double({ min: 0.5, max: 4, noNaN: true }),
				([successes, n], z) => {
					const { lower, upper } = wilsonInterval(successes, n, z);
					for (const bound of [lower, upper])
						if (bound > 0 && bound < 1)
							expect((successes / n - bound) ** 2).toBeCloseTo(
								(z * z * bound * (1 - bound)) / n,
								9
							);
				}
			)
		);
	});

	it('lies within 0 and 1, holds the share itself and widens with z', () => {
		fc.assert(
			fc.property(
				fc
					.integer({ min: 1, max: 1000 })
					.chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))),
				([successes, n]) => {
					const { lower, upper } = wilsonInterval(successes, n);
					const wider = wilsonInterval(successes, n, 3);
					expect(lower).toBeGreaterThanOrEqual(0);
					expect(upper).toBeLessThanOrEqual(1);
					expect(lower).toBeLessThanOrEqual(successes / n);
					expect(upper).toBeGreaterThanOrEqual(successes / n);
					expect(wider.lower).toBeLessThanOrEqual(lower);
					expect(wider.upper).toBeGreaterThanOrEqual(upper);
				}
			)
		);
	});

	it('begins at 0 where nobody succeeded and ends at 1 where all did', () => {
		expect(wilsonInterval(0, 7).lower).toBe(0);
		expect(wilsonInterval(7, 7).upper).toBe(1);
	});

	it.each([
		[0, 0, Z_95],
		[1, Infinity, Z_95],
		[-1, 10, Z_95],
		[11, 10, Z_95],
		[NaN, 10, Z_95],
		[5, 10, 0],
		[5, 10, NaN],
		[5, 10, Infinity]
	])('of %d of %d with z = %d is a mistake in the code', (successes, n, z) => {
		expect(() => wilsonInterval(successes, n, z)).toThrow(RangeError);
	});
});
