/**
 * Scores that differ by less than this share of the points possible count as equal, because sums of
 * thirds and tenths differ in their last digits with the order of adding. Smaller correlations are 0.
 */
export const ROUNDING = 1e-9;

/** Scores with their mean and spread. */
export interface Sample {
	values: Float64Array;
	/** 0 if there are no values. */
	mean: number;
	/** Sum of squared deviations from the mean; exactly 0 if `constant`. */
	squares: number;
	/** Whether the spread (root mean square) is only rounding. */
	constant: boolean;
}

/**
 * Takes the mean and the spread of scores, in two passes to keep the last digits right.
 *
 * @param values all numbers, in [0, scale]
 * @param scale points possible, against which rounding is judged
 */
export function takeSample(values: Float64Array, scale: number): Sample {
	const n = values.length;
	let sum = 0;
	for (let index = 0; index < n; index += 1) sum += values[index] as number;
	const mean = n === 0 ? 0 : sum / n;
	let squares = 0;
	for (let index = 0; index < n; index += 1) {
		const deviation = (values[index] as number) - mean;
		squares += deviation * deviation;
	}
	const constant = squares <= n * (ROUNDING * scale) ** 2;
	return { values, mean, squares: constant ? 0 : squares, constant };
}

/** Standard deviation with n − 1, as in all of Moodle's report; needs at least two values. */
export function standardDeviation({ values, squares }: Sample): number {
	return Math.sqrt(squares / (values.length - 1));
}

/** Sum over pairs of the products of their deviations from the means; both samples have the same length. */
export function sumOfProducts(x: Sample, y: Sample): number {
	const { values: xs, mean: xMean } = x;
	const { values: ys, mean: yMean } = y;
	let sum = 0;
	for (let index = 0; index < xs.length; index += 1)
		sum += ((xs[index] as number) - xMean) * ((ys[index] as number) - yMean);
	return sum;
}
