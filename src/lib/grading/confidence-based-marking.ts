import type { ConfidenceLevel } from '#lib/model/confidence.ts';

/**
 * The mark at each level if the answer is right, and if it is wrong.
 *
 * Source: Gardner-Medwin's certainty-based marking, as in Moodle's `question_cbm`.
 */
const MARKS: Record<ConfidenceLevel, { right: number; wrong: number }> = {
	1: { right: 1, wrong: 0 },
	2: { right: 2, wrong: -2 },
	3: { right: 3, wrong: -6 }
};

/** An answer whose learner said how sure they are of it. */
export interface ConfidentAnswer {
	/** The grade's score, in [0, 1]. */
	score: number;
	confidence: ConfidenceLevel;
}

/**
 * The mark of one answer: 1, 2 or 3 if it is right and 0, −2 or −6 if it is wrong, by level. Partly
 * right earns that part of the right answer's mark, not something in between, and less than nothing
 * counts as wrong: .5 → .5, 1, 1.5 and −.25 → 0, −2, −6. Shown as feedback, never part of a grade.
 *
 * Source: Moodle's `question_cbm::adjust_fraction`, which finds it too harsh to draw a line from −6
 * to 3 through what is partly right.
 */
export function confidenceMark(score: number, confidence: ConfidenceLevel): number {
	const { right, wrong } = MARKS[confidence];
	return score > 0 ? right * score : wrong;
}

/**
 * The mark to expect at a level: p, 4p − 2 or 9p − 6. Level 2 pays best from p = 2/3 and level 3 from
 * p = .8.
 *
 * @param p the probability of being right, in [0, 1]
 */
export function expectedMark(p: number, confidence: ConfidenceLevel): number {
	const { right, wrong } = MARKS[confidence];
	return p * right + (1 - p) * wrong;
}
