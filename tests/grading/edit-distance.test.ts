import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '#lib/grading/edit-distance.ts';

describe('editDistance', () => {
	it.each([
		['ushakov', 'ushakov', 0],
		['ushakow', 'ushakov', 1],
		['ushkov', 'ushakov', 1],
		['ushaakov', 'ushakov', 1],
		['ushaokv', 'ushakov', 1],
		['kitten', 'sitting', 3],
		['ca', 'abc', 3],
		['', 'abc', 3],
		['abc', '', 3],
		['', '', 0],
		['조선', '조산', 1],
		['👍a', 'a👍', 1]
	])('%s to %s takes %d', (from, to, typos) => {
		expect(editDistance(from, to)).toBe(typos);
	});

	it('is the same both ways, and 0 only between equals', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
		fc.assert(
			fc.property(word, word, (a, b) => {
				expect(editDistance(a, b)).toBe(editDistance(b, a));
				expect(editDistance(a, b) === 0).toBe(a === b);
				expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
			})
		);
	});
});
