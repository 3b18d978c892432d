/**
 * What each student earned on each question. Only `buildScoreMatrix`, which checks it, makes one; do
 * not change the arrays afterwards.
 */
export interface ScoreMatrix {
	/** One id per row. */
	readonly students: readonly string[];
	/** One id per column. */
	readonly questions: readonly string[];
	/** Points possible, per question: over 0, at most `MOST_POINTS`. */
	readonly points: Float64Array;
	/**
	 * Row after row, the fraction of its points that an answer earned, in [0, 1]; `NaN` if the question
	 * was not attempted.
	 */
	readonly fractions: Float64Array;
}

/** Scores from a gradebook or a spreadsheet, not yet checked. */
export interface RawScores {
	/** One id per row: not empty, all different. */
	students: readonly string[];
	/** One id per column: not empty, all different. */
	questions: readonly string[];
	/** Points possible, per question: numbers over 0, not yet checked. */
	points: ArrayLike<unknown>;
	/**
	 * Per student, the fraction earned on each question, a number in [0, 1], not points or percent;
	 * `null` or `NaN` if it was not attempted.
	 *
	 * Do not convert text with `Number`: `Number('')` is 0, so an empty cell would count as a wrong
	 * answer, and `Number('abc')` is `NaN`, which counts as not attempted. Turn an empty cell into `null`
	 * and leave any other text as it is; it is then reported.
	 */
	rows: readonly ArrayLike<unknown>[];
}

/** What can be wrong with raw scores. */
export type MatrixFaultReason =
	/** An id is empty, blank or not a string. */
	| 'empty-id'
	/** An id is used twice. */
	| 'repeated-id'
	/** There are more or fewer points than questions. */
	| 'points-count'
	/** Points are not a number over 0 and up to `MOST_POINTS`. */
	| 'points-range'
	/** There are more or fewer rows than students. */
	| 'row-count'
	/** A row has more or fewer cells than there are questions. */
	| 'row-length'
	/** A cell is neither empty nor a number. */
	| 'not-a-number'
	/** A score is below 0 or over 1: points or percent, perhaps, instead of a fraction. */
	| 'out-of-range';

/** One thing wrong with raw scores, and where; the wording belongs to the interface. */
export interface MatrixFault {
	reason: MatrixFaultReason;
	/** 0-based index into `students`; `null` if the fault is not in a single row. */
	row: number | null;
	/** 0-based index into `questions`; `null` if the fault is not in a single column. */
	column: number | null;
	/** The content of the cell, or the number of cells or ids, cut to `LONGEST_FOUND` characters. */
	found: string;
}

/** Scores that can be analysed, or everything that is wrong with them. */
export type MatrixResult =
	| { outcome: 'valid'; matrix: ScoreMatrix }
	| {
			outcome: 'invalid';
			/** The first `MOST_FAULTS`: ids, then points, then rows from top to bottom. */
			faults: MatrixFault[];
			/** How many there are in all. */
			count: number;
	  };

/** Most points that one question may be worth. */
export const MOST_POINTS = 1_000_000;

/** Most faults that are listed one by one; a table in percent has one in nearly every cell. */
export const MOST_FAULTS = 100;

/** Longest piece of a faulty cell that is repeated, in UTF-16 code units. */
export const LONGEST_FOUND = 40;

/**
 * Checks scores and lays them out for analysis, or reports everything that is wrong with them; no cell
 * makes it throw. A table without students or questions is valid.
 *
 * @example
 * const result = buildScoreMatrix({
 * 	students: ['ada', 'ben'],
 * 	questions: ['q1', 'q2'],
 * 	points: [1, 3],
 * 	rows: [[1, 0.5], [0, null]] // Ben left the second question out.
 * });
 */
export function buildScoreMatrix({ students, questions, points, rows }: RawScores): MatrixResult {
	const faults: MatrixFault[] = [];
	let count = 0;
	const report = (
		reason: MatrixFaultReason,
		row: number | null,
		column: number | null,
		found: unknown
	) => {
		count += 1;
		if (faults.length < MOST_FAULTS) faults.push({ reason, row, column, found: write(found) });
	};

	checkIds(students, (reason, index) => report(reason, index, null, students[index]));
	checkIds(questions, (reason, index) => report(reason, null, index, questions[index]));

	const width = questions.length;
	if (points.length !== width) report('points-count', null, null, points.length);
	const worth = new Float64Array(width);
	for (let column = 0; column < Math.min(points.length, width); column += 1) {
		const value = points[column];
		if (typeof value === 'number' && value > 0 && value <= MOST_POINTS) worth[column] = value;
		else report('points-range', null, column, value);
	}

	if (rows.length !== students.length) report('row-count', null, null, rows.length);
	const fractions = new Float64Array(students.length * width).fill(NaN);
	rows.forEach((cells, row) => {
		if (cells.length !== width) report('row-length', row, null, cells.length);
		for (let column = 0; column < Math.min(cells.length, width); column += 1) {
			const cell = cells[column];
			if (cell === null || Number.isNaN(cell)) continue;
			if (typeof cell !== 'number') report('not-a-number', row, column, cell);
			else if (cell < 0 || cell > 1) report('out-of-range', row, column, cell);
			else fractions[row * width + column] = cell;
		}
	});

	if (count > 0) return { outcome: 'invalid', faults, count };
	return {
		outcome: 'valid',
		matrix: { students: [...students], questions: [...questions], points: worth, fractions }
	};
}

function checkIds(
	ids: readonly unknown[],
	report: (reason: 'empty-id' | 'repeated-id', index: number) => void
): void {
	const seen = new Set<unknown>();
	ids.forEach((id, index) => {
		if (typeof id !== 'string' || id.trim() === '') report('empty-id', index);
		else if (seen.has(id)) report('repeated-id', index);
		seen.add(id);
	});
}

/** Turning an object into text may throw, so it is only called an object. */
function write(value: unknown): string {
	return typeof value === 'object' && value !== null
		? 'object'
		: String(value).slice(0, LONGEST_FOUND);
}
