import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	calibration,
	CONFIDENCE_BANDS,
	confidenceBonus,
	readingOf,
	sureButWrongFirst
} from '#lib/grading/calibration.ts';
import {
	confidenceMark,
	expectedMark,
	type ConfidentAnswer
} from '#lib/grading/confidence-based-marking.ts';
import { CONFIDENCE_LEVELS } from '#lib/model/confidence.ts';

const answersArbitrary = fc.array(
	fc.record({
		score: fc.constantFrom(0, 0.25, 0.5, 1),
		confidence: fc.constantFrom(...CONFIDENCE_LEVELS)
	}),
	{ maxLength: 12 }
);

describe('confidenceMark', () => {
	it.each([
		['right', 1, [1, 2, 3]],
		['wrong', 0, [0, -2, -6]],
		['a fraction of .5', 0.5, [0.5, 1, 1.5]],
		['a fraction of −.25', -0.25, [0, -2, -6]]
	])('%s, as in Moodle’s question_cbm_test', (_, score, marks) => {
		expect(CONFIDENCE_LEVELS.map((level) => confidenceMark(score, level))).toEqual(marks);
	});

	it('never falls as the score rises, and stays in [−6, 3]', () => {
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(share, share, fc.constantFrom(...CONFIDENCE_LEVELS), (a, b, level) => {
				const [low, high] = [Math.min(a, b), Math.max(a, b)];
				expect(confidenceMark(low, level)).toBeLessThanOrEqual(confidenceMark(high, level));
				expect(confidenceMark(low, level)).toBeGreaterThanOrEqual(-6);
				expect(confidenceMark(high, level)).toBeLessThanOrEqual(3);
			})
		);
	});
});

describe('expectedMark', () => {
	it.each([
		[0, [0, -2, -6]],
		[0.5, [0.5, 0, -1.5]],
		[1, [1, 2, 3]]
	])('at a probability of %d', (p, marks) => {
		expect(CONFIDENCE_LEVELS.map((level) => expectedMark(p, level))).toEqual(marks);
	});

	it('is p, 4p − 2 and 9p − 6', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (p) => {
				expect(expectedMark(p, 1)).toBeCloseTo(p, 12);
				expect(expectedMark(p, 2)).toBeCloseTo(4 * p - 2, 12);
				expect(expectedMark(p, 3)).toBeCloseTo(9 * p - 6, 12);
			})
		);
	});

	it('of levels 1 and 2 crosses at 2/3, of 2 and 3 at .8 (specification, “Test vectors”)', () => {
		expect(expectedMark(2 / 3, 1)).toBeCloseTo(expectedMark(2 / 3, 2), 12);
		expect(expectedMark(0.8, 2)).toBeCloseTo(expectedMark(0.8, 3), 12);
	});

	it.each([
		[0.5, 1],
		[0.66, 1],
		[0.67, 2],
		[0.79, 2],
		[0.81, 3],
		[1, 3]
	])('at %d is the highest at level %d', (p, best) => {
		const marks = CONFIDENCE_LEVELS.map((level) => expectedMark(p, level));
		expect(marks.indexOf(Math.max(...marks)) + 1).toBe(best);
	});
});

describe('confidenceBonus', () => {
	it('is +.02 for an average of 1.2 at an accuracy of .75 (specification, “Test vectors”: Moodle)', () => {
		expect(confidenceBonus(1.2, 0.75)).toBeCloseTo(0.02, 12);
	});

	it.each([
		// max(a, 4a − 2, 9a − 6) is .5, .75, 1, 2.1, 3
		[0.5, 0.5, 0],
		[0, 0.5, -0.05],
		[1, 0.75, 0],
		[0.75, 0.75, -0.025],
		[3, 0.9, 0.09],
		[3, 1, 0],
		[-6, 0, -0.6]
	])('of %d at an accuracy of %d is %d', (average, accuracy, bonus) => {
		expect(confidenceBonus(average, accuracy)).toBeCloseTo(bonus, 12);
	});

	it('is 0 for one fitting level throughout', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (accuracy) => {
				const best = Math.max(accuracy, 4 * accuracy - 2, 9 * accuracy - 6);
				expect(confidenceBonus(best, accuracy)).toBeCloseTo(0, 12);
			})
		);
	});
});

