import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure } from '#lib/grading/figure.ts';
import { grade } from '#lib/grading/grade.ts';
import { LONGEST_ANSWER } from '#lib/grading/short.ts';
import { BOUNDS, type Bound } from '#lib/model/bounds.ts';
import type { QuestionOf } from '#lib/model/question.ts';
import { answered, gradedAs } from './arbitraries.ts';
import { BASE, checked } from './questions.ts';

type Figure = QuestionOf['figure'];

const CLAIMANTS: Figure['claimants'] = [
	{ id: 'western-data', text: 'Western data' },
	{ id: 'the-article', text: 'The article itself', misconception: 'voice-collapse' },
	{ id: 'pyongyang', text: 'Pyongyang', misconception: 'topic-as-speaker' },
	{ id: 'not-named', text: 'Not named in the text' }
];

function card(key: Figure['key'], unit: string[] = []): Figure {
	return checked({
		...BASE,
		kind: 'figure',
		measures: 'figures',
		points: 4,
		claims: ['valdai.shell-capacity'],
		quantity: 'artillery shells',
		unit,
		key,
		claimants: CLAIMANTS
	});
}

const SHELLS = ['shells', 'rounds'];

const whole = card(
	{ low: 4.2e6, high: 5.8e6, bound: 'range', asOf: '2023-09', claimant: 'western-data' },
	SHELLS
);

const RIGHT = {
	low: '4.2 million',
	high: '5,800,000 shells',
	bound: 'range',
	asOf: 'September 2023',
	claimant: 'western-data'
};

const fill = (fields: object) => ({ kind: 'figure', ...fields });

describe('the fields', () => {
	it.each([
		['all right', RIGHT, 1],
		['only the lower end', { low: '4.2 million' }, 0.25],
		['only the upper end', { high: '5.8 million' }, 0.25],
		['only the bound', { bound: 'range' }, 0.2],
		['only the as-of date', { asOf: '2023-09' }, 0.15],
		['only the claimant', { claimant: 'western-data' }, 0.15],
		['all but the lower end', { ...RIGHT, low: '' }, 0.75],
		['all but the bound', { ...RIGHT, bound: 'exact' }, 0.8],
		['the ends exchanged', { low: '5.8 million', high: '4.2 million' }, 0],
		['all wrong', { low: '1', high: null, bound: 'exact', asOf: null, claimant: 'not-named' }, 0]
	])('count .25, .25, .2, .15 and .15: %s', (_, fields, score) => {
		expect(gradedAs(whole, fill(fields)).score).toBeCloseTo(score, 12);
	});

	it('all right earn exactly 1, in lines that earn all they can', () => {
		const result = gradedAs(whole, fill(RIGHT));
		expect(result.score).toBe(1);
		expect(result.misconceptions).toEqual([]);
		expect(result.notes).toEqual([]);
		for (const { earned, possible } of result.parts) expect(earned).toBe(possible);
	});

	it.each([
		[
			'bound and claimant',
			card({ bound: 'at-most', claimant: 'western-data' }),
			{ bound: 'at-most' },
			4 / 7
		],
		[
			'bound and claimant',
			card({ bound: 'at-most', claimant: 'western-data' }),
			{ claimant: 'western-data' },
			3 / 7
		],
		['the ends', card({ low: 1, high: 2 }), { high: '2' }, 1 / 2],
		['an end and the date', card({ low: 1, asOf: '2023' }), { asOf: '2023' }, 3 / 8],
		['the bound alone', card({ bound: 'exact' }), { bound: 'exact' }, 1]
	])('bring the weights of those asked to 1: %s', (_, question, fields, score) => {
		expect(gradedAs(question, fill(fields)).score).toBeCloseTo(score, 12);
	});

	it('that are not asked are passed over, whatever is in them', () => {
		const bound = card({ bound: 'range' });
		const extra = { low: 'x', high: 0, asOf: {}, claimant: 'nobody' };
		expect(grade(bound, fill({ bound: 'range', ...extra }))).toEqual(
			grade(bound, fill({ bound: 'range' }))
		);
		expect(grade(bound, fill(extra))).toMatchObject({ reason: 'not-answered' });
	});
});

