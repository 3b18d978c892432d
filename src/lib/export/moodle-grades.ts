/** The shares of a grade that Moodle knows, in per cent; any other is refused (question/engine/bank.php). */
const GRADES = [
	100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571,
	12.5, 11.11111, 10, 5, 0
];

/** How far a share may be from the one that is meant: Moodle’s own have five decimals. */
const NEAR = 0.00001;

/**
 * A weight in [−1, 1] as one of Moodle’s shares in per cent, the nearest that is not greater.
 *
 * @returns the share, and whether it is the weight itself
 */
export function moodleGrade(weight: number): { percent: number; exact: boolean } {
	const wanted = Math.abs(weight) * 100;
	const percent = GRADES.find((grade) => grade <= wanted + NEAR) ?? 0;
	return { percent: weight < 0 ? -percent : percent, exact: Math.abs(percent - wanted) <= NEAR };
}
