/**
 * The candidate most like a word that was not recognised, for "did you mean …?"; `null` where none
 * shares enough letters to be a likely typo.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
	let best: string | null = null;
	let bestLikeness = 0.6;
	const pairs = bigrams(word);
	for (const candidate of candidates) {
		const others = bigrams(candidate);
		let shared = 0;
		for (const [pair, count] of pairs) shared += Math.min(count, others.get(pair) ?? 0);
		// Sørensen–Dice on letter pairs: cheap, and forgiving of a typo anywhere in a long id.
		const likeness = (2 * shared) / Math.max(1, word.length + 1 + candidate.length + 1);
		if (likeness > bestLikeness) {
			best = candidate;
			bestLikeness = likeness;
		}
	}
	return best;
}

function bigrams(word: string): Map<string, number> {
	const padded = ` ${word} `;
	const pairs = new Map<string, number>();
	for (let index = 0; index < padded.length - 1; index++) {
		const pair = padded.slice(index, index + 2);
		pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
	}
	return pairs;
}

/** `; did you mean "…"?`, or nothing where no candidate is near. */
export function suggestion(word: string, candidates: Iterable<string>): string {
	const near = nearest(word, candidates);
	return near === null ? '' : `; did you mean "${near}"?`;
}

/** The fault for an id that is in no list, with the nearest that is; `null` where the id is known. */
export function unknownId(
	noun: string,
	id: string,
	known: ReadonlyMap<string, unknown>
): string | null {
	return known.has(id) ? null : `unknown ${noun} "${id}"${suggestion(id, known.keys())}`;
}
