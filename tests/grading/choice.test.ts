import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade } from '#lib/grading/grade.ts';
import type { GradeNote, PartValue } from '#lib/model/grade.ts';
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
const option = (id: string): PartValue => ({ type: 'options', ids: [id] });

describe('one answer', () => {
	it('earns everything when right', () => {
		expect(gradedAs(one, pick('sybiha'))).toEqual({
			outcome: 'graded',
			score: 1,
			points: 2,
			parts: [
				{
					field: 'speaker',
					item: null,
					answered: option('sybiha'),
					expected: null,
					earned: 2,
					possible: 2,
					why: null
				}
			],
			notes: [],
			misconceptions: [],
			evidence: { measures: 'attribution', weight: 2, score: 1 },
			claims: ['valdai.one']
		});
	});

	it.each([
		['iwaya', ['nearest-name']],
		['the-article', ['voice-collapse']],
		['not-named', []]
	])('%s earns nothing and shows its misconception', (id, misconceptions) => {
		const result = gradedAs(one, pick(id));
		expect(result.score).toBe(0);
		expect(result.misconceptions).toEqual(misconceptions);
		expect(result.parts).toEqual([
			{
				field: 'speaker',
				item: null,
				answered: option(id),
				expected: option('sybiha'),
				earned: 0,
				possible: 2,
				why: null
			}
		]);
	});

	it('is about the answer where it does not ask who speaks', () => {
		const plain: QuestionOf['choice'] = checked({ ...one, asks: undefined });
		expect(gradedAs(plain, pick('iwaya')).parts[0]?.field).toBe('answer');
	});
});

describe('several answers', () => {
	const picks = (right: number, wrong: number): GradeNote[] => [
		{ code: 'picks', right, wrong, keyed: 3 }
	];

	it.each([
		[['a', 'b', 'c'], 1, []],
		[['a', 'b'], 2 / 3, []],
		[['a', 'b', 'x'], 1 / 3, picks(2, 1)],
		[['a', 'b', 'c', 'x'], 2 / 3, picks(3, 1)],
		[['a', 'x'], 0, picks(1, 1)],
		[['x', 'y', 'a'], 0, picks(1, 2)],
		[['x'], 0, picks(0, 1)],
		[['a', 'b', 'c', 'x', 'y', 'z'], 0, picks(3, 3)]
	])('%j scores %d, with a note where there are wrong picks', (picked, score, notes) => {
		const result = gradedAs(several, pick(...picked));
		expect(result.score).toBeCloseTo(score, 12);
		expect(result.notes).toEqual(notes);
	});

	/** The line of an option. */
	const line = (id: string) => ({ item: id, answered: null, expected: null, why: null });

	it('list each option that was picked or missed, the lost share spread over the right picks', () => {
		expect(gradedAs(several, pick('x', 'b', 'a')).parts).toEqual([
			{
				...line('a'),
				field: 'right-pick',
				answered: option('a'),
				earned: 0.5,
				possible: 1,
				verdict: 'right'
			},
			{
				...line('b'),
				field: 'right-pick',
				answered: option('b'),
				earned: 0.5,
				possible: 1,
				verdict: 'right'
			},
			{ ...line('c'), field: 'missed', expected: option('c'), earned: 0, possible: 1 },
			{
				...line('x'),
				field: 'wrong-pick',
				answered: option('x'),
				earned: 0,
				possible: 0,
				verdict: 'wrong'
			}
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

	it('show each misconception once, in the order of the options', () => {
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
		expect(grade(question, response)).toEqual({
			outcome: 'invalid',
			reason: 'malformed',
			problem: { code: 'not-an-answer' }
		});
	});

	it.each([
		['one', one],
		['several', several]
	])('no pick is not an answer (%s)', (_, question) => {
		expect(grade(question, pick())).toEqual({
			outcome: 'invalid',
			reason: 'not-answered',
			problem: { code: 'nothing-answered' }
		});
	});
});
