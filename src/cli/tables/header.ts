import type { Cell } from './csv.ts';
import { isIdentity } from './names.ts';

/**
 * Whether the first row of a table of scores names the columns.
 *
 * @param cells its cells
 * @param values the same cells as values
 */
export function isHeader(cells: readonly string[], values: readonly Cell[]): boolean {
	// Spreadsheets leave empty columns behind.
	const width = cells.findLastIndex((cell) => cell !== '') + 1;
	const [first = '', ...names] = cells.slice(0, width);
	if (cells.length === 1) return typeof values[0] === 'string';
	if (isIdentity(first)) return true;
	// The first cell may be a student's id; text in all the others makes names of them.
	const others = values.slice(1, width).filter((value) => value !== null);
	if (others.length > 0 && others.every((value) => typeof value === 'string')) return true;
	if (first === '') return areNames(names, others);
	return isCount(values.slice(1, width)) || isCount(values.slice(0, width));
}

/** Whether these can only be names of questions: all different, and no possible scores. */
function areNames(names: readonly string[], values: readonly Cell[]): boolean {
	const isScore = (value: Cell) => typeof value === 'number' && value < 1;
	return (
		values.length === names.length &&
		new Set(names).size === names.length &&
		!values.some(isScore) &&
		values.some((value) => value !== 1)
	);
}

/** Whether questions are numbered here: 1, 2 and so on. */
function isCount(values: readonly Cell[]): boolean {
	return values.length > 1 && values.every((value, index) => value === index + 1);
}
