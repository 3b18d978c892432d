import { ROUNDING } from './sample.ts';

/** Share of the students in each of the two groups (Kelley 1939). */
const SHARE = 0.27;

/** The students with the highest and the lowest 27 % of totals. */
export interface ExtremeGroups {
	/** Students in each group: 27 %, rounded, at least 1. */
	size: number;
	/** Per student, their share in the upper group, in [0, 1]; adds up to `size`. */
	upper: Float64Array;
	/** Per student, their share in the lower group, in [0, 1]; adds up to `size`. */
	lower: Float64Array;
}

/**
 * Forms the two groups. Students tied at a border share the remaining places equally, so that the order
 * of the rows does not matter [d].
 *
 * Source: T. L. Kelley, "The selection of upper and lower groups for the validation of test items",
 * Journal of Educational Psychology 30 (1939).
 *
 * @param totals two or more, in points
 * @param possible points possible on the test
 */
export function formExtremeGroups(totals: Float64Array, possible: number): ExtremeGroups {
	const size = Math.max(1, Math.round(SHARE * totals.length));
	const sorted = totals.slice().sort();
	const share = (border: number, side: 1 | -1) => {
		const ahead = (total: number) => (total - border) * side;
		const tie = ROUNDING * possible;
		const inside = totals.reduce((count, total) => count + Number(ahead(total) > tie), 0);
		const tied = totals.reduce((count, total) => count + Number(Math.abs(ahead(total)) <= tie), 0);
		return totals.map((total) =>
			ahead(total) > tie ? 1 : ahead(total) < -tie ? 0 : (size - inside) / tied
		);
	};
	return {
		size,
		upper: share(sorted[sorted.length - size] as number, 1),
		lower: share(sorted[size - 1] as number, -1)
	};
}

/** Facility in the upper group minus facility in the lower one, in [−1, 1]. */
export function upperMinusLower(
	fractions: Float64Array,
	{ size, upper, lower }: ExtremeGroups
): number {
	let difference = 0;
	for (let index = 0; index < fractions.length; index += 1)
		difference +=
			(fractions[index] as number) * ((upper[index] as number) - (lower[index] as number));
	const value = Math.max(-1, Math.min(1, difference / size));
	return Math.abs(value) < ROUNDING ? 0 : value;
}
