import { describe, expect, it } from 'vitest';
import { KINDS, type Kind } from '#lib/model/kind.ts';
import { QUESTION_SCHEMAS } from '#lib/model/question.ts';

const base = {
	id: 'kursk.who',
	lesson: 'kursk',
	measures: 'attribution',
	prompt: 'Who says so?',
	excerpts: [{ source: 'valdai', paragraph: 1, quote: 'the words' }],
	claims: ['valdai.one'],
	feedback: 'The text says so.'
};
const article = { id: 'the-article', text: 'the article itself' };
const notNamed = { id: 'not-named', text: 'not named' };

const valid = {
	choice: {
		...base,
		kind: 'choice',
		options: [
			{ id: 'a', text: 'A', correct: true },
			{ id: 'b', text: 'B', misconception: 'nearest-name' }
		]
	},
	match: {
		...base,
		kind: 'match',
		stems: [
			{ id: 'one', text: 'One', answer: 'a', why: 'So.', misconceptions: { b: 'nearest-name' } },
			{ id: 'two', text: 'Two', answer: 'a', why: 'So.' }
		],
		targets: [
			{ id: 'a', text: 'A' },
			{ id: 'b', text: 'B' }
		]
	},
	order: {
		...base,
		kind: 'order',
		mode: 'chain',
		ends: ['what you read', 'who first says it'],
		items: [
			{ id: 'a', text: 'A' },
			{ id: 'b', text: 'B' }
		],
		distractors: [{ id: 'c', text: 'C', misconception: 'link-skipped' }]
	},
	scale: {
		...base,
		kind: 'scale',
		statement: 'that it helped',
		key: { modality: 'possible', polarity: 'denied' }
	},
	grid: {
		...base,
		kind: 'grid',
		columns: 'statement',
		evidence: 'required',
		rows: [
			{ id: 'one', text: 'One', key: 'stated', evidence: ['a'], why: 'So.' },
			{
				id: 'two',
				text: 'Two',
				key: 'not-stated',
				why: 'So.',
				misconceptions: { stated: 'filled-gap' }
			}
		]
	},
	short: {
		...base,
		kind: 'short',
		answer: { type: 'text', accepted: [{ text: 'Ushakov' }] },
		slips: [{ text: 'Lavrov', misconception: 'nearest-name' }]
	},
	highlight: {
		...base,
		kind: 'highlight',
		excerpts: [{ source: 'valdai', paragraph: 1, quote: 'the aide Ushakov told them so' }],
		elements: [
			{ element: 'source', accepted: ['Ushakov', 'the aide Ushakov'], ignored: ['the aide'] },
			{ element: 'cue', accepted: ['told'] }
		],
		slips: [{ text: 'them', misconception: 'nearest-name' }]
	},
	relation: {
		...base,
		kind: 'relation',
		excerpts: [base.excerpts[0], { source: 'valdai', paragraph: 2, quote: 'others' }],
		claims: ['valdai.one', 'valdai.two'],
		relations: ['one-and-two'],
		statements: ['There are ten.', 'There are twelve.'],
		key: 'differ',
		evidence: ['a', 'b']
	},
	figure: {
		...base,
		kind: 'figure',
		quantity: 'soldiers in the region',
		unit: ['soldiers'],
		key: { low: 10, high: null, bound: 'at-least', asOf: '2024-10', claimant: 'ushakov' },
		claimants: [
			{ ...article, misconception: 'voice-collapse' },
			notNamed,
			{ id: 'ushakov', text: 'Ushakov' }
		]
	},
	essay: {
		...base,
		kind: 'essay',
		checklist: ['I name who says it.', 'I quote the words.'],
		rubric: { basic: 'Retells.', emergent: 'Names one.', proficient: 'Names all.' },
		example: 'Ushakov says so.'
	}
} satisfies Record<Kind, object>;

/** What is wrong with a question: path and message of every issue. */
function issues(kind: Kind, change: object): [string, string][] {
	const result = QUESTION_SCHEMAS[kind].safeParse({ ...valid[kind], ...change });
	return result.error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];
}

