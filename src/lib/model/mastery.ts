import type { Kind } from './kind.ts';

/** What "secure" needs, all of it (specification, "Mastery"). */
export const SECURE = { estimate: 0.8, questions: 6, kinds: 2 } as const;

/** What the answers to questions of one measure show. */
export interface Mastery {
	/** (1 + Σ w·s) / (2 + Σ w) in (0, 1), with recency in the weights; .5 where there is no answer. */
	estimate: number;
	/** How many answers it rests on. */
	answers: number;
	/** How many different questions they answer. */
	questions: number;
	/** The kinds of question among them, in the order of `KINDS`. */
	kinds: Kind[];
	/** `null` where it meets `SECURE` in every point, and so is secure. */
	missing: MissingForSecure | null;
	/** The share of all possible points that was earned, old and new alike; `null` without an answer. */
	mean: number | null;
	/** That share above blind guessing; `null` where chance is known of no answer. */
	corrected: CorrectedMean | null;
}

/** How far a measure is from `SECURE`. */
export interface MissingForSecure {
	/** How many more different questions it needs. */
	questions: number;
	/** How many more kinds of question it needs. */
	kinds: number;
	/** Whether the estimate is too low. */
	estimate: boolean;
}

/** (p − g) / (1 − g): 0 as good as guessing, 1 all right, below 0 worse than guessing. */
export interface CorrectedMean {
	mean: number;
	/** How many answers it rests on: those whose chance score is known. */
	answers: number;
}
