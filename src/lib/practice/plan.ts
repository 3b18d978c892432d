import { MEASURES, SKILL_IDS, type Measure } from '#lib/model/measures.ts';
import type { Slot } from '#lib/model/slot.ts';
import { shuffle } from './shuffle.ts';

/** What a practice may be limited to. */
export const PRACTICE_MEASURES = ['any', 'skills', ...MEASURES] as const;

export type PracticeMeasure = (typeof PRACTICE_MEASURES)[number];

/** How many questions a practice may have. */
export const MIN_NUMBER = 1;
export const MAX_NUMBER = 50;
export const DEFAULT_NUMBER = 10;

/** What an address asks for: enough to draw the same questions in the same order again. */
export interface PracticePlan {
	/** A lesson's slug, or `all`. */
	lesson: string;
	measures: PracticeMeasure;
	/** How many questions at most. */
	number: number;
	/** Decides which questions, their order and that of their options. */
	seed: string;
	/** Whether to say how sure each answer is (certainty-based marking, feedback only). */
	sure: boolean;
	/** These questions and no others, where the address names them. */
	questions: string[] | null;
}

/** What an address asks for that cannot be done, in a sentence for the reader. */
export interface PlanFault {
	field: 'lesson' | 'measures' | 'n' | 'seed' | 'questions';
	message: string;
}

/** A plan as far as the address gives one; `seed` is empty where nothing is to be drawn yet. */
export interface ReadPlan {
	plan: PracticePlan;
	faults: PlanFault[];
}

const SEED = /^[a-z0-9]{1,16}$/u;
const QUESTION_ID = /^[a-z0-9-]+\.[a-z0-9-]+$/u;

/**
 * Reads the practice that an address asks for. Never throws: what is wrong becomes a fault, and its
 * place keeps the default.
 *
 * @param lessons slugs of the lessons there are
 */
export function readPlan(params: URLSearchParams, lessons: readonly string[]): ReadPlan {
	const faults: PlanFault[] = [];
	const plan: PracticePlan = {
		lesson: 'all',
		measures: 'any',
		number: DEFAULT_NUMBER,
		seed: '',
		sure: params.get('sure') === '1',
		questions: null
	};

	const lesson = params.get('lesson') ?? '';
	if (lesson !== '' && lesson !== 'all') {
		if (lessons.includes(lesson)) plan.lesson = lesson;
		else faults.push({ field: 'lesson', message: `There is no lesson “${cut(lesson)}”.` });
	}
	const measures = params.get('measures') ?? '';
	const known = PRACTICE_MEASURES.find((one) => one === measures);
	if (known) plan.measures = known;
	else if (measures !== '')
		faults.push({ field: 'measures', message: `There is no skill “${cut(measures)}”.` });

	const number = params.get('n') ?? '';
	if (/^\d{1,3}$/u.test(number) && Number(number) >= MIN_NUMBER && Number(number) <= MAX_NUMBER)
		plan.number = Number(number);
	else if (number !== '')
		faults.push({
			field: 'n',
			message: `“${cut(number)}” is not a number of questions from ${MIN_NUMBER} to ${MAX_NUMBER}.`
		});

	const seed = params.get('seed') ?? '';
	if (SEED.test(seed)) plan.seed = seed;
	else if (seed !== '')
		faults.push({
			field: 'seed',
			message: `“${cut(seed)}” is not a seed: 1 to 16 letters a–z and digits.`
		});

	const questions = params.get('questions');
	if (questions !== null) {
		const ids = [...new Set(questions.split(','))];
		const wrong = ids.find((id) => !QUESTION_ID.test(id) || !lessons.includes(lessonOf(id)));
		if (wrong !== undefined)
			faults.push({ field: 'questions', message: `There is no question “${cut(wrong)}”.` });
		else if (ids.length > MAX_NUMBER)
			faults.push({
				field: 'questions',
				message: `The address names ${ids.length} questions; a practice has at most ${MAX_NUMBER}.`
			});
		else plan.questions = ids;
	}
	return { plan, faults };
}

/** The query that draws a plan; equal plans have equal queries. Stored runs are found by it. */
export function planQuery(plan: PracticePlan): string {
	const { lesson, measures, number, seed, sure, questions } = plan;
	return String(
		new URLSearchParams({
			...(questions ? { questions: questions.join(',') } : { lesson, measures, n: String(number) }),
			seed,
			...(sure ? { sure: '1' } : {})
		})
	);
}

/** The lesson whose bank holds a question. */
export function lessonOf(question: string): string {
	return question.split('.')[0] ?? '';
}

/** How many questions a lesson's bank has of each measure. */
export interface BankCounts {
	lesson: string;
	counts: Partial<Record<Measure, number>>;
	/** Of each measure, the sources that each question rests on or shows, in the order of the bank. */
	sources?: Partial<Record<Measure, readonly (readonly string[])[]>>;
}

/** The places of a bank that a limit and the hidden sources leave, in the order of the bank. */
export function openSlots(
	{ lesson, counts, sources }: BankCounts,
	limit: PracticeMeasure,
	hidden: ReadonlySet<string> = new Set()
): Slot[] {
	return MEASURES.filter((measure) => isMeant(measure, limit)).flatMap((measure) =>
		Array.from({ length: counts[measure] ?? 0 }, (_, index) => ({ lesson, measure, index })).filter(
			(slot) => isOpen(sources, slot, hidden)
		)
	);
}

/** Whether the question in a place rests on no hidden source. */
function isOpen(
	sources: BankCounts['sources'],
	{ measure, index }: Slot,
	hidden: ReadonlySet<string>
): boolean {
	return !sources?.[measure]?.[index]?.some((source) => hidden.has(source));
}

/**
 * Draws the places that a plan asks questions from. It needs the counts of the banks and not the
 * banks, so that only those that are drawn from need be fetched.
 *
 * @param hidden sources that no question may rest on or show
 * @returns at most `plan.number` different slots; fewer where the banks hold fewer
 */
export function drawSlots(
	plan: PracticePlan,
	banks: readonly BankCounts[],
	hidden: ReadonlySet<string> = new Set()
): Slot[] {
	const places = banks
		.filter(({ lesson }) => plan.lesson === 'all' || lesson === plan.lesson)
		.flatMap((bank) => openSlots(bank, plan.measures).map((slot) => ({ bank, slot })));
	// Hidden ones are dropped after the shuffle: whoever hides a text gets the others of the same draw.
	return shuffle(places, plan.seed)
		.filter(({ bank, slot }) => isOpen(bank.sources, slot, hidden))
		.slice(0, plan.number)
		.map(({ slot }) => slot);
}

/** Whether a question of a measure belongs to a practice that is limited so. */
export function isMeant(measure: Measure, limit: PracticeMeasure): boolean {
	if (limit === 'any') return true;
	if (limit === 'skills') return SKILL_IDS.some((skill) => skill === measure);
	return measure === limit;
}

/** What a stranger's address may put on the page: its beginning. */
function cut(text: string): string {
	return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
