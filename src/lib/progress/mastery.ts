import { chanceCorrected } from '#lib/grading/chance.ts';
import { KINDS, type Kind } from '#lib/model/kind.ts';
import {
	SECURE,
	type CorrectedMean,
	type Mastery,
	type MissingForSecure
} from '#lib/model/mastery.ts';
import { MEASURES, type Measure } from '#lib/model/measures.ts';

/** What one graded answer says about the learner. */
export interface MasteryEvidence {
	/** The id of the question. */
	question: string;
	measures: Measure;
	/** Points possible: a question worth two counts twice. */
	weight: number;
	/** In [0, 1]. */
	score: number;
	kind: Kind;
	/** Whether the learner had seen the key of this question before answering. */
	keySeen: boolean;
	/** The expected score of blind guessing at its question, in [0, 1]; `null` where it is not known. */
	chance: number | null;
}

/**
 * After how many later answers an answer counts half. Under steady practice the last ten answers then
 * hold half of all the weight there is, and about fifteen answers' worth of weight is all that adds up:
 * enough for "secure" to be reached at 6 answers and lost again within a few.
 *
 * [d] Age is counted in answers and not in days. The estimate then needs no clock: it is the same
 * whenever it is read, cannot sink by being left alone and does not depend on how a device's clock is
 * set. What time alone makes forgotten is the business of review, not of this figure.
 */
export const HALF_LIFE = 10;

/**
 * The part of an answer that counts where its key had been seen (specification, "Mastery"). It counts
 * for as much in making other answers older: repeating two questions must not wear out the rest [d].
 */
export const KEY_SEEN_SHARE = 0.25;

/** Sums of binary fractions miss by less than this; a threshold must not turn on the last digit. */
const ROUNDING = 1e-9;

/**
 * Works out mastery of knowledge and of each skill apart.
 *
 * An answer's age is the number of answers *of its measure* given after it: practising one skill does
 * not make what is known of another older [d].
 *
 * @param evidence from the oldest to the newest, whatever a clock said
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
	const questions = new Set(evidence.map(({ question }) => question)).size;
	const kinds = KINDS.filter((kind) => evidence.some((one) => one.kind === kind));
	return {
		estimate,
		answers: evidence.length,
		questions,
		kinds,
		missing: missingOf(estimate, questions, kinds.length),
		mean: meanOf(evidence, ({ score }) => score),
		corrected: correctedOf(evidence)
	};
}

function missingOf(estimate: number, questions: number, kinds: number): MissingForSecure | null {
	const missing = {
		questions: Math.max(0, SECURE.questions - questions),
		kinds: Math.max(0, SECURE.kinds - kinds),
		estimate: estimate < SECURE.estimate - ROUNDING
	};
	return missing.questions > 0 || missing.kinds > 0 || missing.estimate ? missing : null;
}

/** The mean of a Beta(1, 1) prior that every answer moves by its weight: Laplace's rule of succession. */
function estimateOf(evidence: readonly MasteryEvidence[]): number {
	let [earned, possible, age] = [0, 0, 0];
	for (const one of evidence.toReversed()) {
		const counts = countsFor(one) * 0.5 ** (age / HALF_LIFE);
		earned += counts * one.score;
		possible += counts;
		age += shareOf(one);
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

/** The mean by what each answer counts for; `null` where there is none. */
function meanOf(
	evidence: readonly MasteryEvidence[],
	value: (one: MasteryEvidence) => number
): number | null {
	let [sum, weights] = [0, 0];
	for (const one of evidence) {
		sum += countsFor(one) * value(one);
		weights += countsFor(one);
	}
	return weights > 0 ? sum / weights : null;
}

/** How much an answer counts for, apart from its age: its points, or a part of them. */
function countsFor(one: MasteryEvidence): number {
	return one.weight * shareOf(one);
}

function shareOf({ keySeen }: MasteryEvidence): number {
	return keySeen ? KEY_SEEN_SHARE : 1;
}
