import { chanceCorrected } from '#lib/grading/chance.ts';
import { KINDS, type Kind } from '#lib/model/kind.ts';
import { MEASURES, type Measure } from '#lib/model/measures.ts';

/** What one graded answer says about the learner. */
export interface MasteryEvidence {
	measures: Measure;
	/** Points possible: a question worth two counts twice. */
	weight: number;
	/** In [0, 1]. */
	score: number;
	kind: Kind;
	/** When it was given, in milliseconds since 1970; only its order among the answers matters. */
	at: number;
	/** The expected score of blind guessing at its question, in [0, 1]; `null` where it is not known. */
	chance: number | null;
}

/** What the answers to questions of one measure show. */
export interface Mastery {
	/** (1 + Σ w·s) / (2 + Σ w) in (0, 1), with recency in the weights; .5 where there is no answer. */
	estimate: number;
	/** How many answers it rests on. */
	answers: number;
	/** The kinds of question among them, in the order of `KINDS`. */
	kinds: Kind[];
	/** Whether it meets `SECURE` in every point. */
	secure: boolean;
	/** The share of all possible points that was earned, old and new alike; `null` without an answer. */
	mean: number | null;
	/** That share above blind guessing; `null` where chance is known of no answer. */
	corrected: CorrectedMean | null;
}

/** (p − g) / (1 − g): 0 as good as guessing, 1 all right, below 0 worse than guessing. */
export interface CorrectedMean {
	mean: number;
	/** How many answers it rests on: those whose chance score is known. */
	answers: number;
}

/** What "secure" needs, all of it (specification, "Mastery"). */
export const SECURE = { estimate: 0.8, answers: 6, kinds: 2 } as const;

/**
 * After how many later answers an answer counts half. Under steady practice the last ten answers then
 * hold half of all the weight there is, and about fifteen answers' worth of weight is all that adds up:
 * enough for "secure" to be reached at 6 answers and lost again within a few.
 *
 * [d] Age is counted in answers and not in days. The estimate then needs no clock: it is the same
 * whenever it is read, cannot sink by being left alone and does not hang on how a device's clock is
 * set. What time alone makes forgotten is the business of review, not of this figure.
 */
export const HALF_LIFE = 10;

/** Sums of binary fractions miss by less than this; a threshold must not turn on the last digit. */
const ROUNDING = 1e-9;

/**
 * Works out mastery of knowledge and of each skill apart. The order of the list does not matter, only
 * that of the times: answers given at one moment, as in a file handed in, are equally recent.
 *
 * An answer's age is the number of answers *of its measure* given after it: practising one skill does
 * not make what is known of another older [d].
 */
export function masteryByMeasure(evidence: readonly MasteryEvidence[]): Record<Measure, Mastery> {
	return Object.fromEntries(
		MEASURES.map((measure) => [
			measure,
			masteryOf(evidence.filter(({ measures }) => measures === measure))
		])
	) as Record<Measure, Mastery>;
}

function masteryOf(evidence: readonly MasteryEvidence[]): Mastery {
	const estimate = estimateOf(evidence);
	const kinds = KINDS.filter((kind) => evidence.some((one) => one.kind === kind));
	return {
		estimate,
		answers: evidence.length,
		kinds,
		secure:
			estimate >= SECURE.estimate - ROUNDING &&
			evidence.length >= SECURE.answers &&
			kinds.length >= SECURE.kinds,
		mean: meanOf(evidence, ({ score }) => score),
		corrected: correctedOf(evidence)
	};
}

/** The mean of a Beta(1, 1) prior that every answer moves by its weight: Laplace's rule of succession. */
function estimateOf(evidence: readonly MasteryEvidence[]): number {
	let [earned, possible, age, moment] = [0, 0, 0, NaN];
	const newestFirst = evidence.toSorted((a, b) => b.at - a.at);
	for (const [index, { at, weight, score }] of newestFirst.entries()) {
		// As many as stand before the first of its moment are later than it.
		if (at !== moment) [age, moment] = [index, at];
		const counts = weight * 0.5 ** (age / HALF_LIFE);
		earned += counts * score;
		possible += counts;
	}
	return (1 + earned) / (2 + possible);
}

/** Corrects the mean and not each answer: one wrong guess between two options would else weigh −1. */
function correctedOf(evidence: readonly MasteryEvidence[]): CorrectedMean | null {
	const known = evidence.filter(({ chance }) => chance !== null);
	const score = meanOf(known, (one) => one.score);
	const chance = meanOf(known, (one) => one.chance ?? 0);
	if (score === null || chance === null) return null;
	const mean = chanceCorrected(score, chance);
	return mean === null ? null : { mean, answers: known.length };
}

/** The mean by points; `null` where there are none. */
function meanOf(
	evidence: readonly MasteryEvidence[],
	value: (one: MasteryEvidence) => number
): number | null {
	let [sum, weights] = [0, 0];
	for (const one of evidence) {
		sum += one.weight * value(one);
		weights += one.weight;
	}
	return weights > 0 ? sum / weights : null;
}
