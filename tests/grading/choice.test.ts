import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade, ruleOf } from '#lib/grading/grade.ts';
import type { QuestionOf } from '#lib/model/question.ts';
import { answered, gradedAs } from './arbitraries.ts';
import { BASE, checked } from './questions.ts';

const one: QuestionOf['choice'] = checked({
	...BASE,
	kind: 'choice',
	asks: 'speaker',
	multiple: false,
	points: 2,
	options: [
		{ id: 'sybiha', text: 'Sybiha', correct: true },
		{ id: 'iwaya', text: 'Iwaya', correct: false, misconception: 'nearest-name' },
		{
			id: 'the-article',
			text: 'The article itself',
			correct: false,
			misconception: 'voice-collapse'
		},
		{ id: 'not-named', text: 'Not named in the text', correct: false }
	]
});

const several: QuestionOf['choice'] = checked({
	...BASE,
	kind: 'choice',
	multiple: true,
	points: 3,
	options: [
		{ id: 'a', text: 'A', correct: true },
		{ id: 'b', text: 'B', correct: true },
		{ id: 'c', text: 'C', correct: true },
		{ id: 'x', text: 'X', correct: false, misconception: 'topic-as-agreement' },
		{ id: 'y', text: 'Y', correct: false, misconception: 'balance-assumed' },
		{ id: 'z', text: 'Z', correct: false, misconception: 'topic-as-agreement' }
	]
});

const pick = (...picked: string[]) => ({ kind: 'choice', picked });

describe('one answer', () => {
	it('earns everything when right', () => {
		expect(gradedAs(one, pick('sybiha'))).toEqual({
			outcome: 'graded',
			score: 1,
			points: 2,
			parts: [
				{ asked: 'Speaker', answered: 'Sybiha', expected: null, earned: 2, possible: 2, why: null }
			],
			arithmetic: null,
			misconceptions: [],
			evidence: { measures: 'attribution', weight: 2, score: 1 },
			claims: ['valdai.one']
		});
	});

	it.each([
		['iwaya', 'Iwaya', ['nearest-name']],
		['the-article', 'The article itself', ['voice-collapse']],
		['not-named', 'Not named in the text', []]
	])('%s earns nothing and shows its slip', (id, answeredText, misconceptions) => {
		const result = gradedAs(one, pick(id));
		expect(result.score).toBe(0);
		expect(result.misconceptions).toEqual(misconceptions);
		expect(result.parts).toEqual([
			{
				asked: 'Speaker',
				answered: answeredText,
				expected: 'Sybiha',
				earned: 0,
				possible: 2,
				why: null
			}
		]);
	});

	it('says its rule', () => {
		expect(ruleOf(one)).toBe('One answer: 2 points if it is right.');
		expect(ruleOf({ ...one, points: 1 })).toBe('One answer: 1 point if it is right.');
	});
});

describe('several answers', () => {
	it.each([
		[['a', 'b', 'c'], 1, null],
		[['a', 'b'], 2 / 3, null],
		[['a', 'b', 'x'], 1 / 3, '2 right − 1 wrong = 1 of 3.'],
		[['a', 'b', 'c', 'x'], 2 / 3, '3 right − 1 wrong = 2 of 3.'],
		[['a', 'x'], 0, '1 right − 1 wrong = 0 of 3.'],
		[['x', 'y', 'a'], 0, '1 right − 2 wrong is below 0, which counts as 0 of 3.'],
		[['x'], 0, '0 right − 1 wrong is below 0, which counts as 0 of 3.'],
		[['a', 'b', 'c', 'x', 'y', 'z'], 0, '3 right − 3 wrong = 0 of 3.']
	])('%j scores %d', (picked, score, arithmetic) => {
		const result = gradedAs(several, pick(...picked));
		expect(result.score).toBeCloseTo(score, 12);
		expect(result.arithmetic).toBe(arithmetic);
	});

	const line = { answered: null, expected: null, why: null };

	it('list each option that was picked or missed, the lost share spread over the right picks', () => {
		expect(gradedAs(several, pick('x', 'b', 'a')).parts).toEqual([
			{ ...line, asked: 'Right pick', answered: 'A', earned: 0.5, possible: 1, verdict: 'right' },
			{ ...line, asked: 'Right pick', answered: 'B', earned: 0.5, possible: 1, verdict: 'right' },
			{ ...line, asked: 'Missed', expected: 'C', earned: 0, possible: 1 },
			{ ...line, asked: 'Wrong pick', answered: 'X', earned: 0, possible: 0, verdict: 'wrong' }
		]);
	});

	it('call a right pick right even where wrong ones took all its points', () => {
		expect(gradedAs(several, pick('a', 'x')).parts.map(({ verdict }) => verdict)).toEqual([
			'right',
			undefined,
			undefined,
			'wrong'
		]);
	});

	it('show each slip once, in the order of the options', () => {
		expect(gradedAs(several, pick('z', 'y', 'x')).misconceptions).toEqual([
			'topic-as-agreement',
			'balance-assumed'
		]);
	});

	it('never depend on the order of the picks', () => {
		fc.assert(
			fc.property(answered('choice'), ([question, { picked }]) => {
				expect(grade(question, pick(...picked.toReversed()))).toEqual(
					grade(question, pick(...picked))
				);
			})
		);
	});

	it('never gain by another wrong pick', () => {
		fc.assert(
			fc.property(answered('choice'), ([question, { picked }]) => {
				fc.pre(question.multiple);
				const before = gradedAs(question, pick(...picked)).score;
				for (const { id, correct } of question.options)
					if (!correct && !picked.includes(id))
						expect(gradedAs(question, pick(...picked, id)).score).toBeLessThanOrEqual(before);
			})
		);
	});
});

describe('an answer that cannot be graded', () => {
	it.each([
		['two picks for one answer', one, pick('sybiha', 'iwaya')],
		['an unknown option', one, pick('lavrov')],
		['an option picked twice', several, pick('a', 'a')],
		['a pick that is no text', several, { kind: 'choice', picked: [['a']] }],
		['a hole in the list', several, { kind: 'choice', picked: new Array(1) }],
		['one id instead of a list', one, { kind: 'choice', picked: 'sybiha' }],
		['no list', one, { kind: 'choice' }]
	])('%s is malformed', (_, question, response) => {
		expect(grade(question, response)).toMatchObject({ outcome: 'invalid', reason: 'malformed' });
	});

	it.each([
		['one', one],
		['several', several]
	])('no pick is not an answer (%s)', (_, question) => {
		expect(grade(question, pick())).toMatchObject({ outcome: 'invalid', reason: 'not-answered' });
	});
});
