import { describe, expect, it } from 'vitest';
import { QUESTION_SCHEMAS, type Question } from '#lib/model/question.ts';
import { choicesOf, keyOf } from '#lib/wording/en/question-text.ts';

const base = {
	id: 'kursk.who',
	lesson: 'kursk',
	measures: 'knowledge',
	prompt: 'Who says so?',
	claims: ['valdai.one'],
	feedback: 'The text says so.'
};

const option = (id: string) => ({ id, text: `Text ${id}` });
const choice = QUESTION_SCHEMAS.choice.parse({
	...base,
	kind: 'choice',
	multiple: true,
	options: [option('b'), { ...option('a'), correct: true }, { ...option('c'), correct: true }]
});
const match = QUESTION_SCHEMAS.match.parse({
	...base,
	kind: 'match',
	stems: [
		{ ...option('one'), answer: 'b', why: 'So.' },
		{ ...option('two'), answer: 'b', why: 'So.' }
	],
	targets: [option('a'), option('b')]
});
const order = QUESTION_SCHEMAS.order.parse({
	...base,
	kind: 'order',
	mode: 'chain',
	ends: ['what you read', 'who first says it'],
	items: [option('c'), option('a')],
	distractors: [option('b')]
});
const scale = QUESTION_SCHEMAS.scale.parse({
	...base,
	kind: 'scale',
	statement: 'that it helped',
	key: { modality: 'possible', polarity: 'denied' }
});
const grid = QUESTION_SCHEMAS.grid.parse({
	...base,
	kind: 'grid',
	columns: 'record',
	rows: [
		{ ...option('one'), key: 'given', why: 'So.' },
		{ ...option('two'), key: 'not-given', why: 'So.' }
	]
});
const highlight = QUESTION_SCHEMAS.highlight.parse({
	...base,
	kind: 'highlight',
	excerpts: [{ source: 'valdai', paragraph: 1, quote: 'the aide Ushakov told reporters so' }],
	elements: [
		{ element: 'source', accepted: ['Ushakov', 'the aide Ushakov'] },
		{ element: 'cue', accepted: ['told reporters'] }
	]
});
const relation = QUESTION_SCHEMAS.relation.parse({
	...base,
	kind: 'relation',
	excerpts: ['one', 'two', 'three'].map((quote) => ({ source: 'valdai', paragraph: 1, quote })),
	claims: ['valdai.one', 'valdai.two'],
	relations: ['one-and-two'],
	statements: ['There are ten.', 'There are twelve.'],
	key: 'not-comparable',
	evidence: ['a', 'c']
});
const figure = QUESTION_SCHEMAS.figure.parse({
	...base,
	kind: 'figure',
	quantity: 'soldiers in the region',
	unit: ['soldiers'],
	key: { low: 11000, high: null, bound: 'at-least', asOf: '2024-10', claimant: 'not-named' },
	claimants: [
		{ id: 'the-article', text: 'the article itself' },
		{ id: 'not-named', text: 'not named' }
	]
});
const ends = QUESTION_SCHEMAS.figure.parse({
	...base,
	kind: 'figure',
	quantity: 'soldiers in the region',
	key: { low: 5, asOf: null }
});
const essay = QUESTION_SCHEMAS.essay.parse({
	...base,
	kind: 'essay',
	checklist: ['I name who says it.', 'I quote the words.'],
	rubric: { basic: 'Retells.', emergent: 'Names one.', proficient: 'Names all.' },
	example: 'Ushakov says so.'
});
const text = QUESTION_SCHEMAS.short.parse({
	...base,
	kind: 'short',
	answer: { type: 'text', accepted: [{ text: 'Yury Ushakov' }, { text: 'Ushakov' }] }
});
const number = (value: number, unit: string[] = []) =>
	QUESTION_SCHEMAS.short.parse({ ...base, kind: 'short', answer: { type: 'number', value, unit } });

describe('on paper', () => {
	it.each<[string, Question, string[], string[]]>([
		['choice', choice, ['Text b', 'Text a', 'Text c'], ['Text a', 'Text c']],
		[
			'match',
			match,
			['Text one', 'Text two', 'On offer: Text a; Text b.'],
			['Text one → Text b', 'Text two → Text b']
		],
		[
			'order',
			order,
			['Text a', 'Text b', 'Text c'],
			['From what you read to who first says it:', '1. Text c', '2. Text a']
		],
		[
			'scale',
			scale,
			['certain, probable or possible?', 'affirmed or denied?'],
			['possible, denied']
		],
		['grid', grid, ['Text one', 'Text two'], ['Text one → Given', 'Text two → Not given']],
		[
			'highlight',
			highlight,
			['Mark in the excerpt: source, cue.'],
			['source: “Ushakov” or “the aide Ushakov”', 'cue: “told reporters”']
		],
		[
			'relation',
			relation,
			[
				'There are ten.',
				'There are twelve.',
				'On offer: they agree; differ; conflict; cannot be compared.'
			],
			['They cannot be compared; shown by [a] and [c]']
		],
		[
			'figure',
			figure,
			[
				'Number card: soldiers in the region.',
				'Worded: as an exact number; as an estimate; as “at least”: a lower end only; as “at most”: an upper end only; as a range from one end to the other.',
				'To which voice does it lead back: the article itself; not named.'
			],
			[
				'lower end: 11,000 soldiers',
				'upper end: the text gives none',
				'worded: as “at least”: a lower end only',
				'as of: October 2024',
				'said by: not named'
			]
		],
		[
			'figure of two fields',
			ends,
			['Number card: soldiers in the region.'],
			['lower end: 5', 'as of: the text gives none']
		],
		['short', text, [], ['Yury Ushakov']],
		['essay', essay, ['I name who says it.', 'I quote the words.'], ['Ushakov says so.']]
	])('a %s question shows what is on offer, and its key apart', (_, question, choices, key) => {
		expect(choicesOf(question)).toEqual(choices);
		expect(keyOf(question)).toEqual(key);
	});

	it.each([
		[number(2014), '2014'],
		[number(20000, ['containers', 'container']), '20,000 containers'],
		[number(25, ['%', 'per cent']), '25 %'],
		[number(34.4, ['million']), '34.4 million'],
		[number(0), '0']
	])('a number is keyed as it is read, a year without a separator: %#', (question, key) => {
		expect(keyOf(question)).toEqual([key]);
	});
});
