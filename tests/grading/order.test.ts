import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade } from '#lib/grading/grade.ts';
import type { QuestionOf } from '#lib/model/question.ts';
import { answered, gradedAs } from './arbitraries.ts';
import { BASE, checked } from './questions.ts';

const chain: QuestionOf['order'] = checked({
	...BASE,
	kind: 'order',
	measures: 'chain',
	mode: 'chain',
	points: 2,
	ends: ['what you read', 'who first says it'],
	items: [
		{ id: 'article', text: 'The article' },
		{ id: 'ft', text: 'Financial Times' },
		{ id: 'intelligence', text: 'Ukrainian intelligence' }
	],
	distractors: [
		{ id: 'voa', text: 'VOA', misconception: 'nearest-name' },
		{ id: 'times', text: 'Korea Times' }
	]
});

const timeline: QuestionOf['order'] = checked({
	...BASE,
	kind: 'order',
	mode: 'timeline',
	ends: ['earliest', 'latest'],
	items: ['1', '2', '3', '4', '5', '6'].map((id) => ({ id, text: `event ${id}` })),
	distractors: [],
	misconception: 'quantity-swapped'
});

const place = (...order: string[]) => ({ kind: 'order', order });

describe('a chain', () => {
	it.each([
		['complete and in order', ['article', 'ft', 'intelligence'], 1, []],
		['one link skipped', ['article', 'intelligence'], 4 / 5, ['link-skipped']],
		['one link only', ['ft'], 1 / 2, ['link-skipped']],
		['one link too many', ['article', 'voa', 'ft', 'intelligence'], 6 / 7, ['nearest-name']],
		['two links swapped', ['ft', 'article', 'intelligence'], 1 / 3, []],
		['one link moved to the front', ['intelligence', 'article', 'ft'], 0, []],
		['reversed', ['intelligence', 'ft', 'article'], 0, ['chain-reversed']],
		[
			'two shared links reversed',
			['intelligence', 'article'],
			0,
			['link-skipped', 'chain-reversed']
		],
		['wrong links only', ['voa', 'times'], 0, ['nearest-name', 'link-skipped']],
		[
			'a link exchanged',
			['article', 'voa', 'intelligence'],
			2 / 3,
			['nearest-name', 'link-skipped']
		]
	])('%s', (_, order, score, misconceptions) => {
		const result = gradedAs(chain, place(...order));
		expect(result.score).toBeCloseTo(score, 12);
		expect(result.misconceptions).toEqual(misconceptions);
	});

	it.each([
		[['intelligence', 'ft', 'article'], ['reporter-as-origin']],
		[['ft', 'article', 'intelligence'], ['reporter-as-origin']],
		[['article', 'ft', 'intelligence'], []],
		[['article', 'ft'], ['link-skipped']]
	])(
		'the question may name the misconception of a wrong order itself: %j',
		(order, misconceptions) => {
			const named = { ...chain, misconception: 'reporter-as-origin' };
			expect(gradedAs(named, place(...order)).misconceptions).toEqual(misconceptions);
		}
	);

	it('gets one line and the counts behind it', () => {
		const result = gradedAs(chain, place('ft', 'article', 'voa', 'intelligence'));
		expect(result.parts).toEqual([
			{
				field: 'sequence',
				item: null,
				answered: { type: 'options', ids: ['ft', 'article', 'voa', 'intelligence'] },
				expected: { type: 'options', ids: ['article', 'ft', 'intelligence'] },
				earned: expect.closeTo((2 * 6) / 7 / 3, 12),
				possible: 2,
				why: null
			}
		]);
		expect(result.notes).toEqual([
			{
				code: 'chain',
				links: { hits: 3, picked: 4, keyed: 3 },
				concordant: 2,
				pairs: 3,
				factor: expect.closeTo(1 / 3, 12)
			}
		]);
	});

	it.each([
		[['ft'], { hits: 1, picked: 1, keyed: 3 }, 0, 0, 1],
		[['voa', 'times'], { hits: 0, picked: 2, keyed: 3 }, 0, 0, 1],
		[['intelligence', 'article', 'ft'], { hits: 3, picked: 3, keyed: 3 }, 1, 3, 0]
	])('of %j counts links, pairs and the factor', (order, links, concordant, pairs, factor) => {
		expect(gradedAs(chain, place(...order)).notes).toEqual([
			{ code: 'chain', links, concordant, pairs, factor }
		]);
	});

	it('needs no note when it is right', () => {
		const result = gradedAs(chain, place('article', 'ft', 'intelligence'));
		expect(result.notes).toEqual([]);
		expect(result.parts[0]?.expected).toBeNull();
	});

	it('never gains by a link that does not belong, wherever it stands', () => {
		fc.assert(
			fc.property(answered('order'), fc.nat(9), ([asked, { order }], index) => {
				const before = gradedAs(asked, place(...order)).score;
				for (const { id } of asked.distractors)
					if (!order.includes(id))
						expect(
							gradedAs(asked, place(...order.toSpliced(index, 0, id))).score
						).toBeLessThanOrEqual(before);
			})
		);
	});
});

describe('a timeline', () => {
	it.each([
		[['1', '2', '3', '4', '5', '6'], 1, []],
		[['3', '2', '4', '5', '6', '1'], 0.6, ['quantity-swapped']],
		[['2', '3', '4', '5', '6', '1'], 2 / 3, ['quantity-swapped']],
		[['6', '5', '4', '3', '2', '1'], 0, ['quantity-swapped']]
	])('%j scores the share of pairs in order, %d', (order, score, misconceptions) => {
		const result = gradedAs(timeline, place(...order));
		expect(result.score).toBe(score);
		expect(result.misconceptions).toEqual(misconceptions);
	});

	it('says how many pairs are in order', () => {
		expect(gradedAs(timeline, place('3', '2', '4', '5', '6', '1')).notes).toEqual([
			{ code: 'pairs', concordant: 9, pairs: 15 }
		]);
		expect(gradedAs(timeline, place('1', '2', '3', '4', '5', '6')).notes).toEqual([]);
	});

	it.each([
		[['1', '2', '3', '4', '5'], 1],
		[['2', '1'], 4]
	])('with places left empty is not yet an answer', (order, places) => {
		expect(grade(timeline, place(...order))).toEqual({
			outcome: 'invalid',
			reason: 'not-answered',
			problem: { code: 'places-empty', places }
		});
	});
});

describe('an answer that cannot be graded', () => {
	it.each([
		['a link placed twice', chain, place('ft', 'ft')],
		['an unknown link', chain, place('cnn')],
		['an event placed twice', timeline, place('1', '1', '2', '3', '4', '5')],
		['an unknown event', timeline, place('7')],
		['no list', chain, { kind: 'order', order: { 0: 'ft' } }],
		['a nested list', chain, { kind: 'order', order: [['ft']] }]
	])('%s is malformed', (_, question, response) => {
		expect(grade(question, response)).toEqual({
			outcome: 'invalid',
			reason: 'malformed',
			problem: { code: 'not-an-answer' }
		});
	});

	it.each([
		['chain', chain],
		['timeline', timeline]
	])('an empty %s is not an answer', (_, question) => {
		expect(grade(question, place())).toEqual({
			outcome: 'invalid',
			reason: 'not-answered',
			problem: { code: 'nothing-answered' }
		});
	});
});
