import type { Evidence, SourceName } from '#lib/content/evidence.ts';
import type { PracticeBank } from '#lib/content/practice-bank.ts';
import { grade } from '#lib/grading/grade.ts';
import type { CertaintyLevel } from '#lib/model/certainty-level.ts';
import type { Judged } from '#lib/model/grade.ts';
import type { PracticeRun } from '#lib/model/practice-run.ts';
import type { Question, Response } from '#lib/model/question.ts';
import {
	drawSlots,
	lessonOf,
	planQuery,
	type BankCounts,
	type PracticePlan
} from '#lib/progress/practice-plan.ts';
import { logAttempt } from '#lib/progress/attempt-store.ts';
import { deleteRun, loadRun, saveRun } from '#lib/progress/practice-store.ts';

/** A question of a running practice. */
export interface Asked {
	question: Question;
	evidence: Evidence[];
}

/** Something the reader should know of the practice that was opened. */
export type PracticeNotice =
	| { kind: 'fewer'; found: number; wanted: number }
	| { kind: 'gone'; ids: string[] }
	| { kind: 'set-aside'; raw: unknown }
	| { kind: 'not-kept' };

/** A practice from its first question to its summary; every answer is kept as it is given. */
export class PracticeSession {
	readonly key: string;
	readonly seed: string;
	/** Whether the student says how sure each answer is. */
	readonly asksCertainty: boolean;
	readonly asked: readonly Asked[];
	readonly sources: Record<string, SourceName>;
	/** Where it was taken up: the first open question when it was opened, or the summary. */
	readonly start: number;
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

	constructor(
		plan: PracticePlan,
		asked: readonly Asked[],
		sources: Record<string, SourceName>,
		kept: { answers: Record<string, Response>; certainties: Record<string, CertaintyLevel> },
		notices: PracticeNotice[]
	) {
		this.key = planQuery(plan);
		this.seed = plan.seed;
		this.asked = asked;
		this.sources = sources;
		this.asksCertainty = plan.sure;
		this.#answers = kept.answers;
		this.#certainties = kept.certainties;
		this.notices = notices;
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
		this.#answers = { ...this.#answers, [question.id]: response };
		if (certainty !== undefined)
			this.#certainties = { ...this.#certainties, [question.id]: certainty };
		// IndexedDB clones what it keeps, and cannot clone the proxies of a component's state.
		const plain = $state.snapshot(response) as Response & Record<string, unknown>;
		const run: PracticeRun = {
			version: 1,
			key: this.key,
			questions: this.asked.map((one) => one.question.id),
			answers: $state.snapshot(this.#answers) as PracticeRun['answers'],
			...(this.asksCertainty ? { certainties: this.#certainties } : {}),
			savedAt: given.at
		};
		const kept = await Promise.all([
			saveRun(run),
			logAttempt({
				id: given.id,
				question: question.id,
				kind: question.kind,
				measures: question.measures,
				response: plain,
				at: given.at,
				seed: this.seed,
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

/**
 * Opens the practice of a plan: draws its questions, or takes up the one that was left.
 *
 * @param fetchBank fetches a lesson's bank; rejects where it cannot be had
 */
export async function openPractice(
	plan: PracticePlan,
	counts: readonly BankCounts[],
	fetchBank: (lesson: string) => Promise<PracticeBank>
): Promise<PracticeSession> {
	const stored = await loadRun(planQuery(plan));
	const banks = new Map<string, PracticeBank>();
	const fetchAll = async (lessons: Iterable<string>) => {
		await Promise.all(
			[...new Set(lessons)]
				.filter((lesson) => counts.some((one) => one.lesson === lesson))
				.map(async (lesson) => banks.set(lesson, await fetchBank(lesson)))
		);
	};

	const notices: PracticeNotice[] = [];
	let wanted: string[];
	if (stored.status === 'found' || plan.questions) {
		wanted = stored.status === 'found' ? stored.run.questions : (plan.questions ?? []);
		await fetchAll(wanted.map(lessonOf));
	} else {
		const slots = drawSlots(plan, counts);
		await fetchAll(slots.map(({ lesson }) => lesson));
		wanted = slots.flatMap(({ lesson, measure, index }) => {
			const bank = banks.get(lesson)?.questions ?? [];
			return bank.filter((question) => question.measures === measure)[index]?.id ?? [];
		});
		if (wanted.length < plan.number)
			notices.push({ kind: 'fewer', found: wanted.length, wanted: plan.number });
	}

	const asked: Asked[] = [];
	const gone: string[] = [];
	for (const id of wanted) {
		const bank = banks.get(lessonOf(id));
		const question = bank?.questions.find((one) => one.id === id);
		if (!bank || !question) gone.push(id);
		else
			asked.push({
				question,
				evidence: question.claims.flatMap((one) => bank.evidence[one] ?? [])
			});
	}
	if (gone.length > 0) notices.push({ kind: 'gone', ids: gone });
	if (stored.status === 'set-aside') notices.push({ kind: 'set-aside', raw: stored.raw });
	if (stored.status === 'unavailable') notices.push({ kind: 'not-kept' });

	const sources = Object.assign({}, ...[...banks.values()].map((bank) => bank.sources)) as Record<
		string,
		SourceName
	>;
	// Whatever was stored is graded before it is shown: a response that is none counts as no answer.
	const kept =
		stored.status === 'found'
			? {
					answers: stored.run.answers as unknown as Record<string, Response>,
					certainties: stored.run.certainties ?? {}
				}
			: { answers: {}, certainties: {} };
	return new PracticeSession(plan, asked, sources, kept, notices);
}
