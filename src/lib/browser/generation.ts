import { META } from './meta.ts';

/** How often what a practice rests on had been deleted: everything, and since then the practice. */
export interface Generation {
	all: number;
	practice: number;
}

/** The store `meta` in a transaction. */
interface MetaStore {
	get(key: string): Promise<unknown>;
}

/** Reads the generation that a practice is in. */
export async function readGeneration(meta: MetaStore, key: string): Promise<Generation> {
	const all = await meta.get(META.deletions);
	const practice = await meta.get(META.practiceDeletions(key));
	return { all: countOf(all), practice: countOf(practice) };
}

/** Whether something was deleted between two generations. */
export function isLater(now: Generation, before: Generation): boolean {
	return now.all > before.all || (now.all === before.all && now.practice > before.practice);
}

/** A number of deletions as it is kept; none are noted before the first. */
export function countOf(kept: unknown): number {
	return typeof kept === 'number' ? kept : 0;
}
