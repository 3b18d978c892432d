import type { SetEntry } from '#lib/export/item.ts';

/** Entries over and over, each time under new ids, until there are as many as are wanted. */
export function multiplied(entries: readonly SetEntry[], count: number): SetEntry[] {
	return Array.from({ length: count }, (_, index) => {
		const entry = entries[index % entries.length];
		if (entry === undefined) throw new Error('There is nothing to multiply.');
		const round = Math.floor(index / entries.length);
		const { question } = entry;
		return round === 0
			? entry
			: { ...entry, question: { ...question, id: `${question.id}-copy-${round}` } };
	});
}
