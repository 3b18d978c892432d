import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	DEFAULT_NUMBER,
	MAX_NUMBER,
	MIN_NUMBER,
	PRACTICE_MEASURES,
	type PracticePlan
} from '#lib/model/practice-plan.ts';
import { lessonOf, planQuery, readPlan } from '#lib/practice/plan.ts';

const LESSONS = ['kursk', 'treaty-1961', 'treaty-2000'];
const isLesson = (slug: string) => LESSONS.includes(slug);
const read = (query: string) => readPlan(new URLSearchParams(query), isLesson);
const DEFAULT: PracticePlan = {
	lesson: 'all',
	measures: 'any',
	number: DEFAULT_NUMBER,
	seed: '',
	sure: false,
	questions: null,
	current: false
};

const drawn: fc.Arbitrary<PracticePlan> = fc.record({
	lesson: fc.constantFrom('all', ...LESSONS),
	measures: fc.constantFrom(...PRACTICE_MEASURES),
	number: fc.integer({ min: MIN_NUMBER, max: MAX_NUMBER }),
	seed: fc.stringMatching(/^[a-z0-9]{0,16}$/u),
	sure: fc.boolean(),
	questions: fc.constant(null),
	current: fc.boolean()
});
const named: fc.Arbitrary<PracticePlan> = fc
	.tuple(
		fc.uniqueArray(
			fc
				.tuple(fc.constantFrom(...LESSONS), fc.stringMatching(/^[a-z0-9-]{1,9}$/u))
				.map(([lesson, name]) => `${lesson}.${name}`),
			{ minLength: 1, maxLength: MAX_NUMBER }
		),
		fc.stringMatching(/^[a-z0-9]{0,16}$/u),
		fc.boolean()
	)
	.map(([questions, seed, sure]) => ({ ...DEFAULT, questions, seed, sure }));

