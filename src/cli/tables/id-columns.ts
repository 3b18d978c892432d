import type { Cell } from './csv.ts';
import { isAbout, isIdentity } from './names.ts';

/** A column of a table, below its header. */
export interface Column {
	/** 0-based place in the file. */
	index: number;
	/** `null` in a table without a header. */
	name: string | null;
	/** One per student; `null` also where the row is too short. */
	cells: Cell[];
}

/** Whether the first column holds the students' ids, if the user says so. */
export type IdsOption = 'yes' | 'no';

/** What shows that a column holds ids. */
type Hint = 'numbers' | 'text among scores' | 'words';

export interface IdColumns {
	/** The columns on the left that are not scores. */
	columns: Column[];
	/** Those of them whose cells together are a student's id. */
	identity: Column[];
	/** Columns that were read as ids only because of what is in them, which could be wrong. */
	guessed: { column: Column; by: Hint }[];
}

/**
 * Tells columns of ids, names and the like from columns of scores. They are on the left. The first is
 * recognised by its name, by an empty name, by text or by whole numbers over 1; further ones by their
 * names, or by words in every cell (of several, because a single word may be a typo in a score).
 */
export function idColumns(columns: readonly Column[], option: IdsOption | undefined): IdColumns {
	const found: IdColumns = { columns: [], identity: [], guessed: [] };
	if (option === 'no') return found;
	for (const column of columns) {
		const by =
			found.columns.length > 0
				? laterIds(column)
				: option === 'yes'
					? 'name'
					: firstIds(column, columns.length === 1);
		if (by === null) break;
		found.columns.push(column);
		if (by !== 'name') found.guessed.push({ column, by });
	}
	// The date of an attempt must not turn a student who is listed twice into two students.
	const named = found.columns.filter(({ name }) => name !== null && isIdentity(name));
	const unnamed = found.columns.filter(({ name }) => name === null || !isAbout(name));
	found.identity = [named, unnamed, found.columns].find((some) => some.length > 0) ?? [];
	return found;
}

function firstIds({ name, cells }: Column, single: boolean): 'name' | Hint | null {
	if (name !== null && (isIdentity(name) || (isAbout(name) && !areScores(cells)))) return 'name';
	if (single) return null;
	const given = cells.filter((cell) => cell !== null);
	if (name === '') return 'name';
	if (given.some((cell) => typeof cell === 'string'))
		return given.some(isScore) ? 'text among scores' : 'name';
	const whole = given.every((cell) => Number.isInteger(cell));
	return whole && given.some((cell) => Number(cell) > 1) ? 'numbers' : null;
}

function laterIds({ name, cells }: Column): 'name' | Hint | null {
	if (name !== null && (isIdentity(name) || isAbout(name))) return areScores(cells) ? null : 'name';
	const given = cells.filter((cell) => cell !== null);
	const words = given.every((cell) => typeof cell === 'string' && /\p{L}/u.test(cell));
	return given.length > 1 && words ? 'words' : null;
}

/** Whether a column holds scores and nothing else; a question may be called "Date". */
function areScores(cells: readonly Cell[]): boolean {
	const given = cells.filter((cell) => cell !== null);
	return given.length > 0 && given.every(isScore);
}

function isScore(cell: Cell): boolean {
	return typeof cell === 'number' && cell >= 0 && cell <= 1;
}
