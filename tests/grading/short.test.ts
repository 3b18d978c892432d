import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade, ruleOf } from '#lib/grading/grade.ts';
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
	])('with a digit allows no slip: %s is not %s', (key, typed) => {
		expect(gradedAs(text([key]), type(typed)).score).toBe(0);
		expect(gradedAs(text([key]), type(key)).score).toBe(1);
	});

	it('listed as wrong is no typing slip of the right one', () => {
		const iran = text(['Iran'], [{ text: 'Iraq', misconception: 'source-swapped' }]);
		expect(gradedAs(iran, type('iraq'))).toMatchObject({
			score: 0,
			misconceptions: ['source-swapped']
		});
		expect(gradedAs(iran, type('Iram')).score).toBe(1);
	});

	it.each(['93.', '93', '93 !'])('%j is read without the stop that ends it', (typed) => {
		const brigade = text(['93'], [{ text: '7', misconception: 'quantity-swapped' }]);
		expect(gradedAs(brigade, type(typed)).score).toBe(1);
		expect(gradedAs(brigade, type('7.')).misconceptions).toEqual(['quantity-swapped']);
	});

	it('that is listed to the letter is no typing slip of a better one', () => {
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
		// One letter from either: of the slips, the better counts.
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
		['Ushakov', null, null],
		['Ushakow', null, 'Read as “Ushakov”: the typing slip is forgiven.'],
		['presidential aide', 'Yury Ushakov', 'Partly right: 0.5 of the points.'],
		['Lavrov', 'Yury Ushakov', null]
	])('%j is told %j and %j', (typed, expected, arithmetic) => {
		const result = gradedAs(name, type(typed));
		expect(result.parts).toEqual([
			{
				asked: 'Answer',
				answered: typed,
				expected,
				earned: result.score * 2,
				possible: 2,
				why: null
			}
		]);
		expect(result.arithmetic).toBe(arithmetic);
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

	it('in another unit earns nothing and is told so', () => {
		const result = gradedAs(trade, type('34.4 million euros'));
		expect(result.score).toBe(0);
		expect(result.parts[0]?.expected).toBe('34,400,000 US dollars');
		expect(result.arithmetic).toBe(
			'“euros” does not fit: the question asks for a number of US dollars.'
		);
		expect(gradedAs(number(5), type('5 shells')).arithmetic).toBe(
			'“shells” does not fit: the question asks for a number without a unit.'
		);
	});

	it('is shown the key with its tolerance', () => {
		expect(gradedAs(number(11000, 500, ['soldiers']), type('1')).parts[0]?.expected).toBe(
			'11,000 soldiers (± 500)'
		);
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
				message: 'Type a number, for example 2,500.'
			});
		}
	);

	it('is never shown a right answer as the example', () => {
		expect(grade(number(2400, 100), type('many'))).toMatchObject({
			message: 'Type a number, for example 7.5 million.'
		});
	});
});

describe('the rule', () => {
	it.each([
		[
			text(['Iran']),
			'Type a short answer: 1 point if it is right; capital letters do not matter, and a typing slip in a longer word is forgiven.'
		],
		[
			exact,
			'Type a short answer: 2 points if it is right, part of it for an answer that is only partly right; capital letters do not matter, and it must be spelled exactly.'
		],
		[number(1961), 'Type a number, without a unit: 1 point if it is right.'],
		[
			number(11000, 500, ['soldiers', 'troops']),
			'Type a number: 1 point if it is within 500 of the right one; its unit (soldiers) may be left out.'
		]
	])('%#', (question, rule) => {
		expect(ruleOf(question)).toBe(rule);
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

	it.each(['', '   ', '\u00a0\n', undefined])('%j is not an answer', (typed) => {
		expect(grade(name, type(typed))).toMatchObject({ reason: 'not-answered' });
		expect(grade(number(1), type(typed))).toMatchObject({ reason: 'not-answered' });
	});

	it('the longest text is still read', () => {
		expect(grade(name, type('a'.repeat(LONGEST_ANSWER))).outcome).toBe('graded');
	});
});