describe('readingOf', () => {
	it.each([
		[1, 0, 'fits'],
		[1, 2 / 3, 'fits'],
		[1, 3 / 4, 'under'],
		[2, 1 / 2, 'over'],
		[2, 2 / 3, 'fits'],
		[2, 0.8, 'fits'],
		[2, 1, 'under'],
		[3, 3 / 4, 'over'],
		[3, 0.8, 'fits'],
		[3, 1, 'fits'],
		[3, null, 'none'],
		// Beyond a border by the rounding of a sum only, and by more than that.
		[1, 2 / 3 + 1e-12, 'fits'],
		[2, 0.8 + 1e-12, 'fits'],
		[3, 0.8 - 1e-12, 'fits'],
		[3, 0.8 - 1e-6, 'over'],
		[1, 2 / 3 + 1e-6, 'under']
	] as const)('at level %d, %s right is %s', (level, accuracy, reading) => {
		expect(readingOf(level, accuracy)).toBe(reading);
	});

	it('fits where no other level would earn more', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.constantFrom(...CONFIDENCE_LEVELS),
				(p, level) => {
					const best = Math.max(...CONFIDENCE_LEVELS.map((other) => expectedMark(p, other)));
					const loss = best - expectedMark(p, level);
					fc.pre(loss === 0 || loss > 1e-6);
					expect(readingOf(level, p) === 'fits').toBe(loss === 0);
				}
			)
		);
	});

	it('has bands that leave no share out', () => {
		const bands = CONFIDENCE_LEVELS.map((level) => CONFIDENCE_BANDS[level]);
		expect([0, ...bands.map(([, to]) => to)]).toEqual([...bands.map(([from]) => from), 1]);
	});
});

describe('calibration', () => {
	it('counts, and averages scores and marks, by level and in all', () => {
		const answers: ConfidentAnswer[] = [
			{ score: 1, confidence: 3 },
			{ score: 1, confidence: 3 },
			{ score: 0, confidence: 3 },
			{ score: 0.5, confidence: 1 },
			{ score: 0, confidence: 1 }
		];
		expect(calibration(answers)).toEqual({
			n: 5,
			accuracy: 0.5,
			meanMark: 0.1,
			// 0.1 · (0.1 − 0.5)
			bonus: expect.closeTo(-0.04, 12),
			levels: [
				{ confidence: 1, n: 2, accuracy: 0.25, meanMark: 0.25 },
				{ confidence: 2, n: 0, accuracy: null, meanMark: null },
				{ confidence: 3, n: 3, accuracy: 2 / 3, meanMark: 0 }
			]
		});
	});

	it('of no answers has no means, rather than 0', () => {
		const none = { n: 0, accuracy: null, meanMark: null };
		expect(calibration([])).toEqual({
			...none,
			bonus: null,
			levels: CONFIDENCE_LEVELS.map((confidence) => ({ confidence, ...none }))
		});
	});

	it('has every answer in one level, and survives JSON', () => {
		fc.assert(
			fc.property(answersArbitrary, (answers) => {
				const result = calibration(answers);
				expect(result.n).toBe(answers.length);
				expect(result.levels.map(({ n }) => n).reduce((a, b) => a + b, 0)).toBe(result.n);
				expect(JSON.parse(JSON.stringify(result))).toEqual(result);
			})
		);
	});

	it('never depends on the order of the answers', () => {
		fc.assert(
			fc.property(answersArbitrary, (answers) => {
				expect(calibration(answers.toReversed())).toEqual(calibration(answers));
			})
		);
	});
});

describe('sureButWrongFirst', () => {
	const answer = (score: number, confidence: 1 | 2 | 3, name = '') => ({ score, confidence, name });

	it('puts sure but wrong first and right last', () => {
		const [wrong3, wrong2, half3, half2, wrong1, half1] = [
			answer(0, 3),
			answer(0, 2),
			answer(0.5, 3),
			answer(0.5, 2),
			answer(0, 1),
			answer(0.5, 1)
		];
		const right = [answer(1, 3), answer(1, 2), answer(1, 1)];
		const mixed = [...right, half1, wrong1, half2, half3, wrong2, wrong3].toReversed();
		const sorted = [wrong3, wrong2, half3, half2, wrong1, half1, ...right];
		expect(sureButWrongFirst(mixed)).toEqual(sorted);
		expect(sureButWrongFirst(mixed.toReversed())).toEqual(sorted);
	});

	it('keeps equals as they stood', () => {
		const answers = [answer(0, 3, 'a'), answer(1, 3, 'b'), answer(0, 3, 'c'), answer(1, 3, 'd')];
		expect(sureButWrongFirst(answers).map(({ name }) => name)).toEqual(['a', 'c', 'b', 'd']);
	});

	it('loses and changes no answer, and sorted again stays as it is', () => {
		fc.assert(
			fc.property(answersArbitrary, (answers) => {
				const before = structuredClone(answers);
				const sorted = sureButWrongFirst(answers);
				expect(answers).toEqual(before);
				expect(new Set(sorted)).toEqual(new Set(answers));
				expect(sorted).toHaveLength(answers.length);
				expect(sureButWrongFirst(sorted)).toEqual(sorted);
			})
		);
	});
});
