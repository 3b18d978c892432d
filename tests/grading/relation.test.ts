import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade } from '#lib/grading/grade.ts';
import { relation as grader } from '#lib/grading/relation.ts';
import type { GradeNote, PartValue } from '#lib/model/grade.ts';
import { RELATION_KINDS, type RelationKind } from '#lib/model/relation-kinds.ts';
import type { QuestionOf } from '#lib/model/question.ts';
import { answered, gradedAs } from './arbitraries.ts';
import { BASE, checked } from './questions.ts';

type Relation = QuestionOf['relation'];

const excerpts = ['one', 'two', 'three', 'four'].map((quote) => ({
	source: 'valdai',
	paragraph: 1,
	quote
}));

function keyed(key: RelationKind, evidence = ['a', 'c']): Relation {
	return checked({
		...BASE,
		kind: 'relation',
		measures: 'corroboration',
		points: 4,
		excerpts,
		claims: ['valdai.losses-incurred', 'implications.casualties-indicated'],
		relations: ['casualties-and-losses'],
		statements: ['There were losses.', 'There are indications of casualties.'],
		key,
		evidence
	});
}

const say = (relation?: unknown, evidence?: unknown) => ({ kind: 'relation', relation, evidence });

const related = (relation: RelationKind): PartValue => ({ type: 'relation', relation });
const passages = (...letters: string[]): PartValue => ({ type: 'passages', letters });
const picked = (hits: number, all: number): GradeNote => ({
	code: 'passages',
	overlap: { hits, picked: all, keyed: 2 }
});

describe('the relation', () => {
	it.each([
		['agree', 'agree', 1, []],
		['agree', 'differ', 0.5, []],
		['agree', 'conflict', 0, []],
		['agree', 'not-comparable', 0, []],
		['differ', 'agree', 0.5, ['topic-as-agreement']],
		['differ', 'differ', 1, []],
		['differ', 'conflict', 0.5, ['difference-as-conflict']],
		['differ', 'not-comparable', 0, []],
		['conflict', 'agree', 0, []],
		['conflict', 'differ', 0.5, []],
		['conflict', 'conflict', 1, []],
		['conflict', 'not-comparable', 0, []],
		['not-comparable', 'agree', 0, ['topic-as-agreement']],
		['not-comparable', 'differ', 0, []],
		['not-comparable', 'conflict', 0, []],
		['not-comparable', 'not-comparable', 1, []]
	] as const)('%s answered %s earns %d of its half', (key, answer, credit, misconceptions) => {
		const without = gradedAs(keyed(key), say(answer, []));
		expect(without.score).toBe(credit / 2);
		expect(without.misconceptions).toEqual(misconceptions);
		const shown = gradedAs(keyed(key), say(answer, ['a', 'c']));
		expect(shown.score).toBe(credit / 2 + 0.5);
		expect(shown.misconceptions).toEqual(misconceptions);
	});

	it('earns as much for either answer to the other’s key', () => {
		for (const one of RELATION_KINDS)
			for (const other of RELATION_KINDS)
				expect(gradedAs(keyed(one), say(other, [])).score).toBe(
					gradedAs(keyed(other), say(one, [])).score
				);
	});
});

describe('the passages', () => {
	it.each([
		[['a', 'c'], 1],
		[['c', 'a'], 1],
		[['a'], 2 / 3],
		[['a', 'b'], 1 / 2],
		[['a', 'b', 'c'], 4 / 5],
		[['a', 'b', 'c', 'd'], 2 / 3],
		[['b', 'd'], 0],
		[[], 0]
	])('%j earn %d of their half', (letters, f1) => {
		expect(gradedAs(keyed('agree'), say('agree', letters)).score).toBe(0.5 + 0.5 * f1);
		expect(gradedAs(keyed('agree'), say('conflict', letters)).score).toBe(0.5 * f1);
	});

	it('left out altogether earn nothing', () => {
		expect(gradedAs(keyed('agree'), { kind: 'relation', relation: 'agree' }).score).toBe(0.5);
	});
});

