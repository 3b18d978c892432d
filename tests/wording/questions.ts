import { QUESTION_SCHEMAS } from '#lib/model/question.ts';

/** A question of each kind and variant that is worded in its own way. */

const base = {
	id: 'kursk.who',
	lesson: 'kursk',
	measures: 'knowledge',
	prompt: 'Who says so?',
	claims: ['valdai.one'],
	feedback: 'The text says so.'
};

const option = (id: string) => ({ id, text: `Text ${id}` });
const excerpt = (quote: string) => ({ source: 'valdai', paragraph: 1, quote });

export const one = QUESTION_SCHEMAS.choice.parse({
	...base,
	kind: 'choice',
	options: [option('b'), { ...option('a'), correct: true }]
});

export const speaker = QUESTION_SCHEMAS.choice.parse({
	...base,
	kind: 'choice',
	asks: 'speaker',
	points: 2,
	options: [
		{ id: 'ushakov', text: 'Ushakov', correct: true },
		{ id: 'the-article', text: 'The article itself' },
		{ id: 'not-named', text: 'Not named in the text' }
	]
});

export const several = QUESTION_SCHEMAS.choice.parse({
	...base,
	kind: 'choice',
	points: 2,
	multiple: true,
	options: [
		option('b'),
		{ ...option('a'), correct: true },
		{ ...option('c'), correct: true },
		option('d')
	]
});

export const match = QUESTION_SCHEMAS.match.parse({
	...base,
	kind: 'match',
	points: 2,
	stems: [
		{ ...option('one'), answer: 'b', why: 'So.' },
		{ ...option('two'), answer: 'b', why: 'So it is.' }
	],
	targets: [option('a'), option('b')]
});

export const chain = QUESTION_SCHEMAS.order.parse({
	...base,
	kind: 'order',
	mode: 'chain',
	points: 2,
	ends: ['what you read', 'who first says it'],
	items: [option('c'), option('a')],
	distractors: [option('b')]
});

export const timeline = QUESTION_SCHEMAS.order.parse({
	...base,
	kind: 'order',
	mode: 'timeline',
	ends: ['earliest', 'latest'],
	items: [option('c'), option('a'), option('b')]
});

/** Words: 0 the, 1 aide, 2 Ushakov, 3 told, 4 reporters, 5 that, 6 trade, 7 grew. */
export const highlight = QUESTION_SCHEMAS.highlight.parse({
	...base,
	kind: 'highlight',
	points: 4,
	excerpts: [excerpt('nothing here'), excerpt('the aide Ushakov told reporters that trade grew')],
	excerpt: 'b',
	elements: [
		{ element: 'source', accepted: ['Ushakov', 'the aide Ushakov'] },
		{ element: 'cue', accepted: ['told reporters'] },
		{ element: 'content', accepted: ['trade grew'], ignored: ['that'] }
	]
});

export const loaded = QUESTION_SCHEMAS.highlight.parse({
	...base,
	kind: 'highlight',
	measures: 'wording',
	excerpts: [excerpt('operates as a dependent puppet')],
	elements: [{ element: 'content', accepted: ['dependent puppet'] }]
});

export const scale = QUESTION_SCHEMAS.scale.parse({
	...base,
	kind: 'scale',
	points: 2,
	statement: 'that it helped',
	key: { modality: 'possible', polarity: 'denied' }
});

export const relation = QUESTION_SCHEMAS.relation.parse({
	...base,
	kind: 'relation',
	points: 2,
	excerpts: ['one', 'two', 'three'].map(excerpt),
	claims: ['valdai.one', 'valdai.two'],
	relations: ['one-and-two'],
	statements: ['There are ten.', 'There are twelve.'],
	key: 'not-comparable',
	evidence: ['a', 'c']
});

export const record = QUESTION_SCHEMAS.grid.parse({
	...base,
	kind: 'grid',
	columns: 'record',
	rows: [
		{ ...option('one'), key: 'given', why: 'So.' },
		{ ...option('two'), key: 'not-given', why: 'So.' }
	]
});

export const statements = QUESTION_SCHEMAS.grid.parse({
	...base,
	kind: 'grid',
	points: 3,
	excerpts: ['one', 'two', 'three'].map(excerpt),
	columns: 'statement',
	evidence: 'required',
	rows: [
		{ ...option('one'), key: 'stated', evidence: ['b'], why: 'So.' },
		{ ...option('two'), key: 'contradicted', evidence: ['a', 'c'], why: 'So.' },
		{ ...option('three'), key: 'not-stated', why: 'So.' }
	]
});

export const figure = QUESTION_SCHEMAS.figure.parse({
	...base,
	kind: 'figure',
	points: 2,
	quantity: 'soldiers in the region',
	unit: ['soldiers'],
	key: { low: 11000, high: null, bound: 'at-least', asOf: '2024-10', claimant: 'not-named' },
	claimants: [
		{ id: 'the-article', text: 'the article itself' },
		{ id: 'not-named', text: 'not named' }
	]
});

export const ends = QUESTION_SCHEMAS.figure.parse({
	...base,
	kind: 'figure',
	quantity: 'soldiers in the region',
	key: { low: 5, asOf: null }
});

export const name = QUESTION_SCHEMAS.short.parse({
	...base,
	kind: 'short',
	points: 2,
	answer: {
		type: 'text',
		accepted: [{ text: 'Ushakov', weight: 0.5 }, { text: 'Yury Ushakov' }]
	}
});

export const exact = QUESTION_SCHEMAS.short.parse({
	...base,
	kind: 'short',
	answer: { type: 'text', accepted: [{ text: 'Sybiha' }], exact: true }
});

export function number(value: number, unit: string[] = [], tolerance = 0) {
	return QUESTION_SCHEMAS.short.parse({
		...base,
		kind: 'short',
		answer: { type: 'number', value, unit, tolerance }
	});
}

export const essay = QUESTION_SCHEMAS.essay.parse({
	...base,
	kind: 'essay',
	points: 3,
	checklist: ['I name who says it.', 'I quote the words.'],
	rubric: { basic: 'Retells.', emergent: 'Names one.', proficient: 'Names all.' },
	example: 'Ushakov says so.'
});
