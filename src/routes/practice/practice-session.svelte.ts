import type { SourceName } from '#lib/model/evidence.ts';
import { grade } from '#lib/grading/grade.ts';
import type { Attempt } from '#lib/model/attempt.ts';
import type { ConfidenceLevel } from '#lib/model/confidence.ts';
import type { Judged } from '#lib/model/grade.ts';
import type { PracticeRun } from '#lib/model/practice-run.ts';
import type { Question, Response } from '#lib/model/question.ts';
import { planQuery, type PracticePlan } from '#lib/practice/plan.ts';
import { onDeletion } from '#lib/browser/deletions.ts';
import { isLater, type Generation } from '#lib/browser/generation.ts';
import { deleteRun, keepAnswers } from '#lib/browser/practice-store.ts';
import type { Asked, DrawnPractice, PracticeNotice } from './draw-practice.ts';

/** A practice from its first question to its summary; every answer is kept as it is given. */
export class PracticeSession {
	readonly key: string;
	readonly plan: PracticePlan;
	readonly asked: readonly Asked[];
	readonly sources: Record<string, SourceName>;
	/** Where it was taken up: the first open question when it was opened, or the summary. */
	readonly start: number;
	readonly #questions: string[];
	notices = $state.raw<PracticeNotice[]>([]);
	/** Answers given in this tab that the browser does not keep yet, or would not. */
	unkept = $state.raw<Attempt[]>([]);
	#opened: Generation | null;
	#answers = $state.raw<Record<string, Response>>({});
	#confidences = $state.raw<Record<string, ConfidenceLevel>>({});
	readonly #judged: ReadonlyMap<string, Judged> = $derived.by(
		() =>
			new Map(
				this.asked.flatMap(({ question }): [string, Judged][] => {
					const result = grade(question, this.#answers[question.id]);
					return result.outcome === 'invalid' ? [] : [[question.id, result]];
				})
			)
	);

	constructor(plan: PracticePlan, drawn: DrawnPractice) {
		this.key = planQuery(plan);
		this.plan = plan;
		this.asked = drawn.asked;
		this.#questions = drawn.questions;
		this.sources = drawn.sources;
		this.#answers = drawn.kept.answers;
		this.#confidences = drawn.kept.certainties;
		this.#opened = drawn.opened;
		this.notices = drawn.notices;
		this.start = this.firstOpen;
	}

	/** The answer to a question, if it has been judged. */
	answerTo(question: string): Response | undefined {
		return this.#judged.has(question) ? this.#answers[question] : undefined;
	}

	/** What the grader says of the answer to a question, if there is one. */
	judgedOf(question: string): Judged | undefined {
		return this.#judged.get(question);
	}

	/** How sure the student said to be of an answer. */
	confidenceOf(question: string): ConfidenceLevel | undefined {
		return this.#confidences[question];
	}

	/** How many questions have been answered. */
	get answeredCount(): number {
		return this.#judged.size;
	}

	/** Index of the first question without an answer; the number of questions where all have one. */
	get firstOpen(): number {
		const index = this.asked.findIndex(({ question }) => !this.#judged.has(question.id));
		return index < 0 ? this.asked.length : index;
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
		const attempt: Attempt = {
			id: given.id,
			question: id,
			kind: question.kind,
			measures: question.measures,
			response: plain,
			at: given.at,
			seed: this.plan.seed,
			...(confidence === undefined ? {} : { confidence })
		};
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
			questions: this.#questions,
			answers: this.#answers as PracticeRun['answers'],
			...(this.plan.sure ? { certainties: this.#confidences } : {}),
			savedAt: last.at
		};
		const kept = await keepAnswers(run, attempts, this.#opened);
		if (kept.status === 'not-kept') {
			this.#notify({ kind: 'not-kept', problem: kept.problem });
			return;
		}
		// What was begun anew meanwhile is later than what an answer before that was kept in.
		if (this.#opened === null || isLater(kept.opened, this.#opened)) this.#opened = kept.opened;
		if (kept.deletedElsewhere) this.#deletedElsewhere([last.question]);
		this.unkept = this.unkept.filter((one) => !attempts.includes(one));
		this.#withdraw('not-kept');
	}

	/** Deletes all answers, to begin again. */
	async restart(): Promise<void> {
		const deleted = await deleteRun(this.key);
		if (deleted.status === 'not-deleted') {
			this.#notify({ kind: 'not-deleted', problem: deleted.problem });
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
		if (this.answeredCount > spared.length) this.#notify({ kind: 'deleted-elsewhere' });
		this.#forget(spared);
	}

	#forget(spared: readonly string[]): void {
		const sparing = <T>(all: Record<string, T>) =>
			Object.fromEntries(Object.entries(all).filter(([id]) => spared.includes(id)));
		this.#answers = sparing(this.#answers);
		this.#confidences = sparing(this.#confidences);
		this.unkept = this.unkept.filter(({ question }) => spared.includes(question));
	}

	/** One notice of a kind says it all. */
	#notify(notice: PracticeNotice): void {
		this.notices = [...this.notices.filter(({ kind }) => kind !== notice.kind), notice];
	}

	#withdraw(kind: PracticeNotice['kind']): void {
		this.notices = this.notices.filter((notice) => notice.kind !== kind);
	}
}
