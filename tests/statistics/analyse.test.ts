import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { analyse, type TestAnalysis } from '#lib/statistics/analyse.ts';
import { wilsonInterval } from '#lib/statistics/wilson.ts';
import {
	anyScores,
	checked,
	expectAlike,
	matrixOf,
	reorderedQuestions,
	reorderedStudents,
	scoresOf,
	wildScores,
	type Row
} from './matrices.ts';

// Thousands of runs take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Four sat the test, the last of five did not; the second question was left out twice. */
const CLASS: Row[] = [
	[1, 1, 1],
	[1, null, 0.5],
	[0, 0, 0],
	[1, null, 0],
	[null, null, null]
];

/** `count` students, of whom the first half got everything right. */
const halves = (count: number, questions: number): Row[] =>
	Array.from({ length: count }, (_, row) =>
		Array.from({ length: questions }, () => (row < count / 2 ? 1 : 0))
	);

const codes = ({ warnings }: Pick<TestAnalysis, 'warnings'>) =>
	warnings.map((warning) => warning.code);

function item(analysis: TestAnalysis, index: number) {
	const found = analysis.items[index];
	if (found === undefined) throw new Error(`no question ${index}`);
	return found;
}

describe('a small class', () => {
	const analysis = analyse(matrixOf(CLASS, [1, 2, 4]));

	it('is counted, with those who attempted nothing apart', () => {
		expect(analysis).toMatchObject({ students: 5, absent: 1, questions: 3, points: 7 });
		expect(analysis.unattemptedShare).toEqual({ value: 1 - 10 / 12, n: 4 });
		expect(analysis.distribution.mean).toEqual({ value: (7 + 3 + 0 + 1) / 4, n: 4 });
		expect(analysis.distribution.median).toEqual({ value: 2, n: 4 });
	});

	it('has a facility of those who attempted and one, as in Moodle, of all who sat the test', () => {
		const second = item(analysis, 1);
		expect(second).toMatchObject({ id: 'q2', points: 2, attempted: 2, unattempted: 2 });
		expect(second.byAttempted.facility).toEqual({ value: 0.5, n: 2 });
		expect(second.moodle.facilityIndex).toEqual({ value: 25, n: 4 });
	});

	it('has a standard deviation of each, with n − 1', () => {
		const second = item(analysis, 1);
		expect(second.byAttempted.standardDeviation.value).toBeCloseTo(Math.sqrt(0.5), 12);
		expect(second.byAttempted.standardDeviation.n).toBe(2);
		// 1, 0, 0, 0 in percent.
		expect(second.moodle.standardDeviation.value).toBeCloseTo(50, 12);
		expect(second.moodle.standardDeviation.n).toBe(4);
	});

	it('has an interval only where every answer is right or wrong', () => {
		expect(item(analysis, 0).byAttempted.interval).toEqual({ ...wilsonInterval(3, 4), n: 4 });
		expect(item(analysis, 1).byAttempted.interval).toEqual({ ...wilsonInterval(1, 2), n: 2 });
		expect(item(analysis, 2).byAttempted.interval).toEqual({
			lower: null,
			upper: null,
			n: 4,
			reason: 'partial-credit'
		});
	});

	it('compares the upper with the lower 27 %, unattempted questions counting as 0', () => {
		expect(item(analysis, 0).upperLower27).toEqual({ value: 1, n: 4 });
		expect(item(analysis, 1).upperLower27).toEqual({ value: 1, n: 4 });
	});

	it('takes another confidence', () => {
		const wide = analyse(matrixOf(CLASS), { z: 3 });
		expect(item(wide, 0).byAttempted.interval).toEqual({ ...wilsonInterval(3, 4, 3), n: 4 });
	});
});

describe('choices', () => {
	const choices = [
		{ question: 'q2', options: ['a', 'b'], picked: [['a'], null, ['b'], null, null] }
	];

	it('are counted for those who sat the test', () => {
		const analysis = analyse(matrixOf(CLASS), { choices });
		expect(item(analysis, 1).options).toMatchObject({ answered: 2, unanswered: 2 });
		expect(item(analysis, 0)).not.toHaveProperty('options');
	});

	it.each([
		['of a question that is not there', [{ question: 'q9', options: [], picked: [] }]],
		['of other students', [{ question: 'q1', options: [], picked: [null] }]],
		['of one question twice', [...choices, ...choices]]
	])('%s are a mistake in the code', (_, wrong) => {
		expect(() => analyse(matrixOf(CLASS), { choices: wrong })).toThrow(RangeError);
	});
});

