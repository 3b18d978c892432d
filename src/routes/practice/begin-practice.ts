import type { Generation } from '#lib/browser/generation.ts';
import { loadRun, type StoredRun } from '#lib/browser/practice-store.ts';
import type { QuestionBank } from '#lib/browser/question-bank.ts';
import type { Restored } from '#lib/browser/restore.ts';
import type { ConfidenceLevel } from '#lib/model/confidence.ts';
import type { PracticeNotice, PracticePlan } from '#lib/model/practice-plan.ts';
import type { Response } from '#lib/model/question.ts';
import type { StorageProblem } from '#lib/model/storage-problem.ts';
import { lessonsOf, openPractice } from '#lib/practice/open.ts';
import { planQuery } from '#lib/practice/plan.ts';
import { loadAsked, type Asked } from './asked.ts';

/** What the reader should know of a practice and of how it is kept. */
export type SessionNotice =
	| PracticeNotice
	/** What was kept of it could not be read: it is set aside, and given here for the reader to save. */
	| { code: 'set-aside'; raw: unknown }
	/** The browser had lost answers, which a second copy still had. */
	| { code: 'restored'; restored: Restored }
	/** The browser does not keep what is answered. */
	| { code: 'not-kept'; problem: StorageProblem }
	| { code: 'not-deleted'; problem: StorageProblem }
	| { code: 'deleted-elsewhere' };

/** What a practice begins with. */
export interface BegunPractice {
	/** Ids of the questions to ask, in their order. */
	asked: string[];
	/** Ids of these and of those that are hidden here: what is kept of the practice. */
	kept: string[];
	/** The answered questions and the first open one, by id; the others load while it is read. */
	loaded: ReadonlyMap<string, Asked>;
	/** What was answered before it was left, by question id. */
	answers: Record<string, Response>;
	confidences: Record<string, ConfidenceLevel>;
	/** What was deleted before it was opened; `null` where the browser keeps nothing. */
	opened: Generation | null;
	notices: SessionNotice[];
}

/**
 * Draws the questions of a plan, or takes up the practice that was left.
 *
 * @param isLesson whether there is a lesson of this slug
 * @throws BankError where its questions do not come
 */
export async function beginPractice(
	plan: PracticePlan,
	bank: QuestionBank,
	hidden: ReadonlySet<string>,
	isLesson: (slug: string) => boolean
): Promise<BegunPractice> {
	const stored = await loadRun(planQuery(plan));
	const run = stored.status === 'found' ? stored.run : null;
	const ids = run?.questions ?? null;
	const lessons = lessonsOf(plan, ids).filter((slug) => slug === 'all' || isLesson(slug));
	const index = (await Promise.all(lessons.map((lesson) => bank.index(lesson)))).flat();
	const { asked, kept, notices } = openPractice(plan, index, hidden, ids);

	// Whatever was stored is graded before it counts, for which its question must be here.
	const answers = (run?.answers ?? {}) as unknown as Record<string, Response>;
	const loaded = new Map<string, Asked>();
	const isAnswered = (id: string) => Object.hasOwn(answers, id);
	const firstOpen = asked.find((id) => !isAnswered(id));
	await Promise.all(
		asked
			.filter((id) => isAnswered(id) || id === firstOpen)
			.map(async (id) => loaded.set(id, await loadAsked(bank, id)))
	);

	return {
		asked,
		kept,
		loaded,
		answers,
		confidences: run?.certainties ?? {},
		opened: stored.status === 'unavailable' ? null : stored.opened,
		notices: [...notices, ...noticesOf(stored)]
	};
}

/** What the reader should know of what was stored. */
function noticesOf(stored: StoredRun): SessionNotice[] {
	if (stored.status === 'unavailable') return [{ code: 'not-kept', problem: stored.problem }];
	const { restored } = stored;
	return [
		...(stored.status === 'set-aside' ? [{ code: 'set-aside' as const, raw: stored.raw }] : []),
		...(restored.answers + restored.practices > 0 ? [{ code: 'restored' as const, restored }] : [])
	];
}