const option = (id: string, more: object = {}) => ({ id, text: id, ...more });
const stem = (id: string, more: object = {}) => ({
	id,
	text: id,
	answer: 'a',
	why: 'So.',
	...more
});
const element = (name: string, accepted: string[], more: object = {}) => ({
	element: name,
	accepted,
	...more
});
const row = (id: string, more: object = {}) => ({
	id,
	text: id,
	key: 'not-stated',
	why: 'So.',
	...more
});

describe.each(KINDS)('a %s question', (kind) => {
	it('is accepted, and what it leaves out takes its default', () => {
		expect(QUESTION_SCHEMAS[kind].parse(valid[kind])).toMatchObject({
			points: 1,
			relations: [],
			...valid[kind]
		});
	});

	it.each<[string, object, string, string]>([
		[
			'an id without its lesson',
			{ id: 'who' },
			'id',
			'expected <owner>.<name>, each in lower-case words joined by hyphens'
		],
		[
			'another measure',
			{ measures: 'luck' },
			'measures',
			'Invalid option: expected one of "knowledge"|"sourcing"|"attribution"|"chain"|"certainty"|"figures"|"corroboration"|"limits"|"wording"'
		],
		['no claim', { claims: [] }, 'claims', 'Too small: expected array to have >=1 items'],
		['no points', { points: 0 }, 'points', 'Too small: expected number to be >=1'],
		['eleven points', { points: 11 }, 'points', 'Too big: expected number to be <=10'],
		['half a point', { points: 1.5 }, 'points', 'Invalid input: expected int, received number'],
		['no feedback', { feedback: '' }, 'feedback', 'expected some text'],
		[
			'seven excerpts',
			{ excerpts: Array(7).fill(base.excerpts[0]) },
			'excerpts',
			'Too big: expected array to have <=6 items'
		],
		['a field that there is not', { hint: 'x' }, '', 'Unrecognized key: "hint"']
	])('with %s is refused', (_, change, path, message) => {
		const expected = [[path, message]];
		if (kind === 'relation' && path === 'claims')
			expected.push(['claims', 'a question on a relation cites both claims']);
		expect(issues(kind, change)).toEqual(expected);
	});
});

describe('accepted', () => {
	it.each<[string, Kind, object]>([
		[
			'several keyed options where several may be picked',
			'choice',
			{
				multiple: true,
				options: [option('a', { correct: true }), option('b', { correct: true }), option('c')]
			}
		],
		[
			'who speaks, with both standing options',
			'choice',
			{ asks: 'speaker', options: [{ ...article, correct: true }, notNamed] }
		],
		[
			'who speaks, with both standing targets',
			'match',
			{
				asks: 'speaker',
				stems: [stem('one', { answer: 'the-article' }), stem('two', { answer: 'not-named' })],
				targets: [article, notNamed]
			}
		],
		['a timeline', 'order', { mode: 'timeline', distractors: [] }],
		[
			'a grid of a record',
			'grid',
			{
				columns: 'record',
				evidence: 'none',
				rows: [row('one', { key: 'given' }), row('two', { key: 'not-given' })]
			}
		],
		[
			'a grid that needs no evidence',
			'grid',
			{ evidence: 'none', rows: [row('one', { key: 'stated' }), row('two')] }
		],
		[
			'a row that is contradicted',
			'grid',
			{ rows: [row('one', { key: 'contradicted', evidence: ['a'] }), row('two')] }
		],
		[
			'a number',
			'short',
			{ answer: { type: 'number', value: 34.4, tolerance: 0.1, unit: ['million'] } }
		],
		[
			'a second spelling for less',
			'short',
			{
				answer: {
					type: 'text',
					accepted: [{ text: 'Yury Ushakov' }, { text: 'Ushakov', weight: 0.5 }]
				}
			}
		],
		[
			'marks in another excerpt',
			'highlight',
			{
				excerpts: [base.excerpts[0], ...valid.highlight.excerpts],
				excerpt: 'b'
			}
		],
		['one element', 'highlight', { elements: [element('content', ['so'])], slips: [] }],
		['a relation that one passage shows', 'relation', { evidence: ['b'] }],
		['a card of one field, given by none', 'figure', { key: { asOf: null }, claimants: [] }],
		['a lower end of 0', 'figure', { key: { low: 0 }, claimants: [] }],
		[
			'a claimant not named',
			'figure',
			{ key: { claimant: 'not-named' }, claimants: [article, notNamed] }
		],
		['six lines to check', 'essay', { checklist: Array(6).fill('I quote.') }]
	])('%s', (_, kind, change) => {
		expect(issues(kind, change)).toEqual([]);
	});
});

