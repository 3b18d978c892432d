import type { Kind } from '#lib/model/kind.ts';

/**
 * How long a question of a kind takes with its passages, in minutes: a project decision, from the number
 * of things to decide in each. A teacher plans with it; nothing is measured against it.
 */
const MINUTES: Readonly<Record<Kind, number>> = {
	choice: 1,
	scale: 1,
	short: 1,
	highlight: 1.5,
	order: 1.5,
	match: 2,
	grid: 2,
	figure: 2,
	relation: 2,
	essay: 6
};

/** How long questions take, in minutes. */
export function minutesOf(questions: readonly { kind: Kind }[]): number {
	return questions.reduce((sum, { kind }) => sum + MINUTES[kind], 0);
}
