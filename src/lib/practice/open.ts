import type { IndexEntry } from '#lib/model/practice-bank.ts';
import type { PracticeNotice, PracticePlan } from '#lib/model/practice-plan.ts';
import { drawQuestions } from './draw.ts';

/** Which questions a practice asks, before any of them is fetched. */
export interface OpenedPractice {
	/** Ids of the questions to ask, in their order. */
	asked: string[];
	/** Ids of these and of those that are hidden here, in their order: what is kept of the practice. */
	kept: string[];
	notices: PracticeNotice[];
}

/**
 * Works out what a practice asks: what was stored, else what its address names, else what its plan
 * draws. Questions that the bank has lost or that rest on a hidden source are left out, and named.
 *
 * @param index of the lessons that the practice takes questions from
 * @param stored ids of the practice that was begun before, if any
 */
export function openPractice(
	plan: PracticePlan,
	index: readonly IndexEntry[],
	hidden: ReadonlySet<string>,
	stored: readonly string[] | null
): OpenedPractice {
	const notices: PracticeNotice[] = [];
	const named = stored ?? plan.questions;
	const wanted = named ?? drawQuestions(plan, index, hidden);
	if (named === null && !plan.current) notices.push({ code: 'earlier-edition' });
	if (named === null && wanted.length < plan.number)
		notices.push({ code: 'fewer', found: wanted.length, wanted: plan.number });

	const entries = new Map(index.map((entry) => [entry.id, entry]));
	const kept = wanted.filter((id) => entries.has(id));
	const gone = wanted.filter((id) => !entries.has(id));
	const asked = kept.filter((id) => !entries.get(id)?.sources.some((one) => hidden.has(one)));
	if (asked.length < kept.length)
		notices.push({ code: 'hidden', questions: kept.length - asked.length });
	if (gone.length > 0) notices.push({ code: 'gone', ids: gone });
	return { asked, kept, notices };
}

/** The lessons whose index a practice needs; `all` where it draws from every one. */
export function lessonsOf(plan: PracticePlan, stored: readonly string[] | null): string[] {
	const named = stored ?? plan.questions;
	if (named === null) return [plan.lesson];
	return [...new Set(named.map((id) => id.split('.')[0] ?? ''))];
}
