/** Two-sided 95 %: the .975 quantile of the standard normal distribution. */
export const Z_95 = 1.959963984540054;

/** A confidence interval of a proportion: 0 <= lower <= upper <= 1. */
export interface Interval {
	lower: number;
	upper: number;
}

/**
 * Wilson's score interval of a proportion, without continuity correction: unlike the textbook's
 * p ± z · √(p(1 − p)/n), it stays within [0, 1] and works for small classes and for p near 0 or 1.
 *
 * Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927); R. G. Newcombe,
 * Statistics in Medicine 17 (1998), method 3.
 *
 * @param z quantile of the normal distribution for the wanted confidence, over 0
 * @throws RangeError if successes are not within 0 … n, n is not over 0 or z is not over 0
 * @example wilsonInterval(7, 10) // { lower: 0.397, upper: 0.892 }, rounded
 */
export function wilsonInterval(successes: number, n: number, z = Z_95): Interval {
	if (!(n > 0 && Number.isFinite(n))) throw new RangeError(`no proportion of ${n}`);
	if (!(successes >= 0 && successes <= n)) throw new RangeError(`${successes} of ${n}`);
	if (!(z > 0 && Number.isFinite(z))) throw new RangeError(`z = ${z} is no quantile over 0`);
	const weight = n + z * z;
	const centre = (successes + (z * z) / 2) / weight;
	const half = (z / weight) * Math.sqrt((successes * (n - successes)) / n + (z * z) / 4);
	return {
		lower: successes === 0 ? 0 : Math.max(0, centre - half),
		upper: successes === n ? 1 : Math.min(1, centre + half)
	};
}
