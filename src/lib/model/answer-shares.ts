/**
 * The shares of a question’s points that an answer of a teacher’s own may earn, in (0, 1], the greatest
 * first: those that Moodle knows (question/engine/bank.php), so that they can travel.
 */
export const ANSWER_SHARES: readonly number[] = [
	1, 0.9, 0.8333333, 0.8, 0.75, 0.7, 0.6666667, 0.6, 0.5, 0.4, 0.3333333, 0.3, 0.25, 0.2, 0.1666667,
	0.1428571, 0.125, 0.1111111, 0.1, 0.05
];
