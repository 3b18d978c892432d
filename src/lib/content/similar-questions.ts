import type { Question } from '#lib/model/question.ts';

/** Two questions of one measure that rest on much the same claims. */
export interface SimilarPair {
	first: string;
	second: string;
	/** Jaccard index of their claims: those that both rest on, of those that either does; 0 to 1. */
	overlap: number;
}

/**
 * The pairs of questions of one measure whose claims overlap: an author looks whether one asks again
 * what the other has asked, or gives its answer away.
 *
 * @param atLeast the least overlap, above 0
 * @returns the most alike first, else in the order of the bank
 */
export function similarQuestions(questions: Iterable<Question>, atLeast: number): SimilarPair[] {
	const all = [...questions];
	return all
		.flatMap((one, index) =>
			all
				.slice(index + 1)
				.filter(({ measures }) => measures === one.measures)
				.map((other) => ({
					first: one.id,
					second: other.id,
					overlap: overlapOf(new Set(one.claims), new Set(other.claims))
				}))
		)
		.filter(({ overlap }) => overlap >= atLeast)
		.sort((a, b) => b.overlap - a.overlap);
}

function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	const shared = [...one].filter((claim) => other.has(claim)).length;
	return shared === 0 ? 0 : shared / (one.size + other.size - shared);
}
