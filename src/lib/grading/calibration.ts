import { CONFIDENCE_LEVELS, type ConfidenceLevel } from '#lib/model/confidence.ts';
import { confidenceMark, expectedMark, type ConfidentAnswer } from './confidence-based-marking.ts';

/** What some answers come to; the means are `null` where there are none. */
export interface ConfidenceSummary {
	/** How many answers the means rest on. */
	n: number;
	/** Mean score, in [0, 1]. */
	accuracy: number | null;
	/** Mean confidence-based mark, in [−6, 3]. */
	meanMark: number | null;
}

/** How well a learner knows what is known. */
export interface Calibration extends ConfidenceSummary {
	/** `confidenceBonus` of the means; `null` where there are none. */
	bonus: number | null;
	/** One for each level, from unsure to sure, also where n is 0. */
	levels: (ConfidenceSummary & { confidence: ConfidenceLevel })[];
}

/**
 * What good judgement adds to the accuracy, or poor judgement takes from it:
 * 0.1 · (average − max(a, 4a − 2, 9a − 6)), the average mark against that of one fitting level for
 * every answer.
 *
 * Source: Moodle's `calculate_bonus`, whose 0.1 Gardner-Medwin found in the results of many tests.
 *
 * @param average mean confidence-based mark
 * @param accuracy mean score of the same answers, in [0, 1]
 * @example confidenceBonus(1.2, 0.75) // 0.02
 */
export function confidenceBonus(average: number, accuracy: number): number {
	const best = Math.max(...CONFIDENCE_LEVELS.map((level) => expectedMark(accuracy, level)));
	return 0.1 * (average - best);
}

/** Whether a level was chosen when it pays: too surely, too carefully, or as it should be. */
export type ConfidenceReading = 'none' | 'over' | 'under' | 'fits';

/**
 * The share right from and up to which a level earns most: the lines of expected marks p, 4p − 2 and
 * 9p − 6 cross at 2/3 and .8 (Gardner-Medwin).
 */
export const CONFIDENCE_BANDS: Record<ConfidenceLevel, readonly [from: number, to: number]> = {
	1: [0, 2 / 3],
	2: [2 / 3, 0.8],
	3: [0.8, 1]
};

/** Sums of binary fractions miss by less than this. */
const ROUNDING = 1e-9;

/** How the answers at a level compare with the band in which it is worth choosing. */
export function readingOf(level: ConfidenceLevel, accuracy: number | null): ConfidenceReading {
	const [from, to] = CONFIDENCE_BANDS[level];
	if (accuracy === null) return 'none';
	if (accuracy < from - ROUNDING) return 'over';
	return accuracy > to + ROUNDING ? 'under' : 'fits';
}

/**
 * Summarises answers by how sure their learner was of them. Every answer counts alike, whatever its
 * points (Moodle weights by them) [d]: the marks are feedback on judgement, and n is then what it says.
 */
export function calibration(answers: readonly ConfidentAnswer[]): Calibration {
	const all = summaryOf(answers);
	return {
		...all,
		bonus:
			all.accuracy === null || all.meanMark === null
				? null
				: confidenceBonus(all.meanMark, all.accuracy),
		levels: CONFIDENCE_LEVELS.map((confidence) => ({
			confidence,
			...summaryOf(answers.filter((answer) => answer.confidence === confidence))
		}))
	};
}

/**
 * The answers in the order in which they repay a second look, "sure but wrong" first: by what the
 * chosen level cost, which is its mark for a right answer less the mark given (9, 4 and 1 for a wrong
 * one) [d]; of equal costs the surer first, and else in their order. Right answers cost nothing and
 * come last, in the same order.
 */
export function sureButWrongFirst<Answer extends ConfidentAnswer>(
	answers: readonly Answer[]
): Answer[] {
	const cost = ({ score, confidence }: Answer) =>
		confidenceMark(1, confidence) - confidenceMark(score, confidence);
	return answers.toSorted((a, b) => cost(b) - cost(a) || b.confidence - a.confidence);
}

function summaryOf(answers: readonly ConfidentAnswer[]): ConfidenceSummary {
	const n = answers.length;
	if (n === 0) return { n, accuracy: null, meanMark: null };
	let [scores, marks] = [0, 0];
	for (const { score, confidence } of answers) {
		scores += score;
		marks += confidenceMark(score, confidence);
	}
	return { n, accuracy: scores / n, meanMark: marks / n };
}
