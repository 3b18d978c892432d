import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formExtremeGroups, upperMinusLower } from '#lib/statistics/extreme-groups.ts';

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe('the upper and lower 27 %', () => {
	it.each([
		[2, 1],
		[5, 1],
		[10, 3],
		[30, 8],
		[100, 27]
	])('of %d students are %d each', (students, size) => {
		const totals = Float64Array.from({ length: students }, (_, index) => index);
		const groups = formExtremeGroups(totals, students);
		expect(groups.size).toBe(size);
		expect(sum(groups.upper)).toBe(size);
		expect(groups.upper[students - 1]).toBe(1);
		expect(groups.lower[0]).toBe(1);
	});

	it('share the last places among those tied for them', () => {
		const groups = formExtremeGroups(Float64Array.of(9, 7, 7, 7, 7, 2, 2, 1, 1, 1), 10);
		expect([...groups.upper]).toEqual([1, 0.5, 0.5, 0.5, 0.5, 0, 0, 0, 0, 0]);
		expect([...groups.lower]).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1]);
	});

	it('count totals as tied that differ by rounding only', () => {
		const totals = Float64Array.of(0.1 + 0.2, 0.3, 0, 0.2);
		expect([...formExtremeGroups(totals, 1).upper]).toEqual([0.5, 0.5, 0, 0]);
	});

	it('always add up to their size', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 40 }),
				(totals) => {
					const { size, upper, lower } = formExtremeGroups(Float64Array.from(totals), 6);
					expect(sum(upper)).toBeCloseTo(size, 9);
					expect(sum(lower)).toBeCloseTo(size, 9);
					for (const weight of [...upper, ...lower]) {
						expect(weight).toBeGreaterThanOrEqual(0);
						expect(weight).toBeLessThanOrEqual(1);
					}
				}
			)
		);
	});

	it.each([
		['only the best', [1, 1, 1, 0, 0, 0, 0, 0, 0, 0], 1],
		['only the weakest', [0, 0, 0, 0, 0, 0, 0, 1, 1, 1], -1],
		['only the middle', [0, 0, 0, 1, 1, 1, 1, 0, 0, 0], 0],
		['two of the best and one of the weakest', [1, 1, 0, 0, 0, 0, 0, 0, 0, 1], 1 / 3]
	])('differ as they should where %s were right', (_, fractions, difference) => {
		const groups = formExtremeGroups(Float64Array.of(9, 8, 7, 6, 5, 4, 3, 2, 1, 0), 10);
		expect(upperMinusLower(Float64Array.from(fractions), groups)).toBeCloseTo(difference, 12);
	});
});
