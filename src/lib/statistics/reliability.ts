/**
 * Cronbach's alpha: k / (k − 1) · (1 − Σ V(x_i) / V(X)), in (−∞, 1]; `null` for fewer than two
 * questions or totals without variance. Both kinds of variance must divide by the same number; whether
 * that is n or n − 1 does not matter.
 *
 * Source: L. J. Cronbach, Psychometrika 16 (1951); Moodle's "coefficient of internal consistency".
 */
export function cronbachAlpha(
	questionVariances: readonly number[],
	totalVariance: number
): number | null {
	const k = questionVariances.length;
	if (k < 2 || !(totalVariance > 0)) return null;
	const sum = questionVariances.reduce((total, variance) => total + variance, 0);
	return (k / (k - 1)) * (1 - sum / totalVariance);
}

/**
 * Kuder–Richardson formula 20, for questions that are right or wrong:
 * k / (k − 1) · (1 − Σ pq / σ²), in (−∞, 1]; `null` for fewer than two questions or no variance.
 *
 * The variance is that of the population (divided by n), as pq is too; the sample variance (n − 1)
 * would make the coefficient too high.
 *
 * Source: G. F. Kuder and M. W. Richardson, Psychometrika 2 (1937).
 *
 * @param proportions share of right answers, per question
 * @param populationVariance of the number of right answers
 */
export function kr20(proportions: readonly number[], populationVariance: number): number | null {
	return cronbachAlpha(
		proportions.map((p) => p * (1 - p)),
		populationVariance
	);
}

/**
 * Kuder–Richardson formula 21: KR-20 as it would be if all questions were equally hard, which never
 * makes it higher: k / (k − 1) · (1 − M(k − M) / (k σ²)), in (−∞, 1]; `null` for fewer than two
 * questions or no variance.
 *
 * Source: G. F. Kuder and M. W. Richardson, Psychometrika 2 (1937).
 *
 * @param k questions
 * @param mean of the number of right answers
 * @param populationVariance of the number of right answers
 */
export function kr21(k: number, mean: number, populationVariance: number): number | null {
	if (k < 2 || !(populationVariance > 0)) return null;
	return (k / (k - 1)) * (1 - (mean * (k - mean)) / (k * populationVariance));
}

/**
 * Standard error of measurement: s · √(1 − reliability), in the unit of s. As in Moodle's report, it is
 * larger than s if the reliability is negative.
 */
export function standardErrorOfMeasurement(deviation: number, reliability: number): number {
	return deviation * Math.sqrt(Math.max(0, 1 - reliability));
}
