import { CERTAINTY_LEVELS, type CertaintyLevel } from '#lib/model/certainty-level.ts';
import { certaintyMark, expectedMark, type CertainAnswer } from './certainty-based-marking.ts';

/** What some answers come to; the means are `null` where there are none. */
export interface CertaintySummary {
	/** How many answers stand behind the means. */
	n: number;
	/** Mean score, in [0, 1]. */
	accuracy: number | null;
	/** Mean certainty-based mark, in [−6, 3]. */
	meanMark: number | null;
}

/** How well a learner knows what is known. */
export interface Calibration extends CertaintySummary {
	/** `certaintyBonus` of the means; `null` where there are none. */
	bonus: number | null;
	/** One for each level, from unsure to sure, also where n is 0. */
	levels: (CertaintySummary & { certainty: CertaintyLevel })[];
}

/**
 * What good judgement adds to the accuracy, or poor judgement takes from it:
 * 0.1 · (average − max(a, 4a − 2, 9a − 6)), the average mark against that of one fitting level for
 * every answer.
 *
 * Source: Moodle's `calculate_bonus`, whose 0.1 Gardner-Medwin found in the results of many tests.
 *
 * @param average mean certainty-based mark
 * @param accuracy mean score of the same answers, in [0, 1]
 * @example certaintyBonus(1.2, 0.75) // 0.02
 */
export function certaintyBonus(average: number, accuracy: number): number {
	const best = Math.max(...CERTAINTY_LEVELS.map((level) => expectedMark(accuracy, level)));
	return 0.1 * (average - best);
}

/**
 * Summarises answers by how sure their learner was of them. Every answer counts alike, whatever its
 * points (Moodle weights by them) [d]: the marks are feedback on judgement, and n is then what it says.
 */
export function calibration(answers: readonly CertainAnswer[]): Calibration {
	const all = summaryOf(answers);
	return {
		...all,
		bonus:
			all.accuracy === null || all.meanMark === null
				? null
				: certaintyBonus(all.meanMark, all.accuracy),
		levels: CERTAINTY_LEVELS.map((certainty) => ({
			certainty,
			...summaryOf(answers.filter((answer) => answer.certainty === certainty))
		}))
	};
}

/**
 * The answers in the order in which they repay a second look, "sure but wrong" first: by what the
 * chosen level cost, which is its mark for a right answer less the mark given (9, 4 and 1 for a wrong
 * one) [d]; of equal costs the surer first, and else as they stood. Right answers cost nothing and
 * come last, in the same order.
 */
export function sureButWrongFirst<Answer extends CertainAnswer>(
	answers: readonly Answer[]
): Answer[] {
	const cost = ({ score, certainty }: Answer) =>
		certaintyMark(1, certainty) - certaintyMark(score, certainty);
	return answers.toSorted((a, b) => cost(b) - cost(a) || b.certainty - a.certainty);
}

function summaryOf(answers: readonly CertainAnswer[]): CertaintySummary {
	const n = answers.length;
	if (n === 0) return { n, accuracy: null, meanMark: null };
	let [scores, marks] = [0, 0];
	for (const { score, certainty } of answers) {
		scores += score;
		marks += certaintyMark(score, certainty);
	}
	return { n, accuracy: scores / n, meanMark: marks / n };
}
