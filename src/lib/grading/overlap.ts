import type { Overlap } from '#lib/model/grade.ts';

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
