import { hash64 } from '#lib/model/hash.ts';
import { SKILL_IDS, type Measure } from '#lib/model/measures.ts';
import type { BankCount, IndexEntry } from '#lib/model/practice-bank.ts';
import type { PracticeMeasure, PracticePlan } from '#lib/model/practice-plan.ts';
import { lessonOf } from './plan.ts';

/**
 * Draws the questions that a plan asks, by identity: every question has a rank that its own id and the
 * seed decide, and the first n are asked in the order of their ranks. A question that is added to the
 * bank or removed from it thus changes at most one place of a draw, and one that hides a source gets
 * the next of the same order. (Rendezvous hashing: Thaler & Ravishankar 1998.)
 *
 * @param index of at least the lessons that the plan draws from
 * @param hidden sources that no question may rest on or show
 * @returns at most `plan.number` different ids; fewer where the bank holds fewer
 */
export function drawQuestions(
	plan: Pick<PracticePlan, 'lesson' | 'measures' | 'number' | 'seed'>,
	index: readonly IndexEntry[],
	hidden: ReadonlySet<string> = new Set()
): string[] {
	return index
		.filter(
			({ id, measures, sources }) =>
				(plan.lesson === 'all' || lessonOf(id) === plan.lesson) &&
				isMeant(measures, plan.measures) &&
				!sources.some((source) => hidden.has(source))
		)
		.map(({ id }) => ({ id, rank: hash64(`${plan.seed}\n${id}`) }))
		.sort((a, b) => compare(a.rank, b.rank) || compare(a.id, b.id))
		.slice(0, plan.number)
		.map(({ id }) => id);
}

/** How many questions a limit and the hidden sources leave. */
export function countOpen(
	counts: readonly BankCount[],
	limit: PracticeMeasure,
	hidden: ReadonlySet<string> = new Set()
): number {
	return counts
		.filter(
			({ measures, sources }) =>
				isMeant(measures, limit) && !sources.some((source) => hidden.has(source))
		)
		.reduce((sum, { questions }) => sum + questions, 0);
}

/** Whether a question of a measure belongs to a practice that is limited so. */
export function isMeant(measure: Measure, limit: PracticeMeasure): boolean {
	if (limit === 'any') return true;
	if (limit === 'skills') return SKILL_IDS.some((skill) => skill === measure);
	return measure === limit;
}

/** By code units, which no locale of a reader can change. */
function compare(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}