describe('an end', () => {
	it.each([
		['11,000', 1],
		['11 000', 1],
		['11000 shells', 1],
		['11 thousand rounds', 1],
		['  11k ', 1],
		['11,000.0', 1],
		['11,001', 0],
		['-11,000', 0],
		['11', 0],
		[null, 0]
	])('keyed 11,000 and answered %j earns %d', (low, score) => {
		expect(gradedAs(card({ low: 11000 }, SHELLS), fill({ low })).score).toBe(score);
		expect(gradedAs(card({ high: 11000 }, SHELLS), fill({ high: low })).score).toBe(score);
	});

	it.each([
		[34.4e6, '34.4 mln', 1],
		[0.3, '0,30', 1],
		[0.1 + 0.2, '0.3', 1],
		[0, '0', 1],
		[0, null, 0],
		[5.5e9, '5,500,000,001', 0]
	])('keyed %d and answered %j earns %d, rounding of decimals aside', (low, given, score) => {
		expect(gradedAs(card({ low }), fill({ low: given })).score).toBe(score);
	});

	it.each([
		[null, 1, []],
		['100,000', 0, ['bound-as-point']],
		['0', 0, ['bound-as-point']],
		['1.5', 0, ['bound-as-point']]
	])('that the text does not give, answered %j, earns %d and shows %j', (given, score, slips) => {
		for (const field of ['low', 'high'] as const) {
			const result = gradedAs(card({ [field]: null }), fill({ [field]: given }));
			expect(result.score).toBe(score);
			expect(result.misconceptions).toEqual(slips);
		}
	});

	it('that the text gives shows no slip by itself, wrong or denied', () => {
		for (const low of ['1', null])
			expect(gradedAs(card({ low: 5 }), fill({ low })).misconceptions).toEqual([]);
	});

	it.each([
		['4.2 million tons', { code: 'strange-unit', typed: 'tons', unit: 'shells' }],
		['4.200.000 or so', { code: 'strange-unit', typed: 'or so', unit: 'shells' }],
		['4.200', { code: 'ambiguous-number', readings: [4.2, 4200] }],
		['about 4.2 million', { code: 'not-a-number', example: 2500 }]
	])('that is %j is handed back with the name of its field', (given, problem) => {
		for (const field of ['low', 'high'])
			expect(grade(whole, fill({ ...RIGHT, [field]: given }))).toEqual({
				outcome: 'invalid',
				reason: 'malformed',
				problem: { field, ...problem }
			});
	});

	it('that the text does not give is handed back all the same', () => {
		expect(grade(card({ low: null }), fill({ low: '20.000' }))).toMatchObject({
			problem: { code: 'ambiguous-number' }
		});
		expect(grade(card({ low: null }), fill({ low: '7 kg' }))).toMatchObject({
			problem: { code: 'strange-unit', unit: null }
		});
	});
});

describe('the bound', () => {
	it.each<[Bound, Bound, string[]]>([
		['at-least', 'exact', ['bound-as-point']],
		['at-most', 'exact', ['bound-as-point']],
		['range', 'exact', ['bound-as-point']],
		['estimate', 'exact', ['estimate-as-count']],
		['exact', 'exact', []],
		['exact', 'estimate', []],
		['exact', 'range', []],
		['at-least', 'at-most', []],
		['estimate', 'range', []],
		['range', 'estimate', []]
	])('keyed %s and answered %s shows %j', (bound, given, slips) => {
		const result = gradedAs(card({ bound }), fill({ bound: given }));
		expect(result.score).toBe(bound === given ? 1 : 0);
		expect(result.misconceptions).toEqual(slips);
	});

	it('left blank shows no slip', () => {
		for (const bound of BOUNDS)
			expect(gradedAs(card({ low: 1, bound }), fill({ low: '1' })).misconceptions).toEqual([]);
	});
});

describe('the as-of date', () => {
	it.each([
		['2023', '2023', 1],
		['2023', '2023-09', 0],
		['2023', '5 September 2023', 0],
		['2023-09', '2023-09', 1],
		['2023-09', 'September 2023', 1],
		['2023-09', 'SEP 2023', 1],
		['2023-09', '2023', 0],
		['2023-09', '5 September 2023', 0],
		['2023-09', 'October 2023', 0],
		['2023-09-05', '2023-09-05', 1],
		['2023-09-05', '5 September 2023', 1],
		['2023-09-05', 'September 5, 2023', 1],
		['2023-09-05', '6 September 2023', 0],
		['2023-09-05', 'September 2023', 0],
		['2023-09-05', null, 0],
		['2023', 'in 2023', 1],
		['2023', '2023 AD.', 1],
		['2023-09', 'Sept. 2023', 1],
		['2023-09-05', '5th of September 2023', 1],
		['2023-09-25', '25.09.2023', 1],
		[null, null, 1],
		[null, '2023', 0]
	])('keyed %j and answered %j earns %d', (asOf, given, score) => {
		const result = gradedAs(card({ asOf }), fill({ asOf: given }));
		expect(result.score).toBe(score);
		expect(result.misconceptions).toEqual([]);
	});

	it.each([
		['05.09.2023', { code: 'ambiguous-date', readings: ['2023-09-05', '2023-05-09'] }],
		['early 2023', { code: 'not-a-date', example: '1997-05-05' }]
	])('that is %j is handed back, whatever is right', (given, problem) => {
		for (const asOf of ['2023-09-05', '2023-05-09', null])
			expect(grade(card({ asOf }), fill({ asOf: given }))).toEqual({
				outcome: 'invalid',
				reason: 'malformed',
				problem: { field: 'asOf', ...problem }
			});
	});

	it('is never shown a right answer as the example', () => {
		expect(grade(card({ asOf: '1997-05-05' }), fill({ asOf: 'soon' }))).toMatchObject({
			problem: { example: '1998-06-06' }
		});
	});
});