describe('reliability', () => {
	it('by alpha is withheld below 20 students or 10 questions (specification), KR-20 is not', () => {
		expect(analyse(matrixOf(halves(20, 10))).reliability).toMatchObject({
			alpha: { value: 1, n: 20 },
			standardError: { value: 0, n: 20 },
			kr20: { value: 1, n: 20 }
		});
		expect(analyse(matrixOf(halves(19, 10))).reliability).toMatchObject({
			alpha: { value: null, n: 19, reason: 'too-few-students' },
			standardError: { value: null, n: 19, reason: 'too-few-students' },
			kr20: { n: 19 }
		});
		const nine = analyse(matrixOf(halves(20, 9))).reliability;
		expect(nine.alpha).toEqual({ value: null, n: 20, reason: 'too-few-questions' });
		expect(nine.kr20.value).toBeCloseTo(1, 12);
	});

	it('weighs questions by their points in alpha, and the standard error is in points', () => {
		const rows = Array.from({ length: 24 }, (_, row) =>
			Array.from({ length: 10 }, (_, column) => ((row * (column + 3)) % 7 < 3 ? 1 : 0))
		);
		const points = [1, 2, 3, 4, 5, 1, 2, 3, 4, 5];
		const { distribution, reliability } = analyse(matrixOf(rows, points));
		const marks = rows.map((row) => row.map((cell, column) => cell * (points[column] ?? 0)));
		const variance = (values: number[]) => {
			const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
			return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
		};
		const parts = points.map((_, column) => variance(marks.map((row) => row[column] ?? 0)));
		const whole = variance(marks.map((row) => row.reduce((sum, mark) => sum + mark, 0)));
		const alpha = (10 / 9) * (1 - parts.reduce((sum, part) => sum + part, 0) / whole);
		expect(reliability.alpha.value).toBeCloseTo(alpha, 12);
		expect(reliability.standardError.value).toBeCloseTo(
			(distribution.standardDeviation.value ?? NaN) * Math.sqrt(1 - alpha),
			12
		);
		expect(reliability.kr20.value).not.toBeCloseTo(alpha, 3);
	});

	it('by Kuder and Richardson does not apply to partial credit', () => {
		expect(analyse(matrixOf(CLASS)).reliability).toMatchObject({
			kr20: { value: null, n: 4, reason: 'partial-credit' },
			kr21: { value: null, n: 4, reason: 'partial-credit' }
		});
	});

	it.each([
		['one question', [[1], [0]], 'too-few-questions'],
		['one student', [[1, 0]], 'too-few-students'],
		[
			'the same total for all',
			[
				[1, 0],
				[0, 1]
			],
			'zero-variance'
		]
	])('by Kuder and Richardson does not exist for %s', (_, rows, reason) => {
		expect(analyse(matrixOf(rows)).reliability.kr20).toMatchObject({ value: null, reason });
	});
});

