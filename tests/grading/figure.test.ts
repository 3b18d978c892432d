import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure } from '#lib/grading/figure.ts';
import { grade, ruleOf } from '#lib/grading/grade.ts';
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
		expect(result.arithmetic).toBeNull();
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
		['7 kg', 0, ['bound-as-point']]
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

	it('in another unit earns nothing and is told so, once', () => {
		const result = gradedAs(whole, fill({ low: '4.2 million tons', high: '5.8 million tons' }));
		expect(result.score).toBe(0);
		expect(result.arithmetic).toBe(
			'“tons” does not fit: the question asks for a number of shells.'
		);
		expect(
			gradedAs(whole, fill({ low: '4.2 million tons', high: '5.8 million kg' })).arithmetic
		).toBe(
			'“tons” does not fit: the question asks for a number of shells; “kg” does not fit: the question asks for a number of shells.'
		);
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
		[null, null, 1],
		[null, '2023', 0]
	])('keyed %j and answered %j earns %d', (asOf, given, score) => {
		const result = gradedAs(card({ asOf }), fill({ asOf: given }));
		expect(result.score).toBe(score);
		expect(result.misconceptions).toEqual([]);
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
		expect(result.parts).toEqual([
			{
				asked: 'Lower end',
				answered: '4.2 million',
				expected: null,
				earned: 1,
				possible: 1,
				why: null
			},
			{
				asked: 'Upper end',
				answered: 'none given',
				expected: '5,800,000 shells',
				earned: 0,
				possible: 1,
				why: null
			},
			{
				asked: 'Wording of the number',
				answered: 'an exact number',
				expected: 'a range',
				earned: 0,
				possible: expect.closeTo(0.8, 12),
				why: null
			},
			{
				asked: 'As-of date',
				answered: '5 September 2023',
				expected: 'September 2023',
				earned: 0,
				possible: expect.closeTo(0.6, 12),
				why: null
			},
			{
				asked: 'Claimant',
				answered: 'The article itself',
				expected: 'Western data',
				earned: 0,
				possible: expect.closeTo(0.6, 12),
				why: null
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
			['5', 'none given'],
			[null, '11,000'],
			[null, 'at most'],
			[null, 'none given'],
			[null, 'Western data']
		]);
	});

	it.each<[Bound, string]>([
		['exact', 'an exact number'],
		['estimate', 'an estimate'],
		['at-least', 'at least'],
		['at-most', 'at most'],
		['range', 'a range']
	])('calls %s %s', (bound, label) => {
		expect(gradedAs(card({ bound }), fill({ bound })).parts[0]?.answered).toBe(label);
	});

	it('shares all the points among the fields that are asked', () => {
		const { parts } = gradedAs(
			card({ bound: 'at-most', claimant: 'not-named' }),
			fill({ bound: 'at-most', claimant: 'pyongyang' })
		);
		expect(parts).toMatchObject([
			{ earned: expect.closeTo(16 / 7, 12), possible: expect.closeTo(16 / 7, 12) },
			{ earned: 0, possible: expect.closeTo(12 / 7, 12), expected: 'Not named in the text' }
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
	});
});

describe('the rule', () => {
	it.each([
		[
			whole,
			'Fill in the number card, 4 points in all: 1 for the lower end, 1 for the upper end, 0.8 for the wording of the number, 0.6 for the as-of date and 0.6 for the claimant; a field that is wrong or empty earns nothing.'
		],
		[
			{ ...card({ low: null, bound: 'at-most' }), points: 1 },
			'Fill in the number card, 1 point in all: 0.56 for the lower end and 0.44 for the wording of the number; a field that is wrong or empty earns nothing.'
		],
		[
			card({ asOf: null }),
			'Fill in the number card, 4 points in all: 4 for the as-of date; a field that is wrong or empty earns nothing.'
		]
	])('%#', (question, rule) => {
		expect(ruleOf(question)).toBe(rule);
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
	it.each([
		['a text', 'many'],
		['an unplain number', 'about 11,000'],
		['a number that is no text', 11000],
		['a list', ['11,000']],
		['a text too long', `${'0'.repeat(LONGEST_ANSWER)}1`]
	])('%s for an end is malformed, and the field is named', (_, given) => {
		const malformed = (message: string) => ({ outcome: 'invalid', reason: 'malformed', message });
		expect(grade(whole, fill({ ...RIGHT, low: given }))).toEqual(
			malformed('Lower end: type a number, for example 2,500.')
		);
		expect(grade(whole, fill({ ...RIGHT, high: given }))).toEqual(
			malformed('Upper end: type a number, for example 2,500.')
		);
	});

	it.each([
		['a text', 'last autumn'],
		['no day of the calendar', '31 September 2023'],
		['a number that is no text', 2023],
		['a text too long', ' '.repeat(LONGEST_ANSWER - 3) + '2023']
	])('%s for the date is malformed, and the field is named', (_, asOf) => {
		expect(grade(whole, fill({ ...RIGHT, asOf }))).toEqual({
			outcome: 'invalid',
			reason: 'malformed',
			message: 'As-of date: type a date, a month or a year, for example 5 May 1997.'
		});
	});

	it.each([
		[{ low: 2500 }, 'low', 'Lower end: type a number, for example 7.5 million.'],
		[{ low: 1, high: 2500 }, 'low', 'Lower end: type a number, for example 7.5 million.'],
		[{ low: 2500, high: 7.5e6 }, 'high', 'Upper end: type a number, for example 0.25.'],
		[
			{ asOf: '1997-05-05' },
			'asOf',
			'As-of date: type a date, a month or a year, for example 6 June 1998.'
		]
	])('is never shown a right answer as the example: %j', (key, field, message) => {
		expect(grade(card(key), fill({ [field]: 'x' }))).toMatchObject({ message });
	});

	it.each([
		['an unknown bound', { bound: 'about' }, 'Wording of the number'],
		['a bound that is no text', { bound: 0 }, 'Wording of the number'],
		['no bound', { bound: null }, 'Wording of the number'],
		['an unknown claimant', { claimant: 'lavrov' }, 'Claimant'],
		['a claimant by name', { claimant: 'Western data' }, 'Claimant'],
		['no claimant', { claimant: null }, 'Claimant']
	])('%s is malformed', (_, fields, field) => {
		expect(grade(whole, fill({ ...RIGHT, ...fields }))).toEqual({
			outcome: 'invalid',
			reason: 'malformed',
			message: `${field}: this is not among the answers on offer.`
		});
	});

	it.each([
		[{}],
		[{ low: '', high: '  ', asOf: '\u00a0\n' }],
		[{ low: undefined, bound: undefined, claimant: undefined }]
	])('%j fills in nothing and is not an answer', (fields) => {
		expect(grade(whole, fill(fields))).toEqual({
			outcome: 'invalid',
			reason: 'not-answered',
			message: 'Fill in at least one field first.'
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
