import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '#lib/statistics/analyse.ts';
import {
	cronbachAlpha,
	kr20,
	kr21,
	standardErrorOfMeasurement
} from '#lib/statistics/reliability.ts';
import { checked, matrixOf, scoresOf } from './matrices.ts';

/** Ten students, ten questions: K. Wuensch, East Carolina University, StatHelp/KR20.txt. */
const WUENSCH = [
	[1, 1, 1, 1, 1, 1, 0, 1, 1, 0],
	[1, 0, 1, 1, 0, 1, 1, 1, 0, 1],
	[1, 1, 1, 1, 0, 1, 1, 0, 0, 1],
	[0, 0, 1, 0, 0, 0, 1, 0, 0, 0],
	[0, 0, 0, 0, 0, 1, 0, 0, 1, 0],
	[1, 1, 1, 0, 1, 1, 1, 1, 1, 1],
	[1, 1, 0, 1, 1, 1, 0, 1, 1, 1],
	[1, 1, 1, 1, 1, 1, 1, 1, 0, 1],
	[0, 1, 0, 1, 1, 1, 1, 1, 0, 1],
	[1, 1, 0, 1, 1, 0, 1, 1, 1, 0]
];
const PROPORTIONS = [0.7, 0.7, 0.6, 0.7, 0.6, 0.8, 0.7, 0.7, 0.5, 0.6];

describe('KR-20', () => {
	it('of totals 8,7,7,2,2,9,8,9,7,7 (variance 5.84, Σpq 2.18) is .6963 (Wuensch, KR20.txt)', () => {
		expect(WUENSCH.map((row) => row.reduce((sum, cell) => sum + cell, 0))).toEqual([
			8, 7, 7, 2, 2, 9, 8, 9, 7, 7
		]);
		expect(PROPORTIONS.reduce((sum, p) => sum + p * (1 - p), 0)).toBeCloseTo(2.18, 12);
		expect(kr20(PROPORTIONS, 5.84)).toBeCloseTo(0.6963, 4);
	});

	it('of the same table as a matrix is the same, whatever a question is worth', () => {
		for (const points of [1, 3]) {
			const { reliability } = analyse(
				matrixOf(
					WUENSCH,
					WUENSCH.map(() => points)
				)
			);
			expect(reliability.kr20.value).toBeCloseTo(0.6963, 4);
			expect(reliability.kr20.n).toBe(10);
		}
		const uneven = analyse(matrixOf(WUENSCH, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
		expect(uneven.reliability.kr20.value).toBeCloseTo(0.6963, 4);
	});

	it('would be .7378 with the sample variance: the usual mistake (specification, "Test vectors")', () => {
		expect(kr20(PROPORTIONS, 58.4 / 9)).toBeCloseTo(0.7378, 4);
	});
});

describe('KR-21', () => {
	it('of 50 questions, mean 43, variance 25 is .774694 (specification, "Test vectors")', () => {
		expect(kr21(50, 43, 25)).toBeCloseTo(0.774694, 6);
	});

	it('of the table by Wuensch is what its totals give', () => {
		const { reliability } = analyse(matrixOf(WUENSCH));
		expect(reliability.kr21.value).toBeCloseTo((10 / 9) * (1 - (6.6 * 3.4) / 58.4), 12);
	});
});

describe('alpha', () => {
	it('of three questions by hand is 3/4', () => {
		// Totals 3, 2, 1, 0: V = 5/4; each question has 2 or 1 or 3 of 4 right: 1/4 + 3/16 + 3/16.
		expect(cronbachAlpha([1 / 4, 3 / 16, 3 / 16], 5 / 4)).toBeCloseTo(3 / 4, 12);
	});

	it('of questions that all say the same is 1, of unrelated ones 0', () => {
		expect(cronbachAlpha([4, 4, 4], 36)).toBeCloseTo(1, 12);
		expect(cronbachAlpha([4, 4, 4], 12)).toBeCloseTo(0, 12);
	});

	it('is KR-20 where every answer is right or wrong and every question worth the same', () => {
		fc.assert(
			fc.property(
				scoresOf('dichotomous', { min: 20, max: 30 }, { min: 10, max: 14 }),
				fc.integer({ min: 1, max: 10 }),
				(scores, points) => {
					const { alpha, kr20: coefficient } = analyse(
						checked({ ...scores, points: scores.questions.map(() => points) })
					).reliability;
					expect(coefficient.n).toBe(scores.students.length);
					if (alpha.value === null) expect(coefficient).toEqual(alpha);
					else expect(coefficient.value).toBeCloseTo(alpha.value, 9);
				}
			)
		);
	});
});

describe('each coefficient', () => {
	it('needs two questions and some variance', () => {
		expect(cronbachAlpha([0.25], 0.25)).toBeNull();
		expect(cronbachAlpha([0, 0], 0)).toBeNull();
		expect(kr20([0.5], 0.25)).toBeNull();
		expect(kr21(1, 0.5, 0.25)).toBeNull();
		expect(kr21(10, 5, 0)).toBeNull();
	});

	it('is at most 1, and KR-21 never above KR-20', () => {
		fc.assert(
			fc.property(scoresOf('dichotomous', { min: 2, max: 12 }, { min: 2, max: 8 }), (scores) => {
				const { reliability } = analyse(checked(scores));
				if (reliability.kr20.value === null || reliability.kr21.value === null) {
					expect(reliability.kr20).toMatchObject({ reason: 'zero-variance' });
					return;
				}
				expect(reliability.kr20.value).toBeLessThanOrEqual(1 + 1e-12);
				expect(reliability.kr21.value).toBeLessThanOrEqual(reliability.kr20.value + 1e-12);
			})
		);
	});
});

describe('standard error of measurement', () => {
	it.each([
		[10, 0.84, 4],
		[10, 1, 0],
		[10, 0, 10],
		[2, -3, 4]
	])('of sd %d and reliability %d is %d', (deviation, reliability, error) => {
		expect(standardErrorOfMeasurement(deviation, reliability)).toBeCloseTo(error, 12);
	});
});
