import type { Evidence, SourceName } from '#lib/model/evidence.ts';
import type { PracticeBank } from '#lib/model/practice-bank.ts';
import type { ConfidenceLevel } from '#lib/model/confidence.ts';
import { sourcesOf } from '#lib/model/question-sources.ts';
import type { Question, Response } from '#lib/model/question.ts';
import { slotName } from '#lib/model/slot.ts';
import type { StorageProblem } from '#lib/model/storage-problem.ts';
import {
	drawSlots,
	lessonOf,
	planQuery,
	type BankCounts,
	type PracticePlan
} from '#lib/practice/plan.ts';
import type { Generation } from '#lib/browser/generation.ts';
import { loadRun } from '#lib/browser/practice-store.ts';
import type { Restored } from '#lib/browser/restore.ts';

/** A question of a running practice. */
export interface Asked {
	question: Question;
	evidence: Evidence[];
}

/** Something the reader should know of the practice that was opened. */
export type PracticeNotice =
	| { kind: 'fewer'; found: number; wanted: number }
	| { kind: 'gone'; ids: string[] }
	/** They rest on a source that is hidden here. */
	| { kind: 'hidden'; number: number }
	| { kind: 'set-aside'; raw: unknown }
	/** The browser had lost it. */
	| { kind: 'restored'; restored: Restored }
	| { kind: 'not-kept'; problem: StorageProblem }
	| { kind: 'not-deleted'; problem: StorageProblem }
	| { kind: 'deleted-elsewhere' };

/** What a practice begins with. */
export interface DrawnPractice {
	asked: Asked[];
	/** Ids of these and of those that are hidden here, in their order: what is kept of the practice. */
	questions: string[];
	/** Names of the sources that the questions quote, by id. */
	sources: Record<string, SourceName>;
	/** What was answered before it was left, by question id. */
	kept: { answers: Record<string, Response>; certainties: Record<string, ConfidenceLevel> };
	/** What was deleted before it was opened; `null` where the browser keeps nothing. */
	opened: Generation | null;
	notices: PracticeNotice[];
}

/** Where the questions of a practice come from; either rejects where they cannot be had. */
export interface Bank {
	/** The places of a lesson's questions as `slotName` writes them, by question id. */
	places(lesson: string): Promise<Record<string, string>>;
	/** The one question in a place of a lesson's bank. */
	question(lesson: string, place: string): Promise<PracticeBank>;
}

/** Draws the questions of a plan, or takes up the practice that was left. */
export async function drawPractice(
	plan: PracticePlan,
	counts: readonly BankCounts[],
	bank: Bank,
	hidden: ReadonlySet<string>
): Promise<DrawnPractice> {
	const stored = await loadRun(planQuery(plan));
	const notices: PracticeNotice[] = [];
	let wanted: string[];
	let parts: PracticeBank[];
	if (stored.status === 'found' || plan.questions) {
		wanted = stored.status === 'found' ? stored.run.questions : (plan.questions ?? []);
		const lessons = new Set(wanted.map(lessonOf));
		const places = Object.assign(
			{},
			...(await Promise.all(
				counts.filter(({ lesson }) => lessons.has(lesson)).map(({ lesson }) => bank.places(lesson))
			))
		) as Record<string, string>;
		parts = await Promise.all(
			wanted.flatMap((id) => {
				const place = places[id];
				return place === undefined ? [] : bank.question(lessonOf(id), place);
			})
		);
	} else {
		parts = await Promise.all(
			drawSlots(plan, counts, hidden).map((slot) => bank.question(slot.lesson, slotName(slot)))
		);
		wanted = parts.flatMap(({ questions }) => questions.map(({ id }) => id));
		if (wanted.length < plan.number)
			notices.push({ kind: 'fewer', found: wanted.length, wanted: plan.number });
	}

	const questions = new Map(
		parts.flatMap((part) => part.questions.map((question) => [question.id, question] as const))
	);
	const evidence = Object.assign({}, ...parts.map((part) => part.evidence)) as Record<
		string,
		Evidence
	>;
	const sources = Object.assign({}, ...parts.map((part) => part.sources)) as Record<
		string,
		SourceName
	>;
	const asked: Asked[] = [];
	const gone: string[] = [];
	let left = 0;
	for (const id of wanted) {
		const question = questions.get(id);
		if (!question) gone.push(id);
		else if (sourcesOf(question).some((source) => hidden.has(source))) left += 1;
		else asked.push({ question, evidence: question.claims.flatMap((one) => evidence[one] ?? []) });
	}
	if (left > 0) notices.push({ kind: 'hidden', number: left });
	if (gone.length > 0) notices.push({ kind: 'gone', ids: gone });
	if (stored.status === 'set-aside') notices.push({ kind: 'set-aside', raw: stored.raw });
	if (stored.status === 'unavailable') notices.push({ kind: 'not-kept', problem: stored.problem });
	else if (stored.restored.answers + stored.restored.practices > 0)
		notices.push({ kind: 'restored', restored: stored.restored });

	// Whatever was stored is graded before it is shown: a response that is none counts as no answer.
	const kept =
		stored.status === 'found'
			? {
					answers: stored.run.answers as unknown as Record<string, Response>,
					certainties: stored.run.certainties ?? {}
				}
			: { answers: {}, certainties: {} };
	return {
		asked,
		questions: wanted.filter((id) => questions.has(id)),
		sources,
		kept,
		opened: stored.status === 'unavailable' ? null : stored.opened,
		notices
	};
}