describe('warnings', () => {
	it('are none for a large class that answered everything', () => {
		const analysis = analyse(matrixOf(halves(30, 10)));
		expect(codes(analysis)).toEqual([]);
		expect(analysis.items.flatMap(codes)).toEqual([]);
	});

	it('give the figure found and the one that would have been enough', () => {
		expect(analyse(matrixOf(halves(8, 2))).warnings).toEqual([
			{ code: 'few-students', found: 8, limit: 30 },
			{ code: 'few-students-for-alpha', found: 8, limit: 20 },
			{ code: 'few-questions-for-alpha', found: 2, limit: 10 }
		]);
	});

	it('go by those who sat the test, and on a question by those who attempted it', () => {
		const rows: Row[] = halves(30, 10);
		rows.push(Array.from({ length: 10 }, () => null));
		expect(codes(analyse(matrixOf(rows)))).toEqual([]);
		rows[0] = rows[0]?.with(0, null) ?? [];
		const analysis = analyse(matrixOf(rows));
		expect(codes(analysis)).toEqual([]);
		expect(item(analysis, 0).warnings).toEqual([{ code: 'few-students', found: 29, limit: 30 }]);
	});

	it('find a question that all who attempted it answered alike', () => {
		const rows = halves(30, 10).map((row) => row.with(3, 0.1));
		const analysis = analyse(matrixOf(rows));
		expect(item(analysis, 3).warnings).toEqual([{ code: 'zero-variance', found: 0, limit: 0 }]);
	});

	it('find a test on which all did equally well', () => {
		const rows = Array.from({ length: 30 }, (_, row) =>
			Array.from({ length: 10 }, (_, column) => Number((row + column) % 2 === 0))
		);
		expect(codes(analyse(matrixOf(rows)))).toEqual(['zero-variance']);
	});

	it('find a key that may be wrong, and drop nothing for it', () => {
		const rows = halves(30, 10).map((row) => row.with(9, 1 - (row[9] ?? 0)));
		const analysis = analyse(matrixOf(rows));
		expect(item(analysis, 9).warnings).toEqual([
			{ code: 'negative-discrimination', found: -100, limit: 0 }
		]);
		expect(analysis.items).toHaveLength(10);
		expect(analysis.points).toBe(10);
	});

	it('find what more than a tenth left out', () => {
		const rows: Row[] = halves(40, 10).map((row, index) => (index < 4 ? row.with(0, null) : row));
		expect(item(analyse(matrixOf(rows)), 0).warnings).toEqual([]);
		rows[4] = rows[4]?.with(0, null) ?? [];
		expect(item(analyse(matrixOf(rows)), 0).warnings).toEqual([
			{ code: 'unattempted', found: 0.125, limit: 0.1 }
		]);
		const gaps = rows.map((row) => row.map((cell, column) => (column < 2 ? null : cell)));
		expect(codes(analyse(matrixOf(gaps)))).toEqual(['unattempted']);
	});
});

