import { onDeletion } from '#lib/browser/deletions.ts';
import { isLater, type Generation } from '#lib/browser/generation.ts';
import { deleteRun, keepAnswers } from '#lib/browser/practice-store.ts';
import type { QuestionBank } from '#lib/browser/question-bank.ts';
import { attemptOf } from '#lib/model/attempt-of.ts';
import type { Attempt } from '#lib/model/attempt.ts';
import type { ConfidenceLevel } from '#lib/model/confidence.ts';
import type { Judged } from '#lib/model/grade.ts';
import type { PracticePlan } from '#lib/model/practice-plan.ts';
import type { PracticeRun } from '#lib/model/practice-run.ts';
import type { Question, Response } from '#lib/model/question.ts';
import { planQuery } from '#lib/practice/plan.ts';
import { loadAsked, type Asked } from './asked.ts';
import type { BegunPractice, SessionNotice } from './begin-practice.ts';

/** A practice from its first question to its summary; every answer is kept as it is given. */
export class PracticeSession {
	readonly key: string;
	readonly plan: PracticePlan;
	/** Ids of the questions, in the order in which they are asked. */
	readonly ids: readonly string[];
	/** Where it was taken up: the first open question when it was opened, or the summary. */
	readonly start: number;
	readonly #bank: QuestionBank;
	readonly #keptIds: string[];
	notices = $state.raw<SessionNotice[]>([]);
	/** Answers given in this tab that the browser does not keep yet, or would not. */
	unkept = $state.raw<Attempt[]>([]);
	/** What was deleted before the practice was opened; `null` where the browser keeps nothing. */
	#opened: Generation | null;
	#loaded = $state.raw<ReadonlyMap<string, Asked>>(new Map());
	#answers = $state.raw<Record<string, Response>>({});
	#confidences = $state.raw<Record<string, ConfidenceLevel>>({});
	readonly #judged: ReadonlyMap<string, Judged> = $derived.by(
		() =>
			new Map(
				[...this.#loaded.values()].flatMap(({ question, judge }): [string, Judged][] => {
					const result = judge.grade(question, this.#answers[question.id]);
					return result.outcome === 'invalid' ? [] : [[question.id, result]];
				})
			)
	);

	/** @param bank where the questions come from that are not loaded yet */
	constructor(plan: PracticePlan, begun: BegunPractice, bank: QuestionBank) {
		this.key = planQuery(plan);
		this.plan = plan;
		this.ids = begun.asked;
		this.#bank = bank;
		this.#keptIds = begun.kept;
		this.#loaded = begun.loaded;
		this.#answers = begun.answers;
		this.#confidences = begun.confidences;
		this.#opened = begun.opened;
		this.notices = begun.notices;
		this.start = this.firstOpen;
	}

	/** A question, if it has been loaded. */
	loaded(id: string): Asked | undefined {
		return this.#loaded.get(id);
	}

	/** Loads a question. @throws BankError where it does not come */
	async load(id: string): Promise<Asked> {
		const known = this.#loaded.get(id);
		if (known) return known;
		const asked = await loadAsked(this.#bank, id);
		this.#loaded = new Map([...this.#loaded, [id, asked]]);
		return asked;
	}

	/** The answer to a question, if it has been judged. */
	answerTo(question: string): Response | undefined {
		return this.#judged.has(question) ? this.#answers[question] : undefined;
	}

	/** How sure the student said to be of an answer. */
	confidenceOf(question: string): ConfidenceLevel | undefined {
		return this.#confidences[question];
	}

	/** How many questions have been answered. */
	get answeredCount(): number {
		return this.#judged.size;
	}

	/** The questions that have been answered, in their order, with their grades and their numbers from 1. */
	get answered(): (Asked & { judged: Judged; number: number; confidence?: ConfidenceLevel })[] {
		return this.ids.flatMap((id, index) => {
			const [asked, judged] = [this.#loaded.get(id), this.#judged.get(id)];
			if (!asked || !judged) return [];
			const confidence = this.#confidences[id];
			return [
				{ ...asked, judged, number: index + 1, ...(confidence === undefined ? {} : { confidence }) }
			];
		});
	}

	/** Index of the first question without an answer; the number of questions where all have one. */
	get firstOpen(): number {
		const index = this.ids.findIndex((id) => !this.#judged.has(id));
		return index < 0 ? this.ids.length : index;
	}

	/** How many answers the browser keeps, on the disk of the device. */
	get keptCount(): number {
		const unkept = new Set(this.unkept.map(({ question }) => question));
		return [...this.#judged.keys()].filter((id) => !unkept.has(id)).length;
	}

	/**
	 * Takes an answer and keeps it at once, in the practice and in the log: a reload loses nothing.
	 *
	 * @param given when, in milliseconds since 1970, and under which id the log keeps it
	 */
	async answer(
		question: Question,
		response: Response,
		confidence: ConfidenceLevel | undefined,
		given: { at: number; id: string }
	): Promise<void> {
		// IndexedDB clones what it keeps, and cannot clone the proxies of a component's state.
		const plain = $state.snapshot(response) as Response & Record<string, unknown>;
		const { id } = question;
		this.#answers = { ...this.#answers, [id]: plain };
		if (confidence !== undefined) this.#confidences = { ...this.#confidences, [id]: confidence };
		const attempt = attemptOf(question, plain, {
			...given,
			seed: this.plan.seed,
			origin: 'practice',
			confidence
		});
		this.unkept = [...this.unkept, attempt];
		await this.keep();
	}

	/** Has the browser keep what it does not keep yet. */
	async keep(): Promise<void> {
		const attempts = this.unkept;
		const last = attempts.at(-1);
		if (!last) return;
		const run: PracticeRun = {
			version: 1,
			key: this.key,
			questions: this.#keptIds,
			answers: this.#answers as PracticeRun['answers'],
			...(this.plan.sure ? { certainties: this.#confidences } : {}),
			savedAt: last.at
		};
		const kept = await keepAnswers(run, attempts, this.#opened);
		if (kept.status === 'not-kept') {
			this.#notify({ code: 'not-kept', problem: kept.problem });
			return;
		}
		// A restart while this was being kept has already moved it on; it never goes back.
		if (this.#opened === null || isLater(kept.opened, this.#opened)) this.#opened = kept.opened;
		if (kept.deletedElsewhere) this.#deletedElsewhere([last.question]);
		this.unkept = this.unkept.filter((one) => !attempts.includes(one));
		this.#withdraw('not-kept');
	}

	/** Deletes all answers, to begin again. */
	async restart(): Promise<void> {
		const deleted = await deleteRun(this.key);
		if (deleted.status === 'not-deleted') {
			this.#notify({ code: 'not-deleted', problem: deleted.problem });
			return;
		}
		this.#opened = deleted.opened;
		this.#forget([]);
		this.notices = [];
	}

	/** Listens for deletions in other tabs. @returns stops listening */
	watchDeletions(): () => void {
		return onDeletion((deletion) => {
			if (deletion.what === 'all' || deletion.key === this.key) this.#deletedElsewhere([]);
		});
	}

	/** @param spared questions whose answers were given after the deletion */
	#deletedElsewhere(spared: readonly string[]): void {
		if (this.answeredCount > spared.length) this.#notify({ code: 'deleted-elsewhere' });
		this.#forget(spared);
	}

	#forget(spared: readonly string[]): void {
		const sparing = <T>(all: Record<string, T>) =>
			Object.fromEntries(Object.entries(all).filter(([id]) => spared.includes(id)));
		this.#answers = sparing(this.#answers);
		this.#confidences = sparing(this.#confidences);
		this.unkept = this.unkept.filter(({ question }) => spared.includes(question));
	}

	/** One notice of a code says it all. */
	#notify(notice: SessionNotice): void {
		this.notices = [...this.notices.filter(({ code }) => code !== notice.code), notice];
	}

	#withdraw(code: SessionNotice['code']): void {
		this.notices = this.notices.filter((notice) => notice.code !== code);
	}
}
