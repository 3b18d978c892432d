import type { ScoreMatrix } from './score-matrix.ts';

/** The scores on one question. */
export interface Column {
	/** Fractions, in the order of the students; `NaN` if not attempted. */
	fractions: Float64Array;
	/** Students who attempted it. */
	attempted: number;
	/** Whether every attempt was right or wrong, 1 or 0. */
	dichotomous: boolean;
}

/**
 * The students of a matrix who attempted at least one question, and their scores. All lists run over
 * these students, from the lowest total to the highest.
 */
export interface Sitting {
	/** How many students. */
	n: number;
	/** Their 0-based rows in the matrix. */
	rows: Uint32Array;
	/** One per question. */
	columns: Column[];
	/** Total points, with unattempted questions counting as 0; ascending. */
	totals: Float64Array;
	/** Sum of the fractions, with unattempted questions counting as 0: the number right if all are 0 or 1. */
	sums: Float64Array;
	/** Points possible. */
	possible: number;
	/** Number of attempts at all questions together. */
	attempts: number;
}

/** Selects the students who attempted at least one question and adds up their scores. */
export function readSitting({ students, questions, points, fractions }: ScoreMatrix): Sitting {
	const width = questions.length;
	const totals = new Float64Array(students.length);
	const sums = new Float64Array(students.length);
	const attempted = new Uint32Array(width);
	const partial = new Uint8Array(width);
	const present: number[] = [];
	for (let row = 0; row < students.length; row += 1) {
		const start = row * width;
		let total = 0;
		let sum = 0;
		let answers = 0;
		for (let column = 0; column < width; column += 1) {
			const fraction = fractions[start + column] as number;
			if (Number.isNaN(fraction)) continue;
			total += fraction * (points[column] as number);
			sum += fraction;
			answers += 1;
			attempted[column] = (attempted[column] as number) + 1;
			if (fraction !== 0 && fraction !== 1) partial[column] = 1;
		}
		totals[row] = total;
		sums[row] = sum;
		if (answers > 0) present.push(row);
	}

	const rows = Uint32Array.from(present).sort(
		(a, b) => (totals[a] as number) - (totals[b] as number)
	);
	const columns = questions.map((_, column): Column => {
		return {
			fractions: new Float64Array(rows.length),
			attempted: attempted[column] as number,
			dichotomous: partial[column] === 0
		};
	});
	const cells = columns.map((column) => column.fractions);
	rows.forEach((row, student) => {
		const start = row * width;
		for (let column = 0; column < width; column += 1)
			(cells[column] as Float64Array)[student] = fractions[start + column] as number;
	});
	return {
		n: rows.length,
		rows,
		columns,
		totals: Float64Array.from(rows, (row) => totals[row] as number),
		sums: Float64Array.from(rows, (row) => sums[row] as number),
		possible: points.reduce((sum, worth) => sum + worth, 0),
		attempts: attempted.reduce((sum, count) => sum + count, 0)
	};
}