describe('the claimant', () => {
	it.each([
		['western-data', 1, []],
		['the-article', 0, ['voice-collapse']],
		['pyongyang', 0, ['topic-as-speaker']],
		['not-named', 0, []]
	])('%s earns %d and shows %j', (claimant, score, slips) => {
		const result = gradedAs(card({ claimant: 'western-data' }), fill({ claimant }));
		expect(result.score).toBe(score);
		expect(result.misconceptions).toEqual(slips);
	});
});

describe('the receipt', () => {
	const line = (field: string, possible: number) => ({
		field,
		item: null,
		earned: 0,
		possible: expect.closeTo(possible, 12),
		why: null
	});

	it('has a line for each field, in their order', () => {
		const result = gradedAs(
			whole,
			fill({
				claimant: 'the-article',
				asOf: '5  September 2023',
				bound: 'exact',
				high: null,
				low: '4.2  million'
			})
		);
		const typed = (text: string) => ({ type: 'typed', text });
		expect(result.parts).toEqual([
			{ ...line('low', 1), answered: typed('4.2 million'), expected: null, earned: 1 },
			{
				...line('high', 1),
				answered: { type: 'none-given' },
				expected: { type: 'number', value: 5.8e6, tolerance: 0 }
			},
			{
				...line('bound', 0.8),
				answered: { type: 'bound', bound: 'exact' },
				expected: { type: 'bound', bound: 'range' }
			},
			{
				...line('asOf', 0.6),
				answered: typed('5 September 2023'),
				expected: { type: 'date', date: '2023-09' }
			},
			{
				...line('claimant', 0.6),
				answered: { type: 'options', ids: ['the-article'] },
				expected: { type: 'options', ids: ['western-data'] }
			}
		]);
		expect(result.misconceptions).toEqual(['bound-as-point', 'voice-collapse']);
	});

	it('shows blank fields as such, and what the text does not give', () => {
		const open = card({
			low: null,
			high: 11000,
			bound: 'at-most',
			asOf: null,
			claimant: 'western-data'
		});
		const result = gradedAs(open, fill({ low: '5' }));
		expect(result.parts.map(({ answered, expected }) => [answered, expected])).toEqual([
			[{ type: 'typed', text: '5' }, { type: 'none-given' }],
			[null, { type: 'number', value: 11000, tolerance: 0 }],
			[null, { type: 'bound', bound: 'at-most' }],
			[null, { type: 'none-given' }],
			[null, { type: 'options', ids: ['western-data'] }]
		]);
	});

	it('shares all the points among the fields that are asked', () => {
		const { parts } = gradedAs(
			card({ bound: 'at-most', claimant: 'not-named' }),
			fill({ bound: 'at-most', claimant: 'pyongyang' })
		);
		expect(parts).toMatchObject([
			{ earned: expect.closeTo(16 / 7, 12), possible: expect.closeTo(16 / 7, 12) },
			{ earned: 0, possible: expect.closeTo(12 / 7, 12) }
		]);
	});

	it('shows each slip once, in the order of the fields', () => {
		const open = card({ low: null, high: null, bound: 'estimate', claimant: 'western-data' });
		const answer = { low: '5', high: '5', bound: 'exact', claimant: 'pyongyang' };
		expect(gradedAs(open, fill(answer)).misconceptions).toEqual([
			'bound-as-point',
			'estimate-as-count',
			'topic-as-speaker'
		]);
	});
});

describe('what is read', () => {
	it('holds the fields that are asked and filled, without the space around them', () => {
		const { asOf, ...others } = RIGHT;
		const given = fill({ ...others, low: ' 4.2 million ', asOf: ' ', note: 'x' });
		expect(figure.read(given, whole)).toEqual(fill(others));
		expect(figure.read(fill({ asOf, low: null }), whole)).toEqual(fill({ asOf, low: null }));
		expect(figure.read(fill({ low: '\u200b', high: '5\u200b800\u202c000' }), whole)).toEqual(
			fill({ high: '5800000' })
		);
	});
});

