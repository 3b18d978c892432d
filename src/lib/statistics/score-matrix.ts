/**
 * What each student earned on each question. Made by `buildScoreMatrix` only, which checks it;
 * the arrays are not to be written to afterwards.
 */
export interface ScoreMatrix {
	/** One id per row. */
	readonly students: readonly string[];
	/** One id per column. */
	readonly questions: readonly string[];
	/** Points possible, per question: over 0, at most `MOST_POINTS`. */
	readonly points: Float64Array;
	/**
	 * Row after row, the fraction of its points that an answer earned, in [0, 1]; `NaN` where the
	 * question was not attempted.
	 */
	readonly fractions: Float64Array;
}

/** Scores as they come from a gradebook or a spreadsheet, not yet checked. */
export interface RawScores {
	/** One id per row: not empty, no two alike. */
	students: readonly string[];
	/** One id per column: not empty, no two alike. */
	questions: readonly string[];
	/** Points possible, per question: numbers over 0. Not yet checked, as the cells of `rows`. */
	points: ArrayLike<unknown>;
	/**
	 * Per student, the fraction earned on each question, a number in [0, 1], not points or percent;
	 * `null` or `NaN` where it was not attempted.
	 *
	 * Beware of text: `Number('')` is 0, so that an empty cell would count as a wrong answer, and
	 * `Number('abc')` is `NaN`, which would count as none. Turn an empty cell into `null` and leave any
	 * other text as it stands: it is then reported.
	 */
	rows: readonly ArrayLike<unknown>[];
}

/** What can be wrong with raw scores. */
export type MatrixFaultReason =
	/** An id is empty, blank or no text. */
	| 'empty-id'
	/** An id stands a second time. */
	| 'repeated-id'
	/** There are more or fewer points than questions. */
	| 'points-count'
	/** Points are no number over 0 and up to `MOST_POINTS`. */
	| 'points-range'
	/** There are more or fewer rows than students. */
	| 'row-count'
	/** A row has more or fewer cells than there are questions. */
	| 'row-length'
	/** A cell holds something other than a number or nothing. */
	| 'not-a-number'
	/** A score is below 0 or over 1: points or percent, perhaps, instead of a fraction. */
	| 'out-of-range';

/** One thing wrong with raw scores, and where; the wording belongs to the interface. */
export interface MatrixFault {
	reason: MatrixFaultReason;
	/** 0-based index into `students`; `null` where the fault lies in a column or in no single row. */
	row: number | null;
	/** 0-based index into `questions`; `null` where the fault lies in a row or in no single column. */
	column: number | null;
	/** What stands there, or how many there are, cut to `LONGEST_FOUND` characters. */
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

/** Most faults that are listed one by one: a table in percent has one in nearly every cell. */
export const MOST_FAULTS = 100;

/** Longest piece of a faulty cell that is repeated, in UTF-16 code units. */
export const LONGEST_FOUND = 40;

/**
 * Checks scores and lays them out for analysis, or says everything that is wrong with them; throws for
 * no content of a cell. No students or no questions is no fault.
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

/** An object may throw when it is turned into text, so it is only named. */
function write(value: unknown): string {
	return typeof value === 'object' && value !== null
		? 'object'
		: String(value).slice(0, LONGEST_FOUND);
}
