import { counted } from '../counted.ts';
import { readCsv, valueOf, type Cell } from './csv.ts';
import { isAbout, isIdentity, isTotal } from './names.ts';
import type { Note } from './note.ts';
import type { ScoreTable } from './score-table.ts';

/** What each question is worth, not yet checked; in the order of the questions. */
export interface Points {
	values: Cell[];
	/** The 1-based column of the file of each. */
	columns: number[];
	/** The line of the file that they are on. */
	line: number;
	notes: Note[];
}

interface Entry {
	/** 1-based. */
	column: number;
	/** `''` without a row of names. */
	name: string;
	value: Cell;
}

/**
 * Reads a row of points, below a row of names or alone. With names, points belong to the question of
 * the same name, whatever their order; without, or where the scores name no questions, to the question
 * in the same place.
 */
export function readPoints(
	text: string,
	{ questions, named }: Pick<ScoreTable, 'questions' | 'named'>
): Points | { faults: Note[] } {
	const csv = readCsv(text);
	if ('faults' in csv) return csv;
	const rows = csv.rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
	const last = rows.at(-1);
	const value = (cell: string | undefined) => valueOf(cell ?? '', csv.decimalComma);
	if (last === undefined) return { faults: [{ line: 1, text: 'the file is empty' }] };
	if (last.cells.every((cell) => typeof value(cell) !== 'number'))
		return {
			faults: [{ line: last.line, text: 'there is no row of points; write it below the names' }]
		};
	if (rows.length > 2)
		return {
			faults: [
				{
					line: last.line,
					text: `expected a row of points below a row of names of questions, but there are ${rows.length} rows`
				}
			]
		};
	const header = rows.length === 2 ? rows[0] : undefined;
	const entries = Array.from(
		{ length: Math.max(last.cells.length, header?.cells.length ?? 0) },
		(_, index): Entry => ({
			column: index + 1,
			name: header?.cells[index] ?? '',
			value: value(last.cells[index])
		})
	).filter(({ name, value }) => name !== '' || value !== null);

	if (header !== undefined && (named || areAllNamed(questions, entries))) {
		const faults: Note[] = [];
		const matched = byName(entries, questions, header.line, faults);
		return faults.length > 0 ? { faults } : { ...matched, line: last.line, notes: [] };
	}
	if (header?.cells.every((cell) => typeof value(cell) === 'number'))
		return {
			faults: [
				{ line: last.line, text: 'expected one row of points, but there are 2 rows of numbers' }
			]
		};
	const ordered = withoutLabels(entries, questions.length);
	if (ordered.length !== questions.length)
		return {
			faults: [
				{
					line: last.line,
					text: `there are points for ${counted(ordered.length, 'question')}, but scores for ${counted(questions.length, 'question')}; give one number for each question`
				}
			]
		};
	const notes: Note[] = [];
	if (header !== undefined)
		notes.push({
			line: null,
			text: 'the scores do not name their questions, so the points were taken in the same order'
		});
	return { ...split(ordered), line: last.line, notes };
}

function split(entries: readonly Entry[]): Pick<Points, 'values' | 'columns'> {
	return {
		values: entries.map(({ value }) => value),
		columns: entries.map(({ column }) => column)
	};
}

function areAllNamed(questions: readonly string[], entries: readonly Entry[]): boolean {
	const names = entries.map(({ name }) => name);
	return questions.every((question) => names.includes(question));
}

/** Whether an entry labels the row, as in "id,q1,q2" above "max,1,2". */
function isLabel({ name, value }: Entry): boolean {
	return typeof value === 'string' || (name !== '' && (isIdentity(name) || isAbout(name)));
}

/** Leaves out labels at the beginning, as long as there are more entries than questions. */
function withoutLabels(entries: readonly Entry[], questions: number): readonly Entry[] {
	const [first, ...others] = entries;
	return entries.length > questions && first !== undefined && isLabel(first)
		? withoutLabels(others, questions)
		: entries;
}

function byName(
	entries: readonly Entry[],
	questions: readonly string[],
	line: number,
	faults: Note[]
): Pick<Points, 'values' | 'columns'> {
	const found = new Map<string, Entry>();
	for (const entry of entries) {
		const { column, name } = entry;
		const before = found.get(name);
		if (before !== undefined)
			faults.push({
				line,
				text: `column ${column}: question “${name}” is listed twice (also in column ${before.column}); keep one of them`
			});
		else if (questions.includes(name)) found.set(name, entry);
		else if (!isTotal(name) && !(found.size === 0 && (name === '' || isLabel(entry))))
			faults.push({
				line,
				text:
					name === ''
						? `column ${column}: these points have no name of a question above them; add it or delete them`
						: `column ${column}: the scores have no question “${name}”; correct the name or delete the column`
			});
	}
	const missing = questions.filter((question) => !found.has(question));
	for (const question of new Set(missing))
		faults.push({
			line,
			text: `the points of question “${question}” are missing; add a column for it`
		});
	return split(questions.flatMap((question) => found.get(question) ?? []));
}
