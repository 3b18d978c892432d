import { describe, expect, it } from 'vitest';
import { lettersOf } from '#lib/model/letters.ts';

describe('lettersOf', () => {
	it('names excerpts from “a” on, one each', () => {
		expect(lettersOf([])).toEqual([]);
		expect(lettersOf(['x', 'y', 'z', 'x', 'y', 'z'])).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
	});
});
