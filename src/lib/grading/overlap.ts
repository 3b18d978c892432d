import { decimal } from './words.ts';

/** How a picked set and a keyed set cover one another. */
export interface Overlap {
	/** How many of the picked ones are keyed. */
	hits: number;
	picked: number;
	keyed: number;
}

/** Counts what two sets have in common. */
export function overlapOf<T>(picked: ReadonlySet<T>, keyed: ReadonlySet<T>): Overlap {
	const hits = [...picked].filter((one) => keyed.has(one)).length;
	return { hits, picked: picked.size, keyed: keyed.size };
}

/**
 * The harmonic mean of precision (hits / picked) and recall (hits / keyed): 2h / (picked + keyed), in
 * [0, 1]; 1 only where the sets are the same. 0 where nothing is hit, also if both are empty.
 *
 * Source: specification, "Kinds"; van Rijsbergen's F with β = 1, and Dice's coefficient of two sets.
 *
 * @example f1({ hits: 3, picked: 30, keyed: 3 }) // 0.18
 */
export function f1({ hits, picked, keyed }: Overlap): number {
	return hits === 0 ? 0 : (2 * hits) / (picked + keyed);
}

/** The sum of `f1` in words, for a receipt. */
export function f1InWords(overlap: Overlap, verb: string, where = 'in the text'): string {
	const { hits, picked, keyed } = overlap;
	return `2 × ${hits} right ÷ (${picked} ${verb} + ${keyed} ${where}) = ${decimal(f1(overlap))}`;
}
