import { describe, expect, it } from 'vitest';
import { grade } from '#lib/grading/grade.ts';
import { itemOf } from '#lib/export/item-of.ts';
import { draftOfOwn } from '#lib/model/draft-of-own.ts';
import { makeOwn } from '#lib/model/own-draft.ts';
import {
	LONGEST_OWN,
	OWN_KINDS,
	OwnQuestionSchema,
	OwnRecordSchema,
	type OwnQuestion
} from '#lib/model/own-question.ts';
import { QUESTION_SCHEMAS, type Question } from '#lib/model/question.ts';
import { shownHash } from '#lib/model/shown.ts';
import { rightResponse } from '../grading/own-responses.ts';
// Never edited afterwards: browsers out there hold questions of exactly this form.
import stored from '../fixtures/own-questions-v1.json';

const questions = stored.map((record) => OwnRecordSchema.parse(record).question);

describe('a question as version 1 stored it', () => {
	it('is read as it stands', () => {
		expect(stored.map((record) => OwnRecordSchema.parse(record))).toEqual(stored);
	});

	it('is there of every kind', () => {
		expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(OWN_KINDS));
	});

	it.each(questions)('is made again by its form ($kind: $prompt)', (question) => {
		expect(makeOwn(draftOfOwn(question))).toEqual({ question });
	});

	it.each([{ version: 2 }, { version: undefined }, { extra: 1 }])(
		'is refused with %j',
		(change) => {
			expect(OwnRecordSchema.safeParse({ ...stored[0], ...change }).success).toBe(false);
		}
	);
});

describe('wherever questions go', () => {
	it.each(questions)('$kind: $prompt is graded as any other', (own) => {
		// What takes questions takes these without a cast.
		const question: Question = own;
		const graded = grade(question, rightResponse(own));
		if (own.kind === 'essay')
			expect(graded).toEqual({ outcome: 'needs-teacher', points: own.points });
		else
			expect(graded).toMatchObject({
				outcome: 'graded',
				score: 1,
				claims: [],
				misconceptions: [],
				evidence: { measures: 'knowledge' }
			});
		expect(shownHash(question)).toMatch(/^[0-9a-f]{16}$/u);
	});

	it.each(questions)('$kind: $prompt has a neutral form without evidence', (question) => {
		const set = {
			name: 'x',
			entries: [],
			sources: { k: { id: 'k', siglum: 'K', label: 'k' } },
			misconceptions: {}
		};
		const item = itemOf({ question, evidence: [] }, set);
		expect(item).toMatchObject({ id: question.id, citations: [], passages: [], legend: [] });
	});
});

const [choice] = questions as [OwnQuestion & { kind: 'choice' }];
const byKind = (kind: OwnQuestion['kind'], index = 0) =>
	structuredClone(questions.filter((one) => one.kind === kind)[index]) as unknown as Record<
		string,
		unknown
	>;

/** The paths of what is wrong with a question. */
function faultsOf(question: object): string[] {
	const read = OwnQuestionSchema.safeParse(question);
	return (read.error?.issues ?? []).map(({ path }) => path.join('.'));
}

