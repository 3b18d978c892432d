import {
	DEFAULT_NUMBER,
	MAX_NUMBER,
	MIN_NUMBER,
	PRACTICE_MEASURES,
	type PlanFault,
	type PracticePlan,
	type ReadPlan
} from '#lib/model/practice-plan.ts';

/** The way of drawing that new addresses name: by the identity of questions (`draw.ts`). */
export const DRAW = '2';

const SEED = /^[a-z0-9]{1,16}$/u;
const QUESTION_ID = /^[a-z0-9-]+\.[a-z0-9-]+$/u;

/**
 * Reads the practice that an address asks for, and forgives what a link picks up on its way: `&amp;`
 * for `&`, capitals, spaces, a full stop at its end, digits of a wide font. Never throws: what is wrong
 * becomes a fault, and its place keeps the default.
 *
 * @param isLesson whether there is a lesson of this slug
 */
export function readPlan(params: URLSearchParams, isLesson: (slug: string) => boolean): ReadPlan {
	const faults: PlanFault[] = [];
	const given = (name: string) => tidy(params.get(name) ?? params.get(`amp;${name}`) ?? '');
	const plan: PracticePlan = {
		lesson: 'all',
		measures: 'any',
		number: DEFAULT_NUMBER,
		seed: '',
		sure: given('sure') === '1',
		questions: null,
		current: given('draw') === DRAW
	};

	const lesson = given('lesson');
	if (isLesson(lesson)) plan.lesson = lesson;
	else if (lesson !== '' && lesson !== 'all')
		faults.push({ code: 'unknown-lesson', found: cut(lesson) });

	const measures = given('measures');
	const known = PRACTICE_MEASURES.find((one) => one === measures);
	if (known) plan.measures = known;
	else if (measures !== '') faults.push({ code: 'unknown-measure', found: cut(measures) });

	const number = given('n');
	if (/^\d{1,3}$/u.test(number) && Number(number) >= MIN_NUMBER && Number(number) <= MAX_NUMBER)
		plan.number = Number(number);
	else if (number !== '') faults.push({ code: 'bad-number', found: cut(number) });

	const seed = given('seed');
	if (SEED.test(seed)) plan.seed = seed;
	else if (seed !== '') faults.push({ code: 'bad-seed', found: cut(seed) });

	const questions = given('questions');
	if (params.has('questions') || params.has('amp;questions')) {
		const ids = [...new Set(questions.split(',').map((id) => id.trim()))];
		const wrong = ids.find((id) => !QUESTION_ID.test(id) || !isLesson(lessonOf(id)));
		if (wrong !== undefined) faults.push({ code: 'unknown-question', found: cut(wrong) });
		else if (ids.length > MAX_NUMBER)
			faults.push({ code: 'too-many-questions', count: ids.length });
		else plan.questions = ids;
	}
	return { plan, faults };
}

/** A value as it was meant: compatibility forms made plain, small letters, nothing but itself. */
function tidy(value: string): string {
	return value
		.normalize('NFKC')
		.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
		.trim()
		.toLowerCase()
		.replace(/[.,;]+$/u, '');
}

/**
 * The query that draws a plan; equal plans have equal queries. Stored practices are found by it, so
 * that one of an earlier edition is still found under its own.
 */
export function planQuery(plan: PracticePlan): string {
	const { lesson, measures, number, seed, sure, questions, current } = plan;
	return String(
		new URLSearchParams({
			...(questions ? { questions: questions.join(',') } : { lesson, measures, n: String(number) }),
			seed,
			...(sure ? { sure: '1' } : {}),
			// What names its questions draws nothing.
			...(current && !questions ? { draw: DRAW } : {})
		})
	);
}

/** The lesson whose bank holds a question. */
export function lessonOf(question: string): string {
	return question.split('.')[0] ?? '';
}

/** What a stranger's address may put on the page: its beginning. */
function cut(text: string): string {
	return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
