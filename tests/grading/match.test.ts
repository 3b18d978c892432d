import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade } from '#lib/grading/grade.ts';
import type { PartValue } from '#lib/model/grade.ts';
import type { QuestionOf } from '#lib/model/question.ts';
import { answered, gradedAs } from './arbitraries.ts';
import { BASE, checked } from './questions.ts';

const question: QuestionOf['match'] = checked({
	...BASE,
	kind: 'match',
	asks: 'speaker',
	points: 2,
	targets: [
		{ id: 'ushakov', text: 'Ushakov' },
		{ id: 'the-article', text: 'The article itself' },
		{ id: 'not-named', text: 'Not named in the text' },
		{ id: 'constructor', text: 'A voice with an awkward id' }
	],
	stems: [
		{
			id: 'trade',
			claim: 'valdai.trade',
			text: '$34.4 mln',
			answer: 'ushakov',
			why: '“aide Yury Ushakov”',
			misconceptions: { 'the-article': 'voice-collapse' }
		},
		{
			id: 'radar',
			claim: 'valdai.radar',
			text: 'radar help',
			answer: 'the-article',
			why: 'no cue',
			misconceptions: { ushakov: 'nearest-name' }
		},
		{
			id: 'shells',
			claim: 'valdai.shells',
			text: 'shells',
			answer: 'not-named',
			why: '“sources say”',
			misconceptions: { 'the-article': 'voice-collapse' }
		},
		{
			id: 'tostring',
			claim: 'valdai.tostring',
			text: 'ships',
			answer: 'the-article',
			why: 'no cue',
			misconceptions: {}
		}
	]
});

const RIGHT = {
	trade: 'ushakov',
	radar: 'the-article',
	shells: 'not-named',
	tostring: 'the-article'
};

const pair = (pairs: unknown) => ({ kind: 'match', pairs });
const target = (id: string): PartValue => ({ type: 'options', ids: [id] });

describe('pairs', () => {
	it.each([
		['all right', RIGHT, 1, []],
		['half right, half blank', { trade: 'ushakov', radar: 'the-article' }, 0.5, []],
		['one wrong', { ...RIGHT, radar: 'ushakov' }, 0.75, ['nearest-name']],
		[
			'two with the same misconception',
			{ ...RIGHT, trade: 'the-article', shells: 'the-article' },
			0.5,
			['voice-collapse']
		],
		[
			'a wrong target without a misconception of its own',
			{ ...RIGHT, trade: 'constructor' },
			0.75,
			[]
		],
		['a cleared field counts as blank', { trade: 'ushakov', radar: undefined }, 0.25, []]
	])('%s', (_, pairs, score, misconceptions) => {
		const result = gradedAs(question, pair(pairs));
		expect(result.score).toBe(score);
		expect(result.misconceptions).toEqual(misconceptions);
	});

	it('get one line each, with the words that decide', () => {
		expect(gradedAs(question, pair({ trade: 'the-article', radar: 'the-article' })).parts).toEqual([
			{
				field: 'pair',
				item: 'trade',
				answered: target('the-article'),
				expected: target('ushakov'),
				earned: 0,
				possible: 0.5,
				why: '“aide Yury Ushakov”'
			},
			{
				field: 'pair',
				item: 'radar',
				answered: target('the-article'),
				expected: null,
				earned: 0.5,
				possible: 0.5,
				why: 'no cue'
			},
			{
				field: 'pair',
				item: 'shells',
				answered: null,
				expected: target('not-named'),
				earned: 0,
				possible: 0.5,
				why: '“sources say”'
			},
			{
				field: 'pair',
				item: 'tostring',
				answered: null,
				expected: target('the-article'),
				earned: 0,
				possible: 0.5,
				why: 'no cue'
			}
		]);
	});

	it('need no note: the lines are the sum', () => {
		expect(gradedAs(question, pair({ trade: 'ushakov' })).notes).toEqual([]);
	});

	it('never depend on the order in which they were made', () => {
		fc.assert(
			fc.property(answered('match'), ([asked, { pairs }]) => {
				const reversed = Object.fromEntries(Object.entries(pairs).toReversed());
				expect(grade(asked, pair(reversed))).toEqual(grade(asked, pair(pairs)));
			})
		);
	});

	it('never gain by a wrong one where there was none, or a right one', () => {
		fc.assert(
			fc.property(answered('match'), ([asked, { pairs }]) => {
				const before = gradedAs(asked, pair(pairs)).score;
				for (const stem of asked.stems)
					for (const { id } of asked.targets) {
						if (id === stem.answer) continue;
						const after = gradedAs(asked, pair({ ...pairs, [stem.id]: id })).score;
						expect(after).toBeLessThanOrEqual(before);
					}
			})
		);
	});
});

describe('an answer that cannot be graded', () => {
	it.each([
		['an unknown stem', { nobody: 'ushakov' }],
		['an unknown target', { trade: 'lavrov' }],
		['an empty target', { trade: '' }],
		['a target that is no text', { trade: ['ushakov'] }],
		['null for a target', { trade: null }],
		['an own __proto__', JSON.parse('{"__proto__": "ushakov"}')],
		['a list', [['trade', 'ushakov']]],
		['no pairs', undefined]
	])('%s is malformed', (_, pairs) => {
		expect(grade(question, pair(pairs))).toEqual({
			outcome: 'invalid',
			reason: 'malformed',
			problem: { code: 'not-an-answer' }
		});
	});

	it.each([[{}], [{ trade: undefined }], [Object.create(RIGHT)]])(
		'all blank is not an answer',
		(pairs) => {
			expect(grade(question, pair(pairs))).toEqual({
				outcome: 'invalid',
				reason: 'not-answered',
				problem: { code: 'nothing-answered' }
			});
		}
	);
});
