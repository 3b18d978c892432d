import type { SourceName } from '#lib/model/evidence.ts';
import { grade } from '#lib/grading/grade.ts';
import { attemptOf } from '#lib/model/attempt-of.ts';
import type { ConfidenceLevel } from '#lib/model/confidence.ts';
import type { Judged } from '#lib/model/grade.ts';
import type { PracticeRun } from '#lib/model/practice-run.ts';
import type { Question, Response } from '#lib/model/question.ts';
import { planQuery, type PracticePlan } from '#lib/practice/plan.ts';
import { logAttempt } from '#lib/browser/attempt-store.ts';
import { deleteRun, saveRun } from '#lib/browser/practice-store.ts';
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
		const run: PracticeRun = {
			version: 1,
			key: this.key,
			questions: this.#questions,
			answers: this.#answers as PracticeRun['answers'],
			...(this.plan.sure ? { certainties: this.#confidences } : {}),
			savedAt: given.at
		};
		const kept = await Promise.all([
			saveRun(run, {
				answers: { [id]: plain },
				certainties: confidence === undefined ? {} : { [id]: confidence }
			}),
			logAttempt(
				attemptOf(question, plain, {
					...given,
					seed: this.plan.seed,
					origin: 'practice',
					confidence
				})
			)
		]);
		if (kept.includes(false) && !this.notices.some(({ kind }) => kind === 'not-kept'))
			this.notices = [...this.notices, { kind: 'not-kept' }];
	}

	/** Forgets all answers, to begin anew. */
	async restart(): Promise<void> {
		this.#answers = {};
		this.#confidences = {};
		await deleteRun(this.key);
	}
}
