import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade } from '#lib/grading/grade.ts';
import { LONGEST_ANSWER } from '#lib/grading/short.ts';
import type { QuestionOf } from '#lib/model/question.ts';
import { answered, gradedAs } from './arbitraries.ts';
import { BASE, checked } from './questions.ts';

type Short = QuestionOf['short'];

const name: Short = checked({
	...BASE,
	kind: 'short',
	points: 2,
	answer: {
		type: 'text',
		accepted: [
			{ text: 'presidential aide', weight: 0.5 },
			{ text: 'Yury Ushakov', weight: 1 },
			{ text: 'Ushakov', weight: 1 }
		],
		exact: false
	},
	slips: [
		{ text: 'Lavrov', misconception: 'nearest-name' },
		{ text: 'presidential aide', misconception: 'topic-as-speaker' }
	]
});
const exact: Short = checked({
	...name,
	answer: {
		type: 'text',
		accepted: [
			{ text: 'presidential aide', weight: 0.5 },
			{ text: 'Ushakov', weight: 1 }
		],
		exact: true
	}
});

function text(accepted: string[], slips: Short['slips'] = []): Short {
	return {
		...BASE,
		kind: 'short',
		answer: {
			type: 'text',
			accepted: accepted.map((one) => ({ text: one, weight: 1 })),
			exact: false
		},
		slips
	};
}

function number(value: number, tolerance = 0, unit: string[] = []): Short {
	return {
		...BASE,
		kind: 'short',
		answer: { type: 'number', value, tolerance, unit },
		slips: [
			{ text: '100,000', misconception: 'bound-as-point' },
			{ text: 'several thousand', misconception: 'estimate-as-count' }
		]
	};
}

const type = (typed: unknown) => ({ kind: 'short', text: typed });

describe('a typed text', () => {
	it.each([
		['Yury Ushakov', 1],
		['  yury   USHAKOV ', 1],
		['ushakov', 1],
		['Ushakow', 1],
		['Uhsakov', 1],
		['Uhsakow', 0],
		['presidential aide', 0.5],
		['presidental aied', 0.5],
		['Lavrov', 0],
		['Ushakov, presidential aide', 0],
		['the', 0]
	])('%j earns %d', (typed, score) => {
		expect(gradedAs(name, type(typed)).score).toBe(score);
	});

	it.each([
		['Ushakov', 1],
		['USHAKOV', 1],
		['Ushakow', 0]
	])('that must be exact: %j earns %d', (typed, score) => {
		expect(gradedAs(exact, type(typed)).score).toBe(score);
	});

	it.each([
		['1961', '1960'],
		['M1989', 'M1988'],
		['6 July 1961', '7 July 1961']
	])('with a digit allows no typo: %s is not %s', (key, typed) => {
		expect(gradedAs(text([key]), type(typed)).score).toBe(0);
		expect(gradedAs(text([key]), type(key)).score).toBe(1);
	});

	it('listed as wrong is no typo of the right one', () => {
		const iran = text(['Iran'], [{ text: 'Iraq', misconception: 'source-swapped' }]);
		expect(gradedAs(iran, type('iraq'))).toMatchObject({
			score: 0,
			misconceptions: ['source-swapped']
		});
		expect(gradedAs(iran, type('Irann')).score).toBe(1);
	});

	it.each([
		['as near to the wrong answer as to the right one', 'Irak', []],
		['nearer to the wrong answer', 'Iraqq', ['source-swapped']]
	])('%s is not forgiven: %j', (_, typed, misconceptions) => {
		const iran = text(['Iran'], [{ text: 'Iraq', misconception: 'source-swapped' }]);
		expect(gradedAs(iran, type(typed))).toMatchObject({ score: 0, misconceptions });
	});

	it.each(['93.', '93', '93 !'])('%j is read without the stop that ends it', (typed) => {
		const brigade = text(['93'], [{ text: '7', misconception: 'quantity-swapped' }]);
		expect(gradedAs(brigade, type(typed)).score).toBe(1);
		expect(gradedAs(brigade, type('7.')).misconceptions).toEqual(['quantity-swapped']);
	});

	it('that is listed to the letter is no typo of a better one', () => {
		const weighted: Short = checked({
			...name,
			answer: {
				type: 'text',
				exact: false,
				accepted: [
					{ text: 'Sybika', weight: 0.5 },
					{ text: 'Sybiha', weight: 1 }
				]
			}
		});
		expect(gradedAs(weighted, type('Sybiha')).score).toBe(1);
		expect(gradedAs(weighted, type('Sybika')).score).toBe(0.5);
		// One letter from either: the better counts.
		expect(gradedAs(weighted, type('Sybila')).score).toBe(1);
	});

	it.each([
		['lavrov', ['nearest-name']],
		['Presidential Aide', ['topic-as-speaker']],
		['Ushakov', []],
		['Kim', []]
	])('%j shows the slips %j', (typed, misconceptions) => {
		expect(gradedAs(name, type(typed)).misconceptions).toEqual(misconceptions);
	});

	it.each([
		['Ushakov', null, []],
		['Ushakow', null, [{ code: 'typo', read: 'Ushakov' }]],
		['presidential aide', 'Yury Ushakov', [{ code: 'partly', weight: 0.5 }]],
		['Lavrov', 'Yury Ushakov', []]
	])('%j is told %j and %j', (typed, expected, notes) => {
		const result = gradedAs(name, type(typed));
		expect(result.parts).toEqual([
			{
				field: 'answer',
				item: null,
				answered: { type: 'typed', text: typed },
				expected: expected === null ? null : { type: 'typed', text: expected },
				earned: result.score * 2,
				possible: 2,
				why: null
			}
		]);
		expect(result.notes).toEqual(notes);
	});

	it('never gains by typing on', () => {
		fc.assert(
			fc.property(answered('short'), ([question, { text: typed }]) => {
				fc.pre(question.answer.type === 'text');
				expect(gradedAs(question, type(`${typed} and somebody else`)).score).toBe(0);
			})
		);
	});
});