describe('a card in general', () => {
	it('never depends on the order in which it was filled', () => {
		fc.assert(
			fc.property(answered('figure'), ([question, response]) => {
				const reversed = Object.fromEntries(Object.entries(response).toReversed());
				expect(grade(question, reversed)).toEqual(grade(question, response));
			})
		);
	});

	it('never gains by a field taken out', () => {
		fc.assert(
			fc.property(answered('figure'), ([question, response]) => {
				const { kind, ...fields } = response;
				const before = gradedAs(question, response).score;
				for (const field of Object.keys(fields)) {
					const fewer = { kind, ...fields, [field]: undefined };
					if (Object.keys(fields).length === 1)
						expect(grade(question, fewer)).toMatchObject({ reason: 'not-answered' });
					else expect(gradedAs(question, fewer).score).toBeLessThanOrEqual(before);
				}
			})
		);
	});

	it('judges every field by itself', () => {
		fc.assert(
			fc.property(answered('figure'), ([question, response]) => {
				const { kind, ...fields } = response;
				const together = gradedAs(question, response);
				const alone = Object.entries(fields).map(
					([field, value]) => gradedAs(question, { kind, [field]: value }).score
				);
				expect(alone.reduce((a, b) => a + b, 0)).toBeCloseTo(together.score, 12);
			})
		);
	});
});

describe('an answer that cannot be graded', () => {
	const malformed = (problem: object) => ({ outcome: 'invalid', reason: 'malformed', problem });

	it.each(['many', 'about 11,000', '4.2-5.8', 'eleven'])(
		'%j for an end names the field',
		(given) => {
			for (const field of ['low', 'high'])
				expect(grade(whole, fill({ ...RIGHT, [field]: given }))).toEqual(
					malformed({ code: 'not-a-number', field, example: 2500 })
				);
		}
	);

	it.each(['last autumn', '31 September 2023', '5 September', 'about 2023'])(
		'%j for the date names the field',
		(asOf) => {
			expect(grade(whole, fill({ ...RIGHT, asOf }))).toEqual(
				malformed({ code: 'not-a-date', field: 'asOf', example: '1997-05-05' })
			);
		}
	);

	it.each([
		['a number that is no text', { low: 11000 }],
		['a list', { high: ['11,000'] }],
		['a year that is no text', { asOf: 2023 }],
		['an unknown bound', { bound: 'about' }],
		['a bound that is no text', { bound: 0 }],
		['no bound', { bound: null }],
		['an unknown claimant', { claimant: 'lavrov' }],
		['a claimant by name', { claimant: 'Western data' }],
		['no claimant', { claimant: null }]
	])('%s is malformed', (_, fields) => {
		expect(grade(whole, fill({ ...RIGHT, ...fields }))).toEqual(
			malformed({ code: 'not-an-answer' })
		);
	});

	it.each(['low', 'high', 'asOf'])('a text too long for %s is malformed', (field) => {
		const given = `${' '.repeat(LONGEST_ANSWER - 3)}2023`;
		expect(grade(whole, fill({ ...RIGHT, [field]: given }))).toEqual(
			malformed({ code: 'too-long', limit: LONGEST_ANSWER })
		);
	});

	it.each([
		[{ low: 2500 }, 'low', 7.5e6],
		[{ low: 1, high: 2500 }, 'low', 7.5e6],
		[{ low: 2500, high: 7.5e6 }, 'high', 0.25]
	])('is never shown a right number as the example: %j', (key, field, example) => {
		expect(grade(card(key), fill({ [field]: 'x' }))).toMatchObject({ problem: { example } });
	});

	it.each([
		[{}],
		[{ low: '', high: '  ', asOf: '\u00a0\n' }],
		[{ low: '\u200b', high: '“”', asOf: '?' }],
		[{ low: undefined, bound: undefined, claimant: undefined }]
	])('%j fills in nothing and is not an answer', (fields) => {
		expect(grade(whole, fill(fields))).toEqual({
			outcome: 'invalid',
			reason: 'not-answered',
			problem: { code: 'nothing-answered' }
		});
	});

	it('a blank field beside a filled one is no fault', () => {
		expect(gradedAs(whole, fill({ low: '4.2 million', high: ' ', asOf: '' })).score).toBe(0.25);
	});

	it('the longest text is still read', () => {
		const longest = `${' '.repeat(LONGEST_ANSWER - 4)}2023`;
		expect(gradedAs(card({ asOf: '2023' }), fill({ asOf: longest })).score).toBe(1);
		expect(gradedAs(card({ low: 2023 }), fill({ low: longest })).score).toBe(1);
	});
});
