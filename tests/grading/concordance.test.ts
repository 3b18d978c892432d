import { describe, expect, it } from 'vitest';
import { concordance } from '#lib/grading/concordance.ts';

describe('concordance', () => {
	it.each([
		[[3, 2, 4, 5, 6, 1], 9, 15, 0.6],
		[[2, 3, 4, 5, 6, 1], 10, 15, 2 / 3],
		[[6, 5, 4, 3, 2, 1], 0, 15, 0]
	])(
		'of %j, as in Moodle’s ordering tests: %d of %d pairs',
		(positions, concordant, pairs, share) => {
			expect(concordance(positions)).toEqual({ concordant, pairs, share });
		}
	);

	it.each([
		[[1, 2, 3, 4, 5, 6], 15, 15, 1],
		[[2, 1], 0, 1, 0],
		[[4], 0, 0, 1],
		[[], 0, 0, 1]
	])('of %j: %d of %d pairs', (positions, concordant, pairs, share) => {
		expect(concordance(positions)).toEqual({ concordant, pairs, share });
	});
});