describe('an analysis', () => {
	it('of nobody or nothing gives reasons, not figures', () => {
		const nobody = analyse(matrixOf([], [1, 1]));
		expect(nobody).toMatchObject({
			students: 0,
			absent: 0,
			unattemptedShare: { value: null, n: 0, reason: 'too-few-students' },
			distribution: { mean: { value: null, n: 0, reason: 'too-few-students' } }
		});
		expect(item(nobody, 0).byAttempted.facility).toEqual({
			value: null,
			n: 0,
			reason: 'too-few-students'
		});
		expect(analyse(matrixOf([[], []]))).toMatchObject({ students: 2, absent: 2, questions: 0 });
	});

	it('of one question has nothing to compare it with', () => {
		const { byAttempted, moodle } = item(analyse(matrixOf([[1], [0]])), 0);
		const none = { value: null, n: 2, reason: 'too-few-questions' };
		expect(byAttempted.itemRestCorrelation).toEqual(none);
		expect(moodle).toMatchObject({ discriminationIndex: none, discriminativeEfficiency: none });
	});

	it('is plain JSON: every null has its reason, and nothing is NaN, infinite or undefined', () => {
		fc.assert(
			fc.property(wildScores, (scores) => {
				const analysis = analyse(checked(scores));
				expect(JSON.parse(JSON.stringify(analysis))).toStrictEqual(analysis);
				for (const value of objectsIn(analysis)) {
					const fields = Object.values(value);
					if (fields.some((field) => typeof field === 'number' && !Number.isFinite(field)))
						expect.fail(JSON.stringify(value));
					if (fields.includes(null))
						expect(value).toMatchObject({ reason: expect.any(String), n: expect.any(Number) });
				}
			}),
			{ numRuns: 6000 }
		);
	});

	it('keeps every figure in its range', () => {
		const bounds = (value: number | null, least: number, most: number) => {
			if (value === null) return;
			expect(value).toBeGreaterThanOrEqual(least);
			expect(value).toBeLessThanOrEqual(most);
		};
		fc.assert(
			fc.property(wildScores, (scores) => {
				const analysis = analyse(checked(scores));
				bounds(analysis.unattemptedShare.value, 0, 1);
				bounds(analysis.distribution.mean.value, 0, analysis.points + 1e-9);
				for (const { byAttempted, moodle, upperLower27, ...rest } of analysis.items) {
					expect(rest.attempted + rest.unattempted).toBe(analysis.students - analysis.absent);
					bounds(byAttempted.facility.value, 0, 1);
					bounds(byAttempted.standardDeviation.value, 0, 1);
					bounds(byAttempted.itemRestCorrelation.value, -1, 1);
					bounds(byAttempted.interval.lower, 0, byAttempted.facility.value ?? 0);
					bounds(byAttempted.interval.upper, byAttempted.facility.value ?? 1, 1);
					bounds(moodle.facilityIndex.value, 0, 100);
					bounds(moodle.standardDeviation.value, 0, 100);
					bounds(moodle.discriminationIndex.value, -100, 100);
					bounds(moodle.discriminativeEfficiency.value, -Infinity, 100);
					bounds(upperLower27.value, -1, 1);
				}
			}),
			{ numRuns: 6000 }
		);
	});

	it('does not depend on the order of the students', () => {
		fc.assert(
			fc.property(reorderedStudents, ([scores, reordered, order]) => {
				const picked = scores.rows.map((row) => (row[0] === 1 ? ['right'] : null));
				const choices = (list: (string[] | null)[]) =>
					scores.questions.length === 0
						? []
						: [{ question: 'q1', options: ['right', 'wrong'], picked: list }];
				expectAlike(
					analyse(checked(reordered), {
						choices: choices(order.map((row) => picked[row] ?? null))
					}),
					analyse(checked(scores), { choices: choices(picked) })
				);
			}),
			{ numRuns: 6000 }
		);
	});

	it('follows the order of the questions and depends on it in nothing else', () => {
		fc.assert(
			fc.property(reorderedQuestions, ([scores, reordered, order]) => {
				const before = analyse(checked(scores));
				expectAlike(analyse(checked(reordered)), {
					...before,
					items: order.map((column) => before.items[column])
				});
			}),
			{ numRuns: 6000 }
		);
	});

	it('of a question that all answered alike has no discrimination', () => {
		fc.assert(
			fc.property(
				scoresOf('any', { min: 2, max: 12 }, { min: 2, max: 5 }),
				fc.constantFrom(0, 0.1, 1 / 3, 1),
				(scores, score) => {
					const rows = scores.rows.map((row) => Array.from(row).with(0, score));
					const { byAttempted, moodle } = item(analyse(checked({ ...scores, rows })), 0);
					for (const figure of [
						byAttempted.itemRestCorrelation,
						moodle.discriminationIndex,
						moodle.discriminativeEfficiency
					])
						expect(figure).toEqual({ value: null, n: rows.length, reason: 'zero-variance' });
				}
			)
		);
	});

	it('does not change, but for two counts, by students who attempted nothing', () => {
		fc.assert(
			fc.property(anyScores, fc.integer({ min: 1, max: 3 }), (scores, late) => {
				const names = Array.from({ length: late }, (_, index) => `late-${index}`);
				const analysis = analyse(checked(scores));
				expect(
					analyse(
						checked({
							...scores,
							students: [...names, ...scores.students],
							rows: [
								...names.map(() => new Float64Array(scores.questions.length).fill(NaN)),
								...scores.rows
							]
						})
					)
				).toEqual({
					...analysis,
					students: analysis.students + late,
					absent: analysis.absent + late
				});
			})
		);
	});

	it('leaves the matrix as it was', () => {
		const matrix = matrixOf(CLASS);
		const before = structuredClone(matrix);
		analyse(matrix);
		expect(matrix).toEqual(before);
	});

	it('is not upset by names that every object has', () => {
		const matrix = checked({
			students: ['__proto__', 'constructor'],
			questions: ['toString', '__proto__'],
			points: [1, 1],
			rows: [
				[1, 0],
				[0, 0]
			]
		});
		expect(analyse(matrix).items.map(({ id }) => id)).toEqual(['toString', '__proto__']);
	});
});

function objectsIn(value: unknown): object[] {
	if (typeof value !== 'object' || value === null) return [];
	return [value, ...Object.values(value).flatMap(objectsIn)];
}
