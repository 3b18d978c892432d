import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	buildScoreMatrix,
	LONGEST_FOUND,
	MOST_FAULTS,
	MOST_POINTS,
	type RawScores
} from '#lib/statistics/score-matrix.ts';
import { anyScores, matrixOf, rawScores } from './matrices.ts';

function faultsOf(scores: RawScores) {
	const result = buildScoreMatrix(scores);
	return result.outcome === 'valid' ? [] : result.faults;
}

/** Cells as careless code may pass them on from a spreadsheet. */
function withCell(cell: unknown): RawScores {
	return rawScores([
		[1, 0],
		[0.5, cell as number]
	]);
}

describe('scores in order', () => {
	it('are laid out row after row, with NaN for what was not attempted', () => {
		const { fractions, points, students, questions } = matrixOf(
			[
				[1, null, 0],
				[0.5, NaN, 1]
			],
			[1, 2.5, 3]
		);
		expect([...fractions]).toEqual([1, NaN, 0, 0.5, NaN, 1]);
		expect([...points]).toEqual([1, 2.5, 3]);
		expect(students).toEqual(['s1', 's2']);
		expect(questions).toEqual(['q1', 'q2', 'q3']);
	});

	it('may come in typed arrays', () => {
		const result = buildScoreMatrix({
			students: ['a'],
			questions: ['q', 'r'],
			points: Float64Array.of(1, 2),
			rows: [Float64Array.of(0.5, NaN)]
		});
		expect(result.outcome).toBe('valid');
	});

	it('may be of nobody, or of no question', () => {
		expect(faultsOf(rawScores([], [1, 2]))).toEqual([]);
		expect(faultsOf(rawScores([[], []]))).toEqual([]);
		expect(faultsOf(rawScores([]))).toEqual([]);
	});

	it('are copied: what happens to the table later does not reach the matrix', () => {
		const scores = rawScores([[1]]);
		const result = buildScoreMatrix(scores);
		(scores.rows[0] as number[])[0] = 0;
		(scores.students as string[]).push('late');
		expect(result).toMatchObject({ matrix: { students: ['s1'], fractions: Float64Array.of(1) } });
	});

	it('are accepted whatever the class', () => {
		fc.assert(
			fc.property(anyScores, (scores) => {
				expect(buildScoreMatrix(scores).outcome).toBe('valid');
			})
		);
	});
});

describe('a fault is named with its place', () => {
	it.each([
		['text', 'abc', 'not-a-number', 'abc'],
		['an empty cell that was not read', '', 'not-a-number', ''],
		['a number in quotes', '1', 'not-a-number', '1'],
		['a hole', undefined, 'not-a-number', 'undefined'],
		['a truth value', true, 'not-a-number', 'true'],
		['an object that cannot be turned into text', { toString: 1 }, 'not-a-number', 'object'],
		['percent', 85, 'out-of-range', '85'],
		['less than nothing', -0.5, 'out-of-range', '-0.5'],
		['a division by 0', Infinity, 'out-of-range', 'Infinity']
	])('%s in a cell', (_, cell, reason, found) => {
		expect(faultsOf(withCell(cell))).toEqual([{ reason, row: 1, column: 1, found }]);
	});

	it.each([
		['too few cells', [[1, 0], [1]], 'row-length', 1, null, '1'],
		[
			'too many cells',
			[
				[1, 0, 1],
				[1, 0]
			],
			'row-length',
			0,
			null,
			'3'
		]
	] as const)('%s', (_, rows, reason, row, column, found) => {
		const scores = { ...rawScores([], [1, 1]), students: ['a', 'b'], rows };
		expect(faultsOf(scores)).toEqual([{ reason, row, column, found }]);
	});

	it('a row too many or too few', () => {
		const scores = rawScores([[1], [0]]);
		expect(faultsOf({ ...scores, students: ['a'] })).toEqual([
			{ reason: 'row-count', row: null, column: null, found: '2' }
		]);
		expect(faultsOf({ ...scores, students: ['a', 'b', 'c'] })).toEqual([
			{ reason: 'row-count', row: null, column: null, found: '2' }
		]);
	});

	it.each([[0], [-1], [NaN], [Infinity], [MOST_POINTS + 1], ['2'], [null]])(
		'a question worth %s points',
		(points) => {
			const scores = { ...rawScores([[1, 1]]), points: [1, points as number] };
			expect(faultsOf(scores)).toEqual([
				{ reason: 'points-range', row: null, column: 1, found: String(points) }
			]);
		}
	);

	it('points for more or fewer questions', () => {
		expect(faultsOf({ ...rawScores([[1, 1]]), points: [1] })).toEqual([
			{ reason: 'points-count', row: null, column: null, found: '1' }
		]);
		expect(faultsOf({ ...rawScores([[1, 1]]), points: [1, 1, 1] })).toEqual([
			{ reason: 'points-count', row: null, column: null, found: '3' }
		]);
	});

	it('a student or question without a name, or with one that is taken', () => {
		const scores = rawScores([
			[1, 1],
			[0, 0]
		]);
		expect(faultsOf({ ...scores, students: ['ann', 'ann'], questions: [' ', 'q'] })).toEqual([
			{ reason: 'repeated-id', row: 1, column: null, found: 'ann' },
			{ reason: 'empty-id', row: null, column: 0, found: ' ' }
		]);
	});

	it('every one is reported, in reading order', () => {
		const scores = rawScores([
			[2, 1],
			[0, -1]
		]);
		expect(faultsOf({ ...scores, points: [0, 1] }).map(({ row, column }) => [row, column])).toEqual(
			[
				[null, 0],
				[0, 0],
				[1, 1]
			]
		);
	});

	it('a table in percent is counted in full and listed in part', () => {
		const rows = Array.from({ length: 30 }, () => Array.from({ length: 10 }, () => 80));
		const result = buildScoreMatrix(rawScores(rows));
		expect(result).toMatchObject({ outcome: 'invalid', count: 300 });
		expect(faultsOf(rawScores(rows))).toHaveLength(MOST_FAULTS);
	});

	it('a long cell is cut', () => {
		expect(faultsOf(withCell('x'.repeat(1000)))[0]?.found).toBe('x'.repeat(LONGEST_FOUND));
	});

	it('whatever a cell holds, nothing is thrown and the faults are plain JSON', () => {
		fc.assert(
			fc.property(fc.anything(), (cell) => {
				const faults = faultsOf(withCell(cell));
				expect(JSON.parse(JSON.stringify(faults))).toEqual(faults);
			})
		);
	});
});
