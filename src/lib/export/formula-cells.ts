import { looksLikeFormula } from './csv.ts';
import type { Item } from './item.ts';
import type { Notices } from './notices.ts';

/**
 * Names the questions of which a cell begins as a formula does. A file for a tool keeps the cell as it is,
 * since the tool would show a sign put in front of it.
 */
export function nameFormulas(
	{ question }: Item,
	cells: readonly string[],
	notices: Notices
): readonly string[] {
	if (cells.some(looksLikeFormula)) notices.add(question, { code: 'formula-cell' });
	return cells;
}
