import type { Measure } from './measures.ts';

/** One line of the receipt: what a part of the answer earned, and why. */
export interface GradePart {
	/** What was asked, e.g. "Speaker" or the stem of a pair. */
	asked: string;
	/** What was answered; `null` where nothing was. */
	answered: string | null;
	/** What the text says, where the answer differs; else `null`. */
	expected: string | null;
	/** Points earned, in [0, possible]. */
	earned: number;
	/** Points this part could earn; the parts of a grade add up to its `points`. */
	possible: number;
	/** Whether it is right, where its points do not tell: a wrong pick takes points from right ones. */
	verdict?: 'right' | 'wrong';
	/** The words that decide this part, where the question has some of its own for it. */
	why: string | null;
}

/** An answer that was judged by the rule of its kind. */
export interface Graded {
	outcome: 'graded';
	/** In [0, 1]; the points earned are `score * points`. */
	score: number;
	/** Points possible. */
	points: number;
	/** The receipt. */
	parts: GradePart[];
	/** The sum in one sentence, where the lines of the receipt alone do not explain it; else `null`. */
	arithmetic: string | null;
	/** Codes of the slips that the wrong picks reveal, without repeats. */
	misconceptions: string[];
	/** What this answer says about the learner, for mastery. */
	evidence: {
		measures: Measure;
		/** Points possible: a question worth two counts twice. */
		weight: number;
		score: number;
		/** Degrees of certainty read into the wording (positive) or out of it; `scale` only. */
		error?: number;
	};
	/** The claims that decide it. */
	claims: string[];
}

/** Why an answer could not be graded: a learner can cause both. */
export type InvalidReason = 'not-answered' | 'malformed';

/** An answer that is kept: graded, or waiting for a teacher. */
export type Judged = Graded | { outcome: 'needs-teacher'; points: number };

/** What `grade` says of an answer; the wording for the learner belongs to the interface. */
export type Grade =
	| Judged
	| {
			outcome: 'invalid';
			reason: InvalidReason;
			/** What is missing or wrong, in one sentence. */
			message: string;
	  };
