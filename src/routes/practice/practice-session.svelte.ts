import type { Evidence, SourceName } from '#lib/content/evidence.ts';
import type { PracticeBank } from '#lib/content/practice-bank.ts';
import { grade } from '#lib/grading/grade.ts';
import type { Graded } from '#lib/model/grade.ts';
import type { PracticeRun } from '#lib/model/practice-run.ts';
import type { Question, Response } from '#lib/model/question.ts';
import {
	drawSlots,
	lessonOf,
	planQuery,
	type BankCounts,
	type PracticePlan
} from '#lib/progress/practice-plan.ts';
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
	readonly asked: readonly Asked[];
	readonly sources: Record<string, SourceName>;
	/** Where it was taken up: the first open question when it was opened, or the summary. */
	readonly start: number;
	notices = $state.raw<PracticeNotice[]>([]);
	#answers = $state.raw<Record<string, Response>>({});
	readonly #graded: ReadonlyMap<string, Graded> = $derived.by(
		() =>
			new Map(
				this.asked.flatMap(({ question }): [string, Graded][] => {
					const result = grade(question, this.#answers[question.id]);
					return result.outcome === 'graded' ? [[question.id, result]] : [];
				})
			)
	);

	constructor(
		plan: PracticePlan,
		asked: readonly Asked[],
		sources: Record<string, SourceName>,
		answers: Record<string, Response>,
		notices: PracticeNotice[]
	) {
		this.key = planQuery(plan);
		this.seed = plan.seed;
		this.asked = asked;
		this.sources = sources;
		this.#answers = answers;
		this.notices = notices;
		this.start = this.firstOpen;
	}

	/** The answer to a question, if it has been graded. */
	answerTo(question: string): Response | undefined {
		return this.#graded.has(question) ? this.#answers[question] : undefined;
	}

	/** The grade of a question, if it has been answered. */
	gradeOf(question: string): Graded | undefined {
		return this.#graded.get(question);
	}

	/** How many questions have been answered. */
	get answeredCount(): number {
		return this.#graded.size;
	}

	/** Index of the first question without an answer; the number of questions where all have one. */
	get firstOpen(): number {
		const index = this.asked.findIndex(({ question }) => !this.#graded.has(question.id));
		return index < 0 ? this.asked.length : index;
	}

	/** Takes an answer and keeps it at once: a reload loses nothing. */
	async answer(question: string, response: Response, now: number): Promise<void> {
		this.#answers = { ...this.#answers, [question]: response };
		const run: PracticeRun = {
			version: 1,
			key: this.key,
			questions: this.asked.map((one) => one.question.id),
			answers: $state.snapshot(this.#answers) as PracticeRun['answers'],
			savedAt: now
		};
		const kept = await saveRun(run);
		if (!kept && !this.notices.some(({ kind }) => kind === 'not-kept'))
			this.notices = [...this.notices, { kind: 'not-kept' }];
	}

	/** Forgets all answers, to begin anew. */
	async restart(): Promise<void> {
		this.#answers = {};
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
	const answers =
		stored.status === 'found' ? (stored.run.answers as unknown as Record<string, Response>) : {};
	return new PracticeSession(plan, asked, sources, answers, notices);
}
