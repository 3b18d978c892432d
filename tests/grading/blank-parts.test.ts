import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankParts } from '#lib/grading/grade.ts';
import { KINDS } from '#lib/model/kind.ts';
import type { Question } from '#lib/model/question.ts';
import { answered, gradedAs, nearlyValid, questionOf } from './arbitraries.ts';
import { BASE, checked } from './questions.ts';

const excerpts = ['Ushakov told reporters', 'two'].map((quote) => ({
	source: 'valdai',
	paragraph: 1,
	quote
}));
const option = (id: string) => ({ id, text: `option ${id}` });

const choice: Question = checked({
	...BASE,
	kind: 'choice',
	multiple: true,
	options: ['a', 'b', 'x'].map((id) => ({ ...option(id), correct: id !== 'x' }))
});
const match: Question = checked({
	...BASE,
	kind: 'match',
	stems: ['one', 'two', 'three'].map((id) => ({
		...option(id),
		answer: 'a',
		why: 'So.',
		misconceptions: {}
	})),
	targets: ['a', 'b'].map(option)
});
const chain: Question = checked({
	...BASE,
	kind: 'order',
	mode: 'chain',
	ends: ['first', 'last'],
	items: ['a', 'b', 'c'].map(option),
	distractors: []
});
const timeline: Question = checked({ ...chain, mode: 'timeline' });
const highlight: Question = checked({
	...BASE,
	kind: 'highlight',
	excerpts,
	excerpt: 'a',
	elements: [
		{ element: 'source', accepted: ['Ushakov'], ignored: [] },
		{ element: 'cue', accepted: ['told'], ignored: [] }
	],
	slips: []
});
const scale: Question = checked({
	...BASE,
	kind: 'scale',
	statement: 'that it helped',
	key: { modality: 'certain', polarity: 'affirmed' }
});
const relation: Question = checked({
	...BASE,
	kind: 'relation',
	excerpts,
	claims: ['valdai.one', 'valdai.two'],
	relations: ['one-and-two'],
	statements: ['One.', 'Two.'],
	key: 'agree',
	evidence: ['a']
});
const grid: Question = checked({
	...BASE,
	kind: 'grid',
	excerpts,
	columns: 'statement',
	evidence: 'none',
	rows: [
		{ ...option('one'), key: 'stated', evidence: ['a'], why: 'So.', misconceptions: {} },
		{ ...option('two'), key: 'not-stated', evidence: [], why: 'So.', misconceptions: {} }
	]
});
const shown: Question = checked({ ...grid, evidence: 'required' });
const figure: Question = checked({
	...BASE,
	kind: 'figure',
	quantity: 'soldiers',
	unit: [],
	key: { low: 5, high: null, asOf: '2024' },
	claimants: []
});
const short: Question = checked({
	...BASE,
	kind: 'short',
	answer: { type: 'number', value: 1961, tolerance: 0, unit: [] },
	slips: []
});
const essay: Question = checked({
	...BASE,
	kind: 'essay',
	checklist: ['I name who says it.', 'I quote the words.'],
	rubric: { basic: 'Retells.', emergent: 'Names one.', proficient: 'Names all.' },
	example: 'Ushakov says so.'
});

describe('the blank parts of an answer', () => {
	it.each<[string, Question, Record<string, unknown>, number]>([
		['a choice of some of several options', choice, { picked: ['a'] }, 0],
		['a matching with every pair', match, { pairs: { one: 'a', two: 'b', three: 'a' } }, 0],
		['a matching with one pair of three', match, { pairs: { two: 'b' } }, 2],
		['a matching with a cleared pair', match, { pairs: { one: 'a', two: undefined } }, 2],
		['a chain of one link of three', chain, { order: ['b'] }, 0],
		['a timeline', timeline, { order: ['b', 'a', 'c'] }, 0],
		['marks for every element', highlight, { marks: { source: [0], cue: [1] } }, 0],
		['marks for one element of two', highlight, { marks: { cue: [0], source: [] } }, 1],
		['a scale', scale, { modality: 'possible', polarity: 'denied' }, 0],
		['a relation with a passage', relation, { relation: 'agree', evidence: ['b'] }, 0],
		['a relation without passages', relation, { relation: 'agree', evidence: [] }, 1],
		['a grid with one row of two', grid, { rows: { two: { column: 'stated' } } }, 1],
		[
			'a grid that wants no passages, in full',
			grid,
			{ rows: { one: { column: 'stated' }, two: { column: 'stated' } } },
			0
		],
		[
			'a grid with a passage left open, whatever the key is',
			shown,
			{ rows: { one: { column: 'contradicted' }, two: { column: 'stated', evidence: 'a' } } },
			1
		],
		[
			'a grid with a row and a passage left open',
			shown,
			{ rows: { two: { column: 'stated' } } },
			2
		],
		[
			'a grid with what is not stated, which needs no passage',
			shown,
			{ rows: { one: { column: 'stated', evidence: 'b' }, two: { column: 'not-stated' } } },
			0
		],
		['a card with one field of three', figure, { low: '5' }, 2],
		['a card where the text gives none', figure, { low: '5', high: null, asOf: null }, 0],
		['a card with spaces in a field', figure, { low: '5', high: ' ', asOf: '2024' }, 1],
		['a short answer', short, { text: '1960' }, 0],
		['an essay without ticks', essay, { text: 'Ushakov says so.', ticked: [] }, 0]
	])('%s', (_, question, answer, blanks) => {
		expect(blankParts(question, { kind: question.kind, ...answer })).toBe(blanks);
	});

	it.each<[string, Question, unknown]>([
		['nothing', match, undefined],
		['an answer that is blank throughout', match, { kind: 'match', pairs: {} }],
		['half a scale', scale, { kind: 'scale', modality: 'certain' }],
		['a timeline with empty places', timeline, { kind: 'order', order: ['a'] }],
		['what is no answer', match, { kind: 'match', pairs: { one: 'nobody' } }],
		['a field that cannot be read', figure, { kind: 'figure', low: 'many' }]
	])('are not counted where it cannot be graded: %s', (_, question, response) => {
		expect(blankParts(question, response)).toBe(0);
	});
});

describe.each(KINDS)('the blank parts of every answer to a %s question', (kind) => {
	it('are the lines of the receipt that lack something, where a blank is no answer', () => {
		fc.assert(
			fc.property(answered(kind), ([question, response]) => {
				const blanks = blankParts(question, response);
				if (!['match', 'highlight', 'relation', 'grid', 'figure'].includes(kind)) {
					expect(blanks).toBe(0);
					return;
				}
				const lacking = gradedAs(question, response).parts.filter(({ answered: given }) => {
					const open =
						given?.type === 'column' && given.letters.length === 0 && needsPassage(question, given);
					return given === null || open;
				});
				expect(blanks).toBe(lacking.length);
			})
		);
	});

	it('can be counted whatever it is', () => {
		fc.assert(
			fc.property(questionOf[kind], nearlyValid(kind), (question, response) => {
				expect(blankParts(question, response)).toBeGreaterThanOrEqual(0);
			})
		);
	});
});

/** Whether a grid wants to be shown a passage for a column. */
function needsPassage(question: Question, { column }: { column: string }): boolean {
	return (
		question.kind === 'grid' &&
		question.evidence === 'required' &&
		['stated', 'contradicted'].includes(column)
	);
}