describe('what is no question of a teacher’s own', () => {
	it.each<[string, object, string]>([
		['an id of a lesson', { id: 'kursk.a' }, 'id'],
		['an id that is too long', { id: `own.${'a'.repeat(97)}` }, 'id'],
		['a lesson', { lesson: 'kursk' }, 'lesson'],
		['a skill', { measures: 'chain' }, 'measures'],
		['a level', { difficulty: 'recall' }, 'difficulty'],
		['a claim', { claims: ['a.b'] }, 'claims'],
		['a passage', { excerpts: [{ source: 'a', paragraph: 1, quote: 'b' }] }, 'excerpts'],
		['a relation', { relations: ['a'] }, 'relations'],
		['no prompt', { prompt: '' }, 'prompt'],
		['a long prompt', { prompt: 'a'.repeat(LONGEST_OWN.prompt + 1) }, 'prompt'],
		['a prompt with a blank line', { prompt: 'a\n\nb' }, 'prompt'],
		['a prompt with two spaces', { prompt: 'a  b' }, 'prompt'],
		['feedback with a space at its end', { feedback: 'a ' }, 'feedback'],
		['no points', { points: 0 }, 'points'],
		['half a point', { points: 1.5 }, 'points'],
		['asks for a speaker', { asks: 'speaker' }, 'asks']
	])('%s', (_, change, path) => {
		expect(faultsOf({ ...choice, ...change })).toEqual([path]);
	});

	it.each<[string, object, string]>([
		['one option', byKindWith('choice', { options: choice.options.slice(0, 1) }), 'options'],
		[
			'no key',
			byKindWith('choice', { options: choice.options.map((one) => ({ ...one, correct: false })) }),
			'options'
		],
		[
			'ids in another order',
			byKindWith('choice', { options: choice.options.toReversed() }),
			'options'
		],
		[
			'two options that read the same',
			byKindWith('choice', { options: choice.options.map((one) => ({ ...one, text: 'a' })) }),
			'options'
		],
		[
			'an empty reason',
			byKindWith('choice', { options: choice.options.map((one) => ({ ...one, why: '' })) }),
			'options.0.why'
		],
		[
			'a misconception',
			byKindWith('choice', {
				options: choice.options.map((one) => ({ ...one, misconception: 'a' }))
			}),
			'options.0'
		],
		[
			'a share that no tool has',
			byKindWith('short', {
				answer: {
					type: 'text',
					exact: true,
					accepted: [
						{ text: 'a', weight: 1 },
						{ text: 'b', weight: 0.37 }
					]
				}
			}),
			'answer.accepted.1.weight'
		],
		[
			'the smaller share first',
			byKindWith('short', {
				answer: {
					type: 'text',
					exact: true,
					accepted: [
						{ text: 'a', weight: 0.5 },
						{ text: 'b', weight: 1 }
					]
				}
			}),
			'answer.accepted'
		],
		[
			'an answer in two lines',
			byKindWith('short', {
				answer: { type: 'text', exact: true, accepted: [{ text: 'a\nb', weight: 1 }] }
			}),
			'answer.accepted.0.text'
		],
		[
			'a wrong answer',
			byKindWith('short', { slips: [{ text: 'a', misconception: 'b' }] }),
			'slips'
		],
		[
			'a number beyond all measure',
			byKindWith('short', { answer: { type: 'number', value: 1e101, tolerance: 0, unit: [] } }),
			'answer.value'
		],
		[
			'−0',
			byKindWith('short', { answer: { type: 'number', value: -0, tolerance: 0, unit: [] } }),
			'answer.value'
		],
		[
			'seven lines to check',
			byKindWith('essay', { checklist: ['1', '2', '3', '4', '5', '6', '7'] }),
			'checklist'
		],
		[
			'distractors in another order',
			byKindWith(
				'order',
				{
					distractors: [
						{ id: 'd', text: 'z' },
						{ id: 'e', text: 'a' }
					]
				},
				1
			),
			'distractors'
		],
		[
			'a distractor of a timeline',
			byKindWith('order', { distractors: [{ id: 'd', text: 'z' }] }),
			'distractors'
		]
	])('%s', (_, question, path) => {
		expect(faultsOf(question)[0]).toBe(path);
	});

	function byKindWith(kind: OwnQuestion['kind'], change: object, index = 0): object {
		return { ...byKind(kind, index), ...change };
	}

	it('the refusals of its kind stay: a target that is not there', () => {
		const match = byKind('match') as unknown as OwnQuestion & { kind: 'match' };
		const stems = match.stems.map((stem) => ({ ...stem, answer: 'z' }));
		expect(QUESTION_SCHEMAS.match.safeParse({ ...match, stems }).success).toBe(false);
		expect(faultsOf({ ...match, stems })).toContain('stems.0');
	});
});
