import type { Graded, Judged } from '#lib/model/grade.ts';

/** A grade of a kind that is graded by machine. */
export function graded(judged: Judged): Graded {
	if (judged.outcome !== 'graded') throw new Error('This kind is graded by machine.');
	return judged;
}
