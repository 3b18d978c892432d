import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEASURES, SKILL_IDS } from '#lib/model/measures.ts';
import {
	DEFAULT_NUMBER,
	drawSlots,
	isMeant,
	lessonOf,
	openSlots,
	MAX_NUMBER,
	MIN_NUMBER,
	planQuery,
	PRACTICE_MEASURES,
	readPlan,
	type BankCounts,
	type PracticePlan
} from '#lib/practice/plan.ts';

const LESSONS = ['kursk', 'treaty-1961', 'treaty-2000'];
const read = (query: string) => readPlan(new URLSearchParams(query), LESSONS);
const DEFAULT: PracticePlan = {
	lesson: 'all',
	measures: 'any',
	number: DEFAULT_NUMBER,
	seed: '',
	sure: false,
	questions: null
};

const drawn: fc.Arbitrary<PracticePlan> = fc.record({
	lesson: fc.constantFrom('all', ...LESSONS),
	measures: fc.constantFrom(...PRACTICE_MEASURES),
	number: fc.integer({ min: MIN_NUMBER, max: MAX_NUMBER }),
	seed: fc.stringMatching(/^[a-z0-9]{0,16}$/u),
	sure: fc.boolean(),
	questions: fc.constant(null)
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

	it.each([
		['lesson=moon', 'lesson', 'There is no lesson “moon”.'],
		['lesson=Kursk', 'lesson', 'There is no lesson “Kursk”.'],
		['lesson=__proto__', 'lesson', 'There is no lesson “__proto__”.'],
		['measures=luck', 'measures', 'There is no skill “luck”.'],
		['n=0', 'n', '“0” is not a number of questions from 1 to 50.'],
		['n=51', 'n', '“51” is not a number of questions from 1 to 50.'],
		['n=-1', 'n', '“-1” is not a number of questions from 1 to 50.'],
		['n=1e1', 'n', '“1e1” is not a number of questions from 1 to 50.'],
		['n=2.5', 'n', '“2.5” is not a number of questions from 1 to 50.'],
		['n=0010', 'n', '“0010” is not a number of questions from 1 to 50.'],
		['seed=A1', 'seed', '“A1” is not a seed: 1 to 16 letters a–z and digits.'],
		[
			'seed=12345678901234567',
			'seed',
			'“12345678901234567” is not a seed: 1 to 16 letters a–z and digits.'
		],
		['questions=', 'questions', 'There is no question “”.'],
		['questions=kursk.a,', 'questions', 'There is no question “”.'],
		['questions=kursk.a,moon.b', 'questions', 'There is no question “moon.b”.'],
		['questions=kursk', 'questions', 'There is no question “kursk”.'],
		['questions=kursk.A', 'questions', 'There is no question “kursk.A”.'],
		[`lesson=${'x'.repeat(41)}`, 'lesson', `There is no lesson “${'x'.repeat(40)}…”.`]
	])('%j keeps the default and says why', (query, field, message) => {
		expect(read(query)).toEqual({ plan: DEFAULT, faults: [{ field, message }] });
	});

	it('with several things wrong names each, and keeps what is right', () => {
		const { plan, faults } = read('lesson=moon&measures=luck&n=0&seed=!&questions=x&n=3');
		expect(faults.map(({ field }) => field)).toEqual([
			'lesson',
			'measures',
			'n',
			'seed',
			'questions'
		]);
		expect(plan).toEqual(DEFAULT);
		expect(read('lesson=kursk&n=0').plan).toEqual({ ...DEFAULT, lesson: 'kursk' });
	});

	it('that names more questions than may be asked says so, and asks none of them', () => {
		const ids = Array.from({ length: MAX_NUMBER + 1 }, (_, index) => `kursk.q${index}`);
		expect(read(`questions=${ids.join(',')}`)).toEqual({
			plan: DEFAULT,
			faults: [
				{
					field: 'questions',
					message: 'The address names 51 questions; a practice has at most 50.'
				}
			]
		});
		const most = ids.slice(1);
		expect(read(`questions=${most.join(',')}`).plan.questions).toEqual(most);
	});

	it('may hold anything at all: it is always a plan that can be drawn', () => {
		const names = fc.constantFrom('lesson', 'measures', 'n', 'seed', 'sure', 'questions');
		fc.assert(
			fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
				const { plan } = readPlan(new URLSearchParams(pairs), LESSONS);
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
		[{ questions: ['kursk.a'], seed: 'a1', sure: true }, 'questions=kursk.a&seed=a1&sure=1']
	])('of %j is %j', (plan, query) => {
		expect(planQuery({ ...DEFAULT, ...plan })).toBe(query);
	});
});

describe('the slots that are drawn', () => {
	const counts = fc.record(Object.fromEntries(MEASURES.map((measure) => [measure, fc.nat(6)])), {
		requiredKeys: []
	});
	const banks: fc.Arbitrary<BankCounts[]> = fc
		.tuple(counts, counts, counts)
		.map((all) => all.map((one, index) => ({ lesson: LESSONS[index] ?? '', counts: one })));

	it('are the same whenever they are drawn', () => {
		fc.assert(
			fc.property(drawn, banks, (plan, all) => {
				expect(drawSlots(plan, all)).toEqual(drawSlots({ ...plan }, structuredClone(all)));
			})
		);
	});

	it('are different places that the banks have, as many as asked for or as there are', () => {
		fc.assert(
			fc.property(drawn, banks, (plan, all) => {
				const slots = drawSlots(plan, all);
				const countOf = (lesson: string, measure: (typeof MEASURES)[number]) =>
					all.find((bank) => bank.lesson === lesson)?.counts[measure] ?? 0;
				for (const { lesson, measure, index } of slots)
					expect(index).toBeLessThan(countOf(lesson, measure));
				expect(new Set(slots.map((slot) => JSON.stringify(slot))).size).toBe(slots.length);
				const there = LESSONS.filter((one) => plan.lesson === 'all' || one === plan.lesson)
					.flatMap((lesson) =>
						MEASURES.filter((one) => isMeant(one, plan.measures)).map((one) => countOf(lesson, one))
					)
					.reduce((sum, count) => sum + count, 0);
				expect(slots.length).toBe(Math.min(plan.number, there));
			})
		);
	});

	it('are of the lesson and the measures that are asked for', () => {
		fc.assert(
			fc.property(drawn, banks, (plan, all) => {
				for (const { lesson, measure } of drawSlots(plan, all)) {
					if (plan.lesson !== 'all') expect(lesson).toBe(plan.lesson);
					if (plan.measures === 'skills') expect(SKILL_IDS).toContain(measure);
					else if (plan.measures !== 'any') expect(measure).toBe(plan.measures);
				}
			})
		);
	});

	it('are the same whether or not certainty is asked', () => {
		fc.assert(
			fc.property(drawn, banks, (plan, all) => {
				expect(drawSlots({ ...plan, sure: !plan.sure }, all)).toEqual(drawSlots(plan, all));
			})
		);
	});

	it('begin with those of a shorter practice, so that a longer one only adds', () => {
		fc.assert(
			fc.property(drawn, banks, fc.integer({ min: 1, max: 50 }), (plan, all, number) => {
				const short = drawSlots({ ...plan, number: Math.min(number, plan.number) }, all);
				expect(drawSlots(plan, all).slice(0, short.length)).toEqual(short);
			})
		);
	});

	// Links keep their meaning: never edit a draw that is pinned here.
	it('of one seed have always been these', () => {
		const all: BankCounts[] = [
			{ lesson: 'kursk', counts: { knowledge: 2, chain: 1 } },
			{ lesson: 'treaty-1961', counts: { certainty: 2 } }
		];
		expect(drawSlots({ ...DEFAULT, seed: 'k7f2', number: 4 }, all)).toEqual([
			{ lesson: 'kursk', measure: 'knowledge', index: 1 },
			{ lesson: 'kursk', measure: 'chain', index: 0 },
			{ lesson: 'treaty-1961', measure: 'certainty', index: 0 },
			{ lesson: 'treaty-1961', measure: 'certainty', index: 1 }
		]);
	});
});

it.each([
	['knowledge', 'any', true],
	['chain', 'any', true],
	['knowledge', 'skills', false],
	['chain', 'skills', true],
	['chain', 'chain', true],
	['chain', 'limits', false],
	['knowledge', 'knowledge', true]
] as const)('a question that measures %s in a practice of %s: %s', (measure, limit, meant) => {
	expect(isMeant(measure, limit)).toBe(meant);
});

it.each([
	['kursk.parade', 'kursk'],
	['kursk', 'kursk'],
	['', '']
])('the lesson of %j is %j', (question, lesson) => {
	expect(lessonOf(question)).toBe(lesson);
});

describe('a hidden source', () => {
	const bank = {
		lesson: 'a',
		counts: { knowledge: 2, chain: 2 },
		sources: { knowledge: [['p'], ['k', 'v']], chain: [['v'], ['p', 'k']] }
	};

	it('takes its questions off what can be drawn, and leaves the others their places', () => {
		expect(openSlots(bank, 'any', new Set(['p']))).toEqual([
			{ lesson: 'a', measure: 'knowledge', index: 1 },
			{ lesson: 'a', measure: 'chain', index: 0 }
		]);
		expect(openSlots(bank, 'any')).toHaveLength(4);
		expect(openSlots(bank, 'chain', new Set(['p', 'v']))).toEqual([]);
	});

	it('leaves the rest of a draw as it is for those who hide nothing', () => {
		const { plan } = readPlan(new URLSearchParams('n=10&seed=x'), ['a']);
		const whole = drawSlots(plan, [bank]);
		const open = openSlots(bank, 'any', new Set(['p']));
		expect(drawSlots(plan, [bank], new Set(['p']))).toEqual(
			whole.filter((slot) => open.some((one) => JSON.stringify(one) === JSON.stringify(slot)))
		);
	});

	it('is in no draw', () => {
		const { plan } = readPlan(new URLSearchParams('n=10&seed=x'), ['a']);
		const drawn = drawSlots(plan, [bank], new Set(['v']));
		expect(drawn.map(({ measure, index }) => `${measure}-${index}`).sort()).toEqual([
			'chain-1',
			'knowledge-0'
		]);
	});
});