describe('an address', () => {
	it.each<[string, Partial<PracticePlan>]>([
		['', {}],
		['lesson=&measures=&n=&seed=', {}],
		['lesson=all&measures=any', {}],
		['lesson=kursk', { lesson: 'kursk' }],
		['measures=skills', { measures: 'skills' }],
		['measures=knowledge', { measures: 'knowledge' }],
		['measures=chain', { measures: 'chain' }],
		['n=1', { number: 1 }],
		['n=050', { number: 50 }],
		['seed=k7f2', { seed: 'k7f2' }],
		['sure=1', { sure: true }],
		['sure=', {}],
		['sure=0', {}],
		['sure=true', {}],
		['questions=kursk.a&sure=1', { questions: ['kursk.a'], sure: true }],
		['questions=kursk.a,treaty-1961.b', { questions: ['kursk.a', 'treaty-1961.b'] }],
		['questions=kursk.a,kursk.a', { questions: ['kursk.a'] }],
		['utm_source=x', {}]
	])('%j is read', (query, plan) => {
		expect(read(query)).toEqual({ plan: { ...DEFAULT, ...plan }, faults: [] });
	});

	it.each<[string, Partial<PracticePlan>]>([
		[
			'lesson=kursk&amp;measures=skills&amp;n=4&amp;seed=class7b',
			{ lesson: 'kursk', measures: 'skills', number: 4, seed: 'class7b' }
		],
		['amp;questions=kursk.a&amp;seed=x', { questions: ['kursk.a'], seed: 'x' }],
		['lesson=Kursk&seed=Class7B.', { lesson: 'kursk', seed: 'class7b' }],
		['n=４&seed=ｋ７', { number: 4, seed: 'k7' }],
		['questions=kursk.a,%20treaty-1961.b,', { questions: ['kursk.a', 'treaty-1961.b'] }],
		['seed=k7%E2%80%8B%20', { seed: 'k7' }],
		['fbclid=x&lesson=kursk', { lesson: 'kursk' }],
		['draw=2&lesson=kursk', { lesson: 'kursk', current: true }],
		['draw=1', { current: false }]
	])('%j is read as it was meant', (query, plan) => {
		expect(read(query)).toEqual({ plan: { ...DEFAULT, ...plan }, faults: [] });
	});

	it.each([
		['lesson=moon', { code: 'unknown-lesson', found: 'moon' }],
		['lesson=__proto__', { code: 'unknown-lesson', found: '__proto__' }],
		['measures=luck', { code: 'unknown-measure', found: 'luck' }],
		['n=0', { code: 'bad-number', found: '0' }],
		['n=51', { code: 'bad-number', found: '51' }],
		['n=-1', { code: 'bad-number', found: '-1' }],
		['n=1e1', { code: 'bad-number', found: '1e1' }],
		['n=2.5', { code: 'bad-number', found: '2.5' }],
		['n=0010', { code: 'bad-number', found: '0010' }],
		['seed=a-1', { code: 'bad-seed', found: 'a-1' }],
		['seed=12345678901234567', { code: 'bad-seed', found: '12345678901234567' }],
		['questions=', { code: 'unknown-question', found: '' }],
		['questions=kursk.a,moon.b', { code: 'unknown-question', found: 'moon.b' }],
		['questions=kursk', { code: 'unknown-question', found: 'kursk' }],
		[`lesson=${'x'.repeat(41)}`, { code: 'unknown-lesson', found: `${'x'.repeat(40)}…` }]
	])('%j keeps the default and says why', (query, fault) => {
		expect(read(query)).toEqual({ plan: DEFAULT, faults: [fault] });
	});

	it('with several things wrong names each, and keeps what is right', () => {
		const { plan, faults } = read('lesson=moon&measures=luck&n=0&seed=!&questions=x&n=3');
		expect(faults.map(({ code }) => code)).toEqual([
			'unknown-lesson',
			'unknown-measure',
			'bad-number',
			'bad-seed',
			'unknown-question'
		]);
		expect(plan).toEqual(DEFAULT);
		expect(read('lesson=kursk&n=0').plan).toEqual({ ...DEFAULT, lesson: 'kursk' });
	});

	it('that names more questions than may be asked says so, and asks none of them', () => {
		const ids = Array.from({ length: MAX_NUMBER + 1 }, (_, index) => `kursk.q${index}`);
		expect(read(`questions=${ids.join(',')}`)).toEqual({
			plan: DEFAULT,
			faults: [{ code: 'too-many-questions', count: 51 }]
		});
		const most = ids.slice(1);
		expect(read(`questions=${most.join(',')}`).plan.questions).toEqual(most);
	});

	it('may hold anything at all: it is always a plan that can be drawn', () => {
		const names = fc.constantFrom('lesson', 'measures', 'n', 'seed', 'sure', 'questions');
		fc.assert(
			fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
				const { plan } = readPlan(new URLSearchParams(pairs), isLesson);
				expect([...LESSONS, 'all']).toContain(plan.lesson);
				expect(PRACTICE_MEASURES).toContain(plan.measures);
				expect(plan.number).toBeGreaterThanOrEqual(MIN_NUMBER);
				expect(plan.number).toBeLessThanOrEqual(MAX_NUMBER);
				expect(plan.seed).toMatch(/^[a-z0-9]{0,16}$/u);
				for (const id of plan.questions ?? []) expect(LESSONS).toContain(lessonOf(id));
			})
		);
	});
});

describe('the query of a plan', () => {
	it('reads as the plan again', () => {
		fc.assert(
			fc.property(fc.oneof(drawn, named), (plan) => {
				expect(read(planQuery(plan))).toEqual({ plan, faults: [] });
			})
		);
	});

	// Links are out there: never edit a query that is pinned here.
	it.each<[Partial<PracticePlan>, string]>([
		[{ seed: 'k7f2' }, 'lesson=all&measures=any&n=10&seed=k7f2'],
		[
			{ lesson: 'kursk', measures: 'skills', number: 6, seed: 'a1' },
			'lesson=kursk&measures=skills&n=6&seed=a1'
		],
		[
			{ questions: ['kursk.a', 'treaty-1961.b'], seed: 'a1' },
			'questions=kursk.a%2Ctreaty-1961.b&seed=a1'
		],
		[{ seed: 'k7f2', sure: true }, 'lesson=all&measures=any&n=10&seed=k7f2&sure=1'],
		[{ questions: ['kursk.a'], seed: 'a1', sure: true }, 'questions=kursk.a&seed=a1&sure=1'],
		[{ seed: 'k7f2', current: true }, 'lesson=all&measures=any&n=10&seed=k7f2&draw=2']
	])('of %j is %j', (plan, query) => {
		expect(planQuery({ ...DEFAULT, ...plan })).toBe(query);
	});
});

it.each([
	['kursk.parade', 'kursk'],
	['kursk', 'kursk'],
	['', '']
])('the lesson of %j is %j', (question, lesson) => {
	expect(lessonOf(question)).toBe(lesson);
});
