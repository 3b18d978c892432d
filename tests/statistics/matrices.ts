import fc from 'fast-check';
import { expect } from 'vitest';
import {
	buildScoreMatrix,
	type RawScores,
	type ScoreMatrix
} from '#lib/statistics/score-matrix.ts';

/** A row as a test writes it: `null` where not attempted. */
export type Row = (number | null)[];

/** Raw scores that are known to be numbers. */
export interface NumberScores extends RawScores {
	points: number[];
	rows: Row[];
}

/** Raw scores of students s1, s2 … on questions q1, q2 …, each worth one point unless said otherwise. */
export function rawScores(rows: Row[], points?: number[]): NumberScores {
	const width = points?.length ?? rows[0]?.length ?? 0;
	return {
		students: rows.map((_, row) => `s${row + 1}`),
		questions: Array.from({ length: width }, (_, column) => `q${column + 1}`),
		points: points ?? Array.from({ length: width }, () => 1),
		rows
	};
}

/** The matrix of scores that are known to be in order. */
export function checked(scores: RawScores): ScoreMatrix {
	const result = buildScoreMatrix(scores);
	if (result.outcome !== 'valid') throw new Error(JSON.stringify(result.faults));
	return result.matrix;
}

export function matrixOf(rows: Row[], points?: number[]): ScoreMatrix {
	return checked(rawScores(rows, points));
}

const partial = fc.constantFrom<(number | null)[]>(0, 0, 1, 1, 0.25, 1 / 3, 0.5, 2 / 3, 0.9, null);

/** What the cells of a table may hold. */
export const CELLS = {
	/** Right or wrong, all attempted. */
	dichotomous: fc.constantFrom<(number | null)[]>(0, 1),
	/** Fractions in few steps and gaps. */
	partial,
	/** Fractions in many steps and gaps. */
	any: fc.oneof(
		{ weight: 4, arbitrary: partial },
		{ weight: 1, arbitrary: fc.integer({ min: 0, max: 10_000 }).map((steps) => steps / 10_000) }
	),
	/** Any fraction, however near another, and gaps. */
	wild: fc.oneof(partial, fc.double({ min: 0, max: 1, noNaN: true }))
};

/** Raw scores of a class. */
export function scoresOf(
	cells: keyof typeof CELLS,
	students: { min: number; max: number },
	questions: { min: number; max: number }
): fc.Arbitrary<NumberScores> {
	return fc.integer(questions).chain((width) =>
		fc
			.tuple(
				fc.array(fc.array(CELLS[cells], { minLength: width, maxLength: width }), {
					minLength: students.min,
					maxLength: students.max
				}),
				fc.array(fc.integer({ min: 1, max: 10 }), { minLength: width, maxLength: width })
			)
			.map(([rows, points]) => rawScores(rows, points))
	);
}

/** Any small class: nobody, one question, gaps and all. */
export const anyScores = scoresOf('any', { min: 0, max: 14 }, { min: 0, max: 6 });

/** Any small class with any fractions. */
export const wildScores = scoresOf('wild', { min: 0, max: 14 }, { min: 0, max: 6 });

/** A class and its students in another order. */
export const reorderedStudents = scoresOf('partial', { min: 0, max: 14 }, { min: 0, max: 6 }).chain(
	(scores) =>
		shuffledIndices(scores.students.length).map((order): [NumberScores, NumberScores, number[]] => [
			scores,
			{
				...scores,
				students: order.map((row) => scores.students[row] ?? ''),
				rows: order.map((row) => scores.rows[row] ?? [])
			},
			order
		])
);

/** A class and its questions in another order. */
export const reorderedQuestions = scoresOf(
	'partial',
	{ min: 0, max: 14 },
	{ min: 0, max: 6 }
).chain((scores) =>
	shuffledIndices(scores.questions.length).map((order): [NumberScores, NumberScores, number[]] => [
		scores,
		{
			...scores,
			questions: order.map((column) => scores.questions[column] ?? ''),
			points: order.map((column) => scores.points[column] ?? 0),
			rows: scores.rows.map((row) => order.map((column) => row[column] ?? null))
		},
		order
	])
);

function shuffledIndices(length: number): fc.Arbitrary<number[]> {
	const indices = Array.from({ length }, (_, index) => index);
	return fc.shuffledSubarray(indices, { minLength: length, maxLength: length });
}

/** Equal in everything, numbers to nine digits: another order of adding changes the last ones. */
export function expectAlike(actual: unknown, expected: unknown, path = ''): void {
	if (typeof actual === 'number' && typeof expected === 'number') {
		const tolerance = 1e-9 * Math.max(1, Math.abs(expected));
		if (!(Math.abs(actual - expected) <= tolerance)) expect(actual, path).toBe(expected);
	} else if (isObject(actual) && isObject(expected)) {
		const keys = Object.keys(actual);
		if (keys.length !== Object.keys(expected).length) expect(actual, path).toEqual(expected);
		for (const key of keys) expectAlike(actual[key], expected[key], `${path}/${key}`);
	} else if (actual !== expected) expect(actual, path).toEqual(expected);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
