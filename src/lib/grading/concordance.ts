/** Of all pairs in a sequence, how many are in the right order. */
export interface Concordance {
	/** Pairs of which the earlier one belongs earlier. */
	concordant: number;
	/** n (n − 1) / 2 for n places. */
	pairs: number;
	/**
	 * concordant / pairs, in [0, 1]; 2P − 1 is Kendall's tau. 1 where there is no pair, since there is
	 * none to get wrong [d].
	 */
	share: number;
}

/**
 * Counts the concordant pairs of a sequence of different positions.
 *
 * Source: specification, "Kinds"; the same count as in Moodle's ordering question, whose tests give
 * the vectors.
 *
 * @example concordance([3, 2, 4, 5, 6, 1]).share // 0.6
 */
export function concordance(positions: readonly number[]): Concordance {
	let concordant = 0;
	let pairs = 0;
	positions.forEach((position, index) => {
		for (const later of positions.slice(index + 1)) {
			pairs += 1;
			if (position < later) concordant += 1;
		}
	});
	return { concordant, pairs, share: pairs === 0 ? 1 : concordant / pairs };
}