describe('the receipt', () => {
	it('has a line for the relation and one for the passages', () => {
		const result = gradedAs(keyed('not-comparable'), say('agree', ['d', 'a']));
		expect(result.parts).toEqual([
			{
				field: 'relation',
				item: null,
				answered: related('agree'),
				expected: related('not-comparable'),
				earned: 0,
				possible: 2,
				why: null
			},
			{
				field: 'passages',
				item: null,
				answered: passages('a', 'd'),
				expected: passages('a', 'c'),
				earned: 1,
				possible: 2,
				why: null
			}
		]);
	});

	it('names only what falls short', () => {
		expect(gradedAs(keyed('differ'), say('differ', [])).parts).toEqual([
			{
				field: 'relation',
				item: null,
				answered: related('differ'),
				expected: null,
				earned: 2,
				possible: 2,
				why: null
			},
			{
				field: 'passages',
				item: null,
				answered: null,
				expected: passages('a', 'c'),
				earned: 0,
				possible: 2,
				why: null
			}
		]);
		expect(gradedAs(keyed('conflict'), say('differ', ['c', 'a'])).parts).toMatchObject([
			{ answered: related('differ'), expected: related('conflict'), earned: 1 },
			{ answered: passages('a', 'c'), expected: null, earned: 2 }
		]);
	});

	it.each([
		['differ', ['a', 'c'], []],
		['not-comparable', ['b'], []],
		['agree', ['a', 'c'], [{ code: 'neighbour' }]],
		['differ', ['a'], [picked(1, 1)]],
		['conflict', ['a', 'b'], [{ code: 'neighbour' }, picked(1, 2)]]
	])('has a note on what is partly right: %s, %j', (answer, letters, notes) => {
		expect(gradedAs(keyed('differ'), say(answer, letters)).notes).toEqual(notes);
	});
});

describe('a relation', () => {
	it('is read as it was given, and nothing more', () => {
		const given = { ...say('agree', ['c', 'a']), note: 'x' };
		expect(grader.read(given, keyed('agree'))).toEqual(say('agree', ['c', 'a']));
		expect(grader.read(say('agree'), keyed('agree'))).toEqual(say('agree', []));
	});

	it('never depends on the order of the picks', () => {
		fc.assert(
			fc.property(answered('relation'), ([question, { relation, evidence }]) => {
				expect(grade(question, say(relation, evidence.toReversed()))).toEqual(
					grade(question, say(relation, evidence))
				);
			})
		);
	});

	it('never gains by a wrong passage and never loses by a right one', () => {
		fc.assert(
			fc.property(answered('relation'), ([question, { relation, evidence }]) => {
				const before = gradedAs(question, say(relation, evidence)).score;
				question.excerpts.forEach((_, index) => {
					const letter = 'abcdef'.charAt(index);
					if (evidence.includes(letter)) return;
					const after = gradedAs(question, say(relation, [...evidence, letter])).score;
					if (question.evidence.includes(letter)) expect(after).toBeGreaterThan(before);
					else expect(after).toBeLessThanOrEqual(before);
				});
			})
		);
	});

	it('earns everything for the key and its passages', () => {
		fc.assert(
			fc.property(answered('relation'), ([question]) => {
				const result = gradedAs(question, say(question.key, question.evidence));
				expect(result).toMatchObject({ score: 1, notes: [], misconceptions: [] });
			})
		);
	});
});

describe('an answer that cannot be graded', () => {
	it.each([
		['an unknown relation', say('same', ['a'])],
		['a relation that is no text', say(0, ['a'])],
		['null', say(null, [])],
		['an unknown relation without passages', say('same')]
	])('%s is malformed', (_, response) => {
		expect(grade(keyed('agree'), response)).toEqual({
			outcome: 'invalid',
			reason: 'malformed',
			problem: { code: 'not-an-answer' }
		});
	});

	it.each([
		['a passage that is not there', say('agree', ['e'])],
		['a passage picked twice', say('agree', ['a', 'a'])],
		['a passage by its index', say('agree', [0])],
		['one letter instead of a list', say('agree', 'a')],
		['null', say('agree', null)],
		['a bad passage without a relation', say(undefined, ['z'])]
	])('%s is malformed', (_, response) => {
		expect(grade(keyed('agree'), response)).toEqual({
			outcome: 'invalid',
			reason: 'malformed',
			problem: { code: 'not-an-answer' }
		});
	});

	it.each([
		[say(), { code: 'nothing-answered' }],
		[say(undefined, []), { code: 'nothing-answered' }],
		[say(undefined, ['a']), { code: 'half-missing', half: 'relation' }]
	])('what is missing is named: %j', (response, problem) => {
		expect(grade(keyed('agree'), response)).toEqual({
			outcome: 'invalid',
			reason: 'not-answered',
			problem
		});
	});
});
