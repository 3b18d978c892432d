import type { SourceName } from '#lib/content/evidence.ts';
import { grade } from '#lib/grading/grade.ts';
import type { CertaintyLevel } from '#lib/model/certainty-level.ts';
import type { Judged } from '#lib/model/grade.ts';
import type { PracticeRun } from '#lib/model/practice-run.ts';
import type { Question, Response } from '#lib/model/question.ts';
import { planQuery, type PracticePlan } from '#lib/progress/practice-plan.ts';
import { logAttempt } from '#lib/progress/attempt-store.ts';
import { deleteRun, saveRun } from '#lib/progress/practice-store.ts';
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
	#certainties = $state.raw<Record<string, CertaintyLevel>>({});
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
		this.#certainties = drawn.kept.certainties;
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
	certaintyOf(question: string): CertaintyLevel | undefined {
		return this.#certainties[question];
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
		certainty: CertaintyLevel | undefined,
		given: { at: number; id: string }
	): Promise<void> {
		// IndexedDB clones what it keeps, and cannot clone the proxies of a component's state.
		const plain = $state.snapshot(response) as Response & Record<string, unknown>;
		const { id } = question;
		this.#answers = { ...this.#answers, [id]: plain };
		if (certainty !== undefined) this.#certainties = { ...this.#certainties, [id]: certainty };
		const run: PracticeRun = {
			version: 1,
			key: this.key,
			questions: this.#questions,
			answers: this.#answers as PracticeRun['answers'],
			...(this.plan.sure ? { certainties: this.#certainties } : {}),
			savedAt: given.at
		};
		const kept = await Promise.all([
			saveRun(run, {
				answers: { [id]: plain },
				certainties: certainty === undefined ? {} : { [id]: certainty }
			}),
			logAttempt({
				id: given.id,
				question: id,
				kind: question.kind,
				measures: question.measures,
				response: plain,
				at: given.at,
				seed: this.plan.seed,
				...(certainty === undefined ? {} : { certainty })
			})
		]);
		if (kept.includes(false) && !this.notices.some(({ kind }) => kind === 'not-kept'))
			this.notices = [...this.notices, { kind: 'not-kept' }];
	}

	/** Forgets all answers, to begin anew. */
	async restart(): Promise<void> {
		this.#answers = {};
		this.#certainties = {};
		await deleteRun(this.key);
	}
}
