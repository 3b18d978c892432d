import type { Question } from '#lib/model/question.ts';

/**
 * In how many questions the right option comes first, second, third … as the bank has them, over all
 * choices of one answer with the same number of options.
 */
export interface KeyedPositions {
	options: number;
	/** By position from the first; their sum is the number of questions. */
	keyed: number[];
}

/** How the right answers of one-answer choices are spread over the positions, fewest options first. */
export function keyedPositions(questions: Iterable<Question>): KeyedPositions[] {
	const byOptions = new Map<number, number[]>();
	for (const question of questions) {
		if (question.kind !== 'choice' || question.multiple) continue;
		const { length } = question.options;
		const keyed = byOptions.get(length) ?? Array.from({ length }, () => 0);
		const position = question.options.findIndex(({ correct }) => correct);
		keyed[position] = (keyed[position] ?? 0) + 1;
		byOptions.set(length, keyed);
	}
	return [...byOptions].sort(([a], [b]) => a - b).map(([options, keyed]) => ({ options, keyed }));
}