describe('a typed number', () => {
	const trade = number(34.4e6, 0, ['US dollars', 'dollars', '$']);

	it.each([
		[number(11000), '11,000', 1],
		[number(11000), '11 000', 1],
		[number(11000), '12000', 0],
		[number(11.5), '11.5', 1],
		[number(4.2), '4,2', 1],
		[number(5.5e9), '5.5 billion', 1],
		[trade, '34.4 mln', 1],
		[trade, '$34.4 million', 1],
		[trade, '34.4 million DOLLARS', 1],
		[trade, '34.4', 0],
		[number(11000, 500), '10,500', 1],
		[number(11000, 500), '10,499', 0],
		[number(0.2, 0.1), '0.3', 1]
	])('%#: %j', (question, typed, score) => {
		const result = gradedAs(question, type(typed));
		expect(result.score).toBe(score);
	});

	it.each([
		[trade, '34.4 million euros', 'euros', 'US dollars'],
		[trade, '€34.4 million', '€', 'US dollars'],
		[number(5), '5 shells', 'shells', null]
	])('%#: with %j beside it is handed back', (question, typed, beside, unit) => {
		expect(grade(question, type(typed))).toEqual({
			outcome: 'invalid',
			reason: 'malformed',
			problem: { code: 'strange-unit', field: 'answer', typed: beside, unit }
		});
	});

	it('is shown the key with its tolerance', () => {
		expect(gradedAs(number(11000, 500, ['soldiers']), type('1')).parts[0]?.expected).toEqual({
			type: 'number',
			value: 11000,
			tolerance: 500
		});
	});

	it.each([
		['100 000', ['bound-as-point']],
		['100k', ['bound-as-point']],
		['Several  thousand', ['estimate-as-count']],
		['11,000', []],
		['12,000', []]
	])('%j shows the slips %j', (typed, misconceptions) => {
		expect(gradedAs(number(11000), type(typed)).misconceptions).toEqual(misconceptions);
	});

	it('within tolerance is right, even where it is also listed as wrong', () => {
		expect(gradedAs(number(99000, 1500), type('100,000'))).toMatchObject({
			score: 1,
			misconceptions: []
		});
	});

	it.each(['about 11,000', 'many', '4.2-5.8', 'eleven thousand'])(
		'%j is no number and may be typed again',
		(typed) => {
			expect(grade(number(11000), type(typed))).toEqual({
				outcome: 'invalid',
				reason: 'malformed',
				problem: { code: 'not-a-number', field: 'answer', example: 2500 }
			});
		}
	);

	it('is never shown a right answer as the example', () => {
		expect(grade(number(2400, 100), type('many'))).toMatchObject({
			problem: { example: 7.5e6 }
		});
	});

	it.each([
		[20, '20.000', [20, 20000]],
		[20000, '20.000', [20, 20000]],
		[31, '20.000', [20, 20000]],
		[20, '20,0000', [20, 200000]],
		[200000, '20,0000', [20, 200000]]
	])('keyed %d and typed %j is handed back, whatever would be right', (key, typed, readings) => {
		expect(grade(number(key), type(typed))).toEqual({
			outcome: 'invalid',
			reason: 'malformed',
			problem: { code: 'ambiguous-number', field: 'answer', readings }
		});
	});

	it('is decimal where the number asked for has decimals', () => {
		expect(gradedAs(number(4.125), type('4.125')).score).toBe(1);
		expect(gradedAs(number(4.125), type('4.126')).score).toBe(0);
	});

	it.each([
		[20000, '- 20,000', 1],
		[-5, '- 5', 1],
		[-5, '-5', 1],
		[5, '-5', 0]
	])('keyed %d and typed %j earns %d: a dash may begin a list', (key, typed, score) => {
		expect(gradedAs(number(key), type(typed)).score).toBe(score);
	});
});

describe('an answer that cannot be graded', () => {
	it.each([
		['a number instead of text', 1961],
		['a list', ['Ushakov']],
		['null', null],
		['an essay', 'a'.repeat(LONGEST_ANSWER + 1)]
	])('%s is malformed', (_, typed) => {
		expect(grade(name, type(typed))).toMatchObject({ outcome: 'invalid', reason: 'malformed' });
	});

	it.each(['', '   ', '\u00a0\n', '\u200b\u00ad', '\u2060 \ufeff', '“”', '?', '- …', undefined])(
		'%j is not an answer',
		(typed) => {
			expect(grade(name, type(typed))).toMatchObject({ reason: 'not-answered' });
			expect(grade(number(1), type(typed))).toMatchObject({ reason: 'not-answered' });
		}
	);

	it('the longest text is still read', () => {
		expect(grade(name, type('a'.repeat(LONGEST_ANSWER))).outcome).toBe('graded');
	});
});