describe('refused', () => {
	it.each<[string, Kind, object, [string, string][]]>([
		[
			'no key',
			'choice',
			{ options: [option('a'), option('b')] },
			[['options', 'no option is marked correct']]
		],
		[
			'nothing but keys',
			'choice',
			{ multiple: true, options: [option('a', { correct: true }), option('b', { correct: true })] },
			[['options', 'every option is marked correct']]
		],
		[
			'several keys where one may be picked',
			'choice',
			{ options: [option('a', { correct: true }), option('b', { correct: true }), option('c')] },
			[['options', 'several options are marked correct, but multiple is not set']]
		],
		[
			'a slip on the key',
			'choice',
			{ options: [option('a', { correct: true, misconception: 'nearest-name' }), option('b')] },
			[['options', 'a correct option carries a misconception']]
		],
		[
			'an option twice',
			'choice',
			{ options: [option('a', { correct: true }), option('b'), option('b')] },
			[['options.2.id', '"b" is used twice in this list']]
		],
		[
			'one option',
			'choice',
			{ options: [option('a', { correct: true })] },
			[
				['options', 'Too small: expected array to have >=2 items'],
				['options', 'every option is marked correct']
			]
		],
		[
			'nine options',
			'choice',
			{ options: [...'abcdefghi'].map((id) => option(id, { correct: id === 'a' })) },
			[['options', 'Too big: expected array to have <=8 items']]
		],
		[
			'who speaks, and nobody not named',
			'choice',
			{ asks: 'speaker', options: [{ ...article, correct: true }, option('b')] },
			[['options', 'a question that asks who speaks must offer the option "not-named"']]
		],
		[
			'who speaks, and no article',
			'choice',
			{ asks: 'speaker', options: [{ ...notNamed, correct: true }, option('b')] },
			[['options', 'a question that asks who speaks must offer the option "the-article"']]
		],
		[
			'an answer that is no target',
			'match',
			{ stems: [stem('one', { answer: 'c' }), stem('two')] },
			[['stems.0', 'there is no target "c"']]
		],
		[
			'a slip on what is no target',
			'match',
			{ stems: [stem('one', { misconceptions: { c: 'nearest-name' } }), stem('two')] },
			[['stems.0', 'there is no target "c"']]
		],
		[
			'a slip on the right target',
			'match',
			{ stems: [stem('one', { misconceptions: { a: 'nearest-name' } }), stem('two')] },
			[['stems.0.misconceptions', 'the correct target carries a misconception']]
		],
		[
			'a stem twice',
			'match',
			{ stems: [stem('one'), stem('one')] },
			[['stems.1.id', '"one" is used twice in this list']]
		],
		[
			'a target twice',
			'match',
			{ targets: [option('a'), option('b'), option('a')] },
			[['targets.2.id', '"a" is used twice in this list']]
		],
		[
			'who speaks, and neither standing target',
			'match',
			{ asks: 'speaker' },
			[
				['targets', 'a question that asks who speaks must offer the target "the-article"'],
				['targets', 'a question that asks who speaks must offer the target "not-named"']
			]
		],
		[
			'a timeline with a distractor',
			'order',
			{ mode: 'timeline' },
			[['distractors', 'a timeline orders a fixed set and takes no distractors']]
		],
		[
			'a distractor with the id of an item',
			'order',
			{ distractors: [option('a')] },
			[['items.2.id', '"a" is used twice in this list']]
		],
		[
			'one end',
			'order',
			{ ends: ['what you read'] },
			[['ends', 'Too small: expected array to have >=2 items']]
		],
		[
			'a column of the other grid',
			'grid',
			{ rows: [row('one', { key: 'given' }), row('two')] },
			[['rows.0', '"given" is not a column of a statement grid']]
		],
		[
			'a slip in a column of the other grid',
			'grid',
			{ rows: [row('one', { misconceptions: { given: 'filled-gap' } }), row('two')] },
			[['rows.0', '"given" is not a column of a statement grid']]
		],
		[
			'a slip in the right column',
			'grid',
			{ rows: [row('one', { misconceptions: { 'not-stated': 'filled-gap' } }), row('two')] },
			[['rows.0', 'the correct column carries a misconception']]
		],
		[
			'a letter of no excerpt',
			'grid',
			{ rows: [row('one', { key: 'stated', evidence: ['b'] }), row('two')] },
			[['rows.0', 'there is no excerpt "b"']]
		],
		[
			'a letter beyond f',
			'grid',
			{ rows: [row('one', { key: 'stated', evidence: ['g'] }), row('two')] },
			[
				['rows.0.evidence.0', 'expected a letter a–f'],
				['rows.0', 'there is no excerpt "g"']
			]
		],
		[
			'no evidence where it is required',
			'grid',
			{ rows: [row('one', { key: 'stated' }), row('two')] },
			[['rows.0', 'evidence is required, but the row names no excerpt']]
		],
		[
			'evidence of what is not stated',
			'grid',
			{ rows: [row('one', { evidence: ['a'] }), row('two')] },
			[['rows.0', 'a row keyed "not-stated" has no evidence']]
		],
		[
			'a row twice',
			'grid',
			{ rows: [row('one'), row('one')] },
			[['rows.1.id', '"one" is used twice in this list']]
		],
		[
			'no answer of full weight',
			'short',
			{ answer: { type: 'text', accepted: [{ text: 'A', weight: 0.5 }] } },
			[['answer.accepted', 'no accepted answer has weight 1']]
		],
		[
			'an answer of no weight',
			'short',
			{ answer: { type: 'text', accepted: [{ text: 'A', weight: 0 }, { text: 'B' }] } },
			[['answer.accepted.0.weight', 'Too small: expected number to be >0']]
		],
		[
			'a tolerance below zero',
			'short',
			{ answer: { type: 'number', value: 1, tolerance: -1 } },
			[['answer.tolerance', 'Too small: expected number to be >=0']]
		],
		[
			'an answer of no type',
			'short',
			{ answer: { value: 1 } },
			[['answer.type', "Invalid discriminator value. Expected 'text' | 'number'"]]
		],
		[
			'a key of no modality',
			'scale',
			{ key: { polarity: 'denied' } },
			[['key.modality', 'Invalid option: expected one of "certain"|"probable"|"possible"']]
		],
		[
			'marks in no excerpt',
			'highlight',
			{ excerpt: 'b' },
			[['excerpt', 'there is no excerpt "b"']]
		],
		[
			'marks in an excerpt beyond f',
			'highlight',
			{ excerpt: 'g' },
			[
				['excerpt', 'expected a letter a–f'],
				['excerpt', 'there is no excerpt "g"']
			]
		],
		[
			'an element twice',
			'highlight',
			{ elements: [element('source', ['Ushakov']), element('source', ['the aide'])] },
			[['elements', 'an element is asked twice']]
		],
		[
			'an element that there is not',
			'highlight',
			{ elements: [element('verb', ['told'])] },
			[['elements.0.element', 'Invalid option: expected one of "source"|"cue"|"content"']]
		],
		[
			'no element',
			'highlight',
			{ elements: [] },
			[['elements', 'Too small: expected array to have >=1 items']]
		],
		[
			'an element without words',
			'highlight',
			{ elements: [element('source', [])] },
			[['elements.0.accepted', 'Too small: expected array to have >=1 items']]
		],
		[
			'accepted words that the excerpt does not have',
			'highlight',
			{ elements: [element('cue', ['told']), element('source', ['Ushakov', 'Lavrov'])] },
			[['elements.1', '“Lavrov” does not occur exactly once in the excerpt']]
		],
		[
			'accepted words that the excerpt has twice',
			'highlight',
			{ elements: [element('content', ['so', 't'])] },
			[['elements.0', '“t” does not occur exactly once in the excerpt']]
		],
		[
			'ignored words that the excerpt does not have',
			'highlight',
			{ elements: [element('source', ['Ushakov'], { ignored: ['an aide'] })] },
			[['elements.0', '“an aide” does not occur exactly once in the excerpt']]
		],
		[
			'a slip in words that the excerpt does not have',
			'highlight',
			{ slips: [{ text: 'Lavrov', misconception: 'nearest-name' }] },
			[['slips.0', '“Lavrov” does not occur exactly once in the excerpt']]
		],
		[
			'a passage that is not shown',
			'relation',
			{ evidence: ['a', 'c'] },
			[['evidence', 'there is no excerpt "c"']]
		],
		[
			'a passage twice',
			'relation',
			{ evidence: ['a', 'a'] },
			[['evidence', 'an excerpt is named twice']]
		],
		[
			'no passage',
			'relation',
			{ evidence: [] },
			[['evidence', 'Too small: expected array to have >=1 items']]
		],
		[
			'one claim',
			'relation',
			{ claims: ['valdai.one'] },
			[['claims', 'a question on a relation cites both claims']]
		],
		['no relation', 'relation', { relations: [] }, [['relations', 'names no relation']]],
		[
			'one statement',
			'relation',
			{ statements: ['There are ten.'] },
			[['statements', 'Too small: expected array to have >=2 items']]
		],
		[
			'a key that is no relation',
			'relation',
			{ key: 'disagree' },
			[['key', 'Invalid option: expected one of "agree"|"differ"|"conflict"|"not-comparable"']]
		],
		['a card of no field', 'figure', { key: {}, claimants: [] }, [['key', 'asks for nothing']]],
		[
			'a claimant who is not on offer',
			'figure',
			{ key: { claimant: 'lavrov' } },
			[['claimants', 'there is no claimant "lavrov"']]
		],
		[
			'a slip on the right claimant',
			'figure',
			{ key: { claimant: 'the-article' } },
			[['claimants', 'the correct claimant carries a misconception']]
		],
		[
			'a claimant twice',
			'figure',
			{ claimants: [article, notNamed, option('ushakov'), option('ushakov')] },
			[['claimants.3.id', '"ushakov" is used twice in this list']]
		],
		[
			'a claimant, and neither standing one',
			'figure',
			{ claimants: [option('ushakov')] },
			[
				['claimants', 'a question that asks who speaks must offer the claimant "the-article"'],
				['claimants', 'a question that asks who speaks must offer the claimant "not-named"']
			]
		],
		[
			'a date in words',
			'figure',
			{ key: { asOf: 'October' } },
			[['key.asOf', 'expected "YYYY", "YYYY-MM" or "YYYY-MM-DD" in quotation marks']]
		],
		[
			'a field that a card has not',
			'figure',
			{ key: { low: 1, middle: 2 } },
			[['key', 'Unrecognized key: "middle"']]
		],
		[
			'one line to check',
			'essay',
			{ checklist: ['I quote.'] },
			[['checklist', 'Too small: expected array to have >=2 items']]
		],
		[
			'seven lines to check',
			'essay',
			{ checklist: Array(7).fill('I quote.') },
			[['checklist', 'Too big: expected array to have <=6 items']]
		],
		[
			'a rubric without its middle',
			'essay',
			{ rubric: { basic: 'Retells.', proficient: 'Names all.' } },
			[['rubric.emergent', 'Invalid input: expected string, received undefined']]
		],
		['no example', 'essay', { example: '' }, [['example', 'expected some text']]]
	])('%s', (_, kind, change, expected) => {
		expect(issues(kind, change)).toEqual(expected);
	});
});
