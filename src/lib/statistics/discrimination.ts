import { ROUNDING, sumOfProducts, type Sample } from './sample.ts';

/**
 * Correlation of the scores on a question with the same students' scores on the rest of the test:
 * Pearson's r, in [−1, 1]; `null` if either has no spread.
 *
 * In percent it is Moodle's discrimination index, 100 · C(x, X − x) / √(V(x) · V(X − x)); the n − 1 of
 * each term cancels out. If answers are right or wrong it is the corrected point-biserial.
 *
 * Source: docs.moodle.org/dev/Quiz_statistics_calculations; `secondary_question_walker` in
 * moodle/question/classes/statistics/questions/calculator.php.
 */
export function correlate(item: Sample, rest: Sample): number | null {
	if (item.constant || rest.constant) return null;
	const spread = Math.sqrt(item.squares) * Math.sqrt(rest.squares);
	const r = sumOfProducts(item, rest) / spread;
	return Math.abs(r) < ROUNDING ? 0 : Math.max(-1, Math.min(1, r));
}

/**
 * Covariance of a question with the rest of the test as a share of the most that these very scores
 * would allow if the best on the rest were also the best here; `null` if either has no spread. At
 * most 1; negative where the correlation is, and then possibly below −1.
 *
 * In percent it is Moodle's discriminative efficiency, 100 · C(x, X − x) / C_max, with C_max the
 * covariance of both lists sorted. Sources as for `correlate`.
 */
export function discriminativeEfficiency(item: Sample, rest: Sample): number | null {
	const r = correlate(item, rest);
	if (r === null || r === 0) return r;
	return Math.min(1, sumOfProducts(item, rest) / sumOfProducts(ascending(item), ascending(rest)));
}

/** The same scores from the lowest to the highest; the sample itself stays as it is. */
function ascending(sample: Sample): Sample {
	return { ...sample, values: sample.values.slice().sort() };
}
