import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { f1, overlapOf } from '#lib/grading/overlap.ts';

const setArbitrary = fc.uniqueArray(fc.integer({ min: 0, max: 9 })).map((items) => new Set(items));

describe('f1', () => {
	it.each([
		['30 marked where 3 are keyed (specification, “Test vectors”: .18)', 3, 30, 3, 6 / 33],
		['the same set', 4, 4, 4, 1],
		['half of it', 2, 2, 4, 2 / 3],
		['twice as much', 2, 4, 2, 2 / 3],
		['nothing in common', 0, 3, 2, 0],
		['nothing picked', 0, 0, 2, 0],
		['nothing keyed', 0, 2, 0, 0],
		['nothing at all', 0, 0, 0, 0]
	])('%s', (_, hits, picked, keyed, score) => {
		expect(f1({ hits, picked, keyed })).toBe(score);
	});

	it('is the harmonic mean of precision and recall', () => {
		fc.assert(
			fc.property(setArbitrary, setArbitrary, (picked, keyed) => {
				const overlap = overlapOf(picked, keyed);
				fc.pre(overlap.hits > 0);
				const [precision, recall] = [overlap.hits / overlap.picked, overlap.hits / overlap.keyed];
				expect(f1(overlap)).toBeCloseTo(2 / (1 / precision + 1 / recall), 12);
			})
		);
	});

	it('is the same both ways round, from 0 to 1, and 1 for equal sets only', () => {
		fc.assert(
			fc.property(setArbitrary, setArbitrary, (one, other) => {
				const score = f1(overlapOf(one, other));
				expect(f1(overlapOf(other, one))).toBe(score);
				expect(score).toBeGreaterThanOrEqual(0);
				expect(score).toBeLessThanOrEqual(1);
				const equal = one.size === other.size && [...one].every((item) => other.has(item));
				expect(score === 1).toBe(equal && one.size > 0);
			})
		);
	});
});

describe('overlapOf', () => {
	it('counts both sets and what they share', () => {
		expect(overlapOf(new Set(['a', 'b', 'c']), new Set(['b', 'd']))).toEqual({
			hits: 1,
			picked: 3,
			keyed: 2
		});
	});
});
