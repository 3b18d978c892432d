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

/** Whether the first column holds the students' ids, where the user has said so. */
export type IdsOption = 'yes' | 'no';

export interface IdColumns {
	/** The columns at the left that are no scores. */
	columns: Column[];
	/** Those of them whose cells together are a student's id. */
	identity: Column[];
	/** Columns that were taken for ids by what they hold alone, which could be wrong. */
	guessed: { column: Column; by: 'numbers' | 'text' }[];
}

/**
 * Tells the columns of ids, names and the like from those of scores. They are at the left: the first
 * column by its name or by text, an empty name or whole numbers over 1; further ones by their names or,
 * since a single word may also be a typo in a score, by text in every one of several rows.
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
	// An attempt's date must not make two students of one who is listed twice.
	const named = found.columns.filter(({ name }) => name !== null && isIdentity(name));
	const unnamed = found.columns.filter(({ name }) => name === null || !isAbout(name));
	found.identity = [named, unnamed, found.columns].find((some) => some.length > 0) ?? [];
	return found;
}

type Sign = 'name' | 'numbers' | 'text';

function firstIds({ name, cells }: Column, single: boolean): Sign | null {
	if (name !== null && (isIdentity(name) || (isAbout(name) && !areScores(cells)))) return 'name';
	if (single) return null;
	const given = cells.filter((cell) => cell !== null);
	// Beside scores, text or a name left empty is no guess: nothing else fits.
	if (given.some((cell) => typeof cell === 'string')) return 'name';
	if (name === '') return 'name';
	const whole = given.every((cell) => Number.isInteger(cell));
	return whole && given.some((cell) => Number(cell) > 1) ? 'numbers' : null;
}

function laterIds({ name, cells }: Column): Sign | null {
	if (name !== null && (isIdentity(name) || isAbout(name))) return areScores(cells) ? null : 'name';
	const given = cells.filter((cell) => cell !== null);
	const words = given.every((cell) => typeof cell === 'string' && /\p{L}/u.test(cell));
	return given.length > 1 && words ? 'text' : null;
}

/** Whether a column holds scores and nothing else; a question may be called "Date". */
function areScores(cells: readonly Cell[]): boolean {
	const given = cells.filter((cell) => cell !== null);
	return (
		given.length > 0 && given.every((cell) => typeof cell === 'number' && cell >= 0 && cell <= 1)
	);
}
