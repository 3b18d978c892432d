import { readCsv, valueOf, type Cell, type CsvRow } from './csv.ts';
import { isHeader } from './header.ts';
import { idColumns, type Column, type IdColumns, type IdsOption } from './id-columns.ts';
import { isSummary, isTotal } from './names.ts';
import type { Note } from './note.ts';

/** A table of scores: who earned what on which question, not yet checked. */
export interface ScoreTable {
	/** One id per row of scores; s1, s2 … if the file has none. */
	students: string[];
	/** One id per column of scores; q1, q2 … if the file has none. */
	questions: string[];
	/** Whether the file names the questions. */
	named: boolean;
	/** Numbers, `null` for not attempted, and any other text as it is: the matrix reports it. */
	rows: unknown[][];
	/** The line of the file on which each row ends. */
	lines: number[];
	/** The line of the names of the questions, or of the first row if there are none. */
	firstLine: number;
	/** The 1-based column of the file of each question. */
	columns: number[];
	/** What was decided while reading and could be wrong. */
	notes: Note[];
}

/**
 * Reads a table whose rows are students and whose columns are questions, as spreadsheets and learning
 * platforms export them. Columns of ids and totals and rows of averages are told from scores; each
 * decision that could be wrong gets a note.
 *
 * @param option what the user says about the first column, if anything
 */
export function readScoreTable(
	text: string,
	option: IdsOption | undefined
): ScoreTable | { faults: Note[] } {
	const csv = readCsv(text);
	if ('faults' in csv) return csv;
	const [first] = csv.rows;
	if (first === undefined) return { faults: [{ line: 1, text: 'the file is empty' }] };
	const value = (cell: string | undefined) => valueOf(cell ?? '', csv.decimalComma);
	const named = isHeader(first.cells, first.cells.map(value));
	const notes: Note[] = [];
	const fault = (reason: string) => ({ faults: [{ line: first.line, text: reason }] });

	const listed = withoutSummaries(named ? csv.rows.slice(1) : csv.rows, value, notes);
	const width = (named ? first : (listed[0] ?? first)).cells.length;
	const columns = Array.from({ length: width }, (_, index): Column => ({
		index,
		name: named ? (first.cells[index] ?? '') : null,
		cells: listed.map(({ cells }) => value(cells[index]))
	})).filter(({ name, cells }) => name !== '' || cells.some((cell) => cell !== null));
	const ids = idColumns(
		columns.filter((column) => !isSum(column)),
		option
	);
	const isNobody = ({ cells }: CsvRow) =>
		ids.columns.length > 0 && cells.every((cell) => cell === '');
	const students = listed.filter((row) => !isNobody(row));
	if (students.length === 0)
		return fault(
			`there are no students${named ? ' below the names of the columns' : ''}; add a row for each`
		);
	for (const guess of ids.guessed) notes.push({ line: null, text: describeGuess(guess) });
	const questions = withoutTotals(
		columns.filter((column) => !ids.columns.includes(column)),
		notes
	);
	if (questions.length === 0)
		return fault(
			`there are no questions, only ids of students in ${ids.columns.map(nameOf).join(', ')}; add a column for each question, or add --ids no if the first column holds scores`
		);

	return {
		students: students.map(({ cells }, index) =>
			ids.identity.length === 0
				? `s${index + 1}`
				: ids.identity
						.map((column) => cells[column.index] ?? '')
						.filter((part) => part !== '')
						.join(' ')
		),
		questions: questions.map(({ name }, index) => name ?? `q${index + 1}`),
		named,
		rows: students.map(({ cells }) => [
			...questions.flatMap(({ index }) => (index < cells.length ? [value(cells[index])] : [])),
			// Cells beyond the table are reported, as long as there is something in them.
			...cells.slice(width, cells.findLastIndex((cell) => cell !== '') + 1).map(value)
		]),
		lines: students.map(({ line }) => line),
		firstLine: first.line,
		columns: questions.map(({ index }) => index + 1),
		notes
	};
}

/** Leaves rows about all students out, with a note each. */
function withoutSummaries(
	rows: readonly CsvRow[],
	value: (cell: string | undefined) => Cell,
	notes: Note[]
): readonly CsvRow[] {
	// A first name beside it makes "Mean" a surname.
	const isAboutAll = ({ cells: [name = '', next] }: CsvRow) =>
		isSummary(name) && typeof value(next) !== 'string';
	for (const { line, cells } of rows.filter(isAboutAll))
		notes.push({ line, text: `“${cells[0]}” is not a student, so this row is left out` });
	return rows.filter((row) => !isAboutAll(row));
}

function describeGuess({ column, by }: IdColumns['guessed'][number]): string {
	const name = nameOf(column);
	switch (by) {
		case 'numbers':
			return `${name} holds whole numbers over 1, so it was read as the students’ ids; to read it as scores, add --ids no`;
		case 'text among scores':
			return `${name} holds text and scores, so it was read as the students’ ids; if it is a question, correct the text or add --ids no`;
		case 'words':
			return `${name} holds words, so it was read as part of the students’ ids; if it is a question, replace the words with scores from 0 to 1`;
	}
}

/** How messages call a column. */
function nameOf({ index, name }: Column): string {
	return `column ${index + 1}${name ? ` (${name})` : ''}`;
}

/** Leaves totals out, with a note each, unless nothing else is there. */
function withoutTotals(columns: readonly Column[], notes: Note[]): readonly Column[] {
	const kept = columns.filter((column) => !isSum(column));
	if (kept.length === 0) return columns;
	for (const column of columns.filter(isSum))
		notes.push({
			line: null,
			text: `${nameOf(column)} is a total and not a question, so it is left out; if it is a question, rename it`
		});
	return kept;
}

function isSum({ name }: Column): boolean {
	return name !== null && isTotal(name);
}
