import { known, unknown, type Figure } from './figure.ts';
import { standardDeviation, type Sample } from './sample.ts';

/** How the totals are spread, in points; skewness and kurtosis have no unit. */
export interface Distribution {
	mean: Figure;
	/** The middle total, or the mean of the two in the middle. */
	median: Figure;
	/** With n − 1. */
	standardDeviation: Figure;
	/** Below 0 with a tail of low totals, over 0 with a tail of high ones. Needs 3 students. */
	skewness: Figure;
	/** Excess kurtosis: 0 for a normal distribution. Needs 4 students. */
	kurtosis: Figure;
}

/**
 * Describes totals as Moodle's quiz report does: skewness k₃ / k₂^1.5 and kurtosis k₄ / k₂², with
 * Fisher's unbiased k-statistics.
 *
 * Source: docs.moodle.org/dev/Quiz_statistics_calculations, "Test statistics";
 * moodle/mod/quiz/report/statistics/classes/calculator.php.
 */
export function describeTotals(totals: Sample): Distribution {
	const n = totals.values.length;
	const least = (students: number, spread: boolean, value: () => number): Figure => {
		if (n < students) return unknown('too-few-students', n);
		return spread && totals.constant ? unknown('zero-variance', n) : known(value(), n);
	};
	return {
		mean: least(1, false, () => totals.mean),
		median: least(1, false, () => median(totals.values)),
		standardDeviation: least(2, false, () => standardDeviation(totals)),
		skewness: least(3, true, () => skewness(totals)),
		kurtosis: least(4, true, () => kurtosis(totals))
	};
}

function median(values: Float64Array): number {
	const sorted = values.slice().sort();
	const lower = sorted[Math.floor((sorted.length - 1) / 2)] as number;
	const upper = sorted[Math.floor(sorted.length / 2)] as number;
	return (lower + upper) / 2;
}

function skewness(totals: Sample): number {
	const n = totals.values.length;
	const k2 = totals.squares / (n - 1);
	const k3 = (n * sumOfPowers(totals, 3)) / ((n - 1) * (n - 2));
	return k3 / k2 ** 1.5;
}

function kurtosis(totals: Sample): number {
	const n = totals.values.length;
	const m2 = totals.squares / n;
	const m4 = sumOfPowers(totals, 4) / n;
	const k2 = totals.squares / (n - 1);
	const k4 = (n * n * ((n + 1) * m4 - 3 * (n - 1) * m2 * m2)) / ((n - 1) * (n - 2) * (n - 3));
	return k4 / (k2 * k2);
}

function sumOfPowers({ values, mean }: Sample, power: 3 | 4): number {
	let sum = 0;
	for (const value of values) sum += (value - mean) ** power;
	return sum;
}
