import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeOwn, type OwnDraft } from '#lib/model/own-draft.ts';
import type { OwnFault } from '#lib/model/own-fault.ts';
import { OwnQuestionSchema, type OwnQuestion } from '#lib/model/own-question.ts';
import { anyDraft } from '../export/own-arbitraries.ts';

const base = { id: null, prompt: 'What?', feedback: '', points: 1 };

const choice = (change: object = {}): OwnDraft => ({
	...base,
	kind: 'choice',
	multiple: false,
	options: [
		{ text: 'a', correct: true, why: '' },
		{ text: 'b', correct: false, why: '' }
	],
	...change
});

const match = (change: object = {}): OwnDraft => ({
	...base,
	kind: 'match',
	pairs: [
		{ stem: 's', target: 't', why: '' },
		{ stem: 'u', target: 'v', why: '' }
	],
	extra: [],
	...change
});

const order = (change: object = {}): OwnDraft => ({
	...base,
	kind: 'order',
	mode: 'chain',
	ends: ['first', 'last'],
	items: ['b', 'a'],
	distractors: [],
	...change
});

const words = (accepted: { text: string; weight: number }[]): OwnDraft => ({
	...base,
	kind: 'short',
	answer: { type: 'text', accepted, exact: true }
});

const number = (change: object = {}): OwnDraft => ({
	...base,
	kind: 'short',
	answer: { type: 'number', value: 1, tolerance: 0, unit: [], ...change }
});

const essay = (change: object = {}): OwnDraft => ({
	...base,
	kind: 'essay',
	checklist: [],
	rubric: { basic: '', emergent: '', proficient: '' },
	example: '',
	...change
});

function made(draft: OwnDraft): OwnQuestion {
	const result = makeOwn(draft);
	if ('faults' in result) throw new Error(JSON.stringify(result.faults));
	return result.question;
}

describe('a draft becomes a question in its normal form', () => {
	it('texts lose what no file keeps', () => {
		expect(made(choice({ prompt: ' a  b\r\n\r\nc ', feedback: '\u0000x\t' }))).toMatchObject({
			prompt: 'a b\nc',
			feedback: 'x'
		});
	});

	it('options keep their order, and have letters for ids', () => {
		expect(
			made(
				choice({
					options: [
						{ text: 'z', correct: false, why: ' ' },
						{ text: 'a', correct: true, why: ' w' }
					]
				})
			)
		).toMatchObject({
			options: [
				{ id: 'a', text: 'z', correct: false },
				{ id: 'b', text: 'a', correct: true, why: 'w' }
			]
		});
	});

	it('targets stand in the order of their stems, then in that of their texts, each once', () => {
		const pairs = [
			{ stem: '1', target: 'y', why: '' },
			{ stem: '2', target: ' x', why: '' },
			{ stem: '3', target: 'y ', why: '' }
		];
		expect(made(match({ pairs, extra: ['z', 'b', 'x', 'b'] }))).toMatchObject({
			stems: [{ answer: 'a' }, { answer: 'b' }, { answer: 'a' }],
			targets: [
				{ id: 'a', text: 'y' },
				{ id: 'b', text: 'x' },
				{ id: 'c', text: 'b' },
				{ id: 'd', text: 'z' }
			]
		});
	});

	it('what belongs to no place stands in the order of its texts', () => {
		expect(made(order({ distractors: ['z', 'c'] }))).toMatchObject({
			items: [
				{ id: 'a', text: 'b' },
				{ id: 'b', text: 'a' }
			],
			distractors: [
				{ id: 'c', text: 'c' },
				{ id: 'd', text: 'z' }
			]
		});
	});

	it('of an answer that is listed twice the better counts, and the best stands first', () => {
		expect(
			made(
				words([
					{ text: 'half', weight: 0.5 },
					{ text: 'x', weight: 0.25 },
					{ text: 'x ', weight: 1 },
					{ text: 'also', weight: 0.5 }
				])
			)
		).toMatchObject({
			answer: {
				accepted: [
					{ text: 'x', weight: 1 },
					{ text: 'half', weight: 0.5 },
					{ text: 'also', weight: 0.5 }
				]
			}
		});
	});

	it('a unit is there once, and 0 has no sign', () => {
		const { answer } = made(
			number({ value: -0, tolerance: -0, unit: ['km', ' km '] })
		) as OwnQuestion & { kind: 'short' };
		expect(answer).toStrictEqual({ type: 'number', value: 0, tolerance: 0, unit: ['km'] });
	});
});

describe('ids', () => {
	it('are kept where there is one', () => {
		expect(made(choice({ id: 'own.mine' })).id).toBe('own.mine');
	});

	it('follow from the content', () => {
		expect(made(choice()).id).toMatch(/^own\.[0-9a-f]{16}$/u);
		expect(made(choice()).id).toBe(made(choice({ prompt: ' What? ' })).id);
	});

	it.each([{ prompt: 'Who?' }, { feedback: 'So.' }, { points: 2 }, { multiple: true }])(
		'differ where %j does',
		(change) => {
			expect(made(choice(change)).id).not.toBe(made(choice()).id);
		}
	);
});

describe('what keeps a draft from being a question', () => {
	it.each<[string, OwnDraft, OwnFault[]]>([
		['no prompt', choice({ prompt: '\u0000 ' }), [{ code: 'empty', part: 'prompt' }]],
		['an id of a lesson', choice({ id: 'kursk.a' }), [{ code: 'empty', part: 'id' }]],
		['an id that is none', choice({ id: 'own.Ü' }), [{ code: 'empty', part: 'id' }]],
		[
			'a long prompt',
			choice({ prompt: 'a'.repeat(10_001) }),
			[{ code: 'too-long', part: 'prompt', length: 10_001, limit: 10_000 }]
		],
		[
			'long feedback',
			choice({ feedback: 'a'.repeat(10_001) }),
			[{ code: 'too-long', part: 'feedback', length: 10_001, limit: 10_000 }]
		],
		['no points', choice({ points: 0 }), [{ code: 'points', points: 0 }]],
		['half a point', choice({ points: 0.5 }), [{ code: 'points', points: 0.5 }]],
		['no number of points', choice({ points: NaN }), [{ code: 'points', points: NaN }]],
		[
			'one option',
			choice({ options: [{ text: 'a', correct: true, why: '' }] }),
			[{ code: 'too-few', part: 'option', count: 1, limit: 2 }, { code: 'all-right' }]
		],
		[
			'an empty option',
			choice({
				options: [
					{ text: 'a', correct: true, why: '' },
					{ text: ' ', correct: false, why: '' }
				]
			}),
			[{ code: 'empty', part: 'option' }]
		],
		[
			'no key',
			choice({
				options: [
					{ text: 'a', correct: false, why: '' },
					{ text: 'b', correct: false, why: '' }
				]
			}),
			[{ code: 'no-key' }]
		],
		[
			'two keys of one',
			choice({ options: ['a', 'b', 'c'].map((text) => ({ text, correct: text < 'c', why: '' })) }),
			[{ code: 'several-right' }]
		],
		[
			'nine options',
			choice({
				options: [...'abcdefghi'].map((text) => ({ text, correct: text === 'a', why: '' }))
			}),
			[{ code: 'too-many', part: 'option', count: 9, limit: 8 }]
		],
		[
			'two options that read the same',
			choice({
				options: [
					{ text: 'a', correct: true, why: '' },
					{ text: 'a ', correct: false, why: '' }
				]
			}),
			[{ code: 'same-text', part: 'option', text: 'a' }]
		],
		[
			'a long reason',
			choice({
				options: [
					{ text: 'a', correct: true, why: 'a'.repeat(2001) },
					{ text: 'b', correct: false, why: '' }
				]
			}),
			[{ code: 'too-long', part: 'why', length: 2001, limit: 2000 }]
		],
		[
			'one target',
			match({
				pairs: [
					{ stem: 's', target: 't', why: '' },
					{ stem: 'u', target: 't', why: '' }
				]
			}),
			[{ code: 'too-few', part: 'target', count: 1, limit: 2 }]
		],
		['an empty target', match({ extra: [''] }), [{ code: 'empty', part: 'target' }]],
		[
			'two stems that read the same',
			match({
				pairs: [
					{ stem: 's', target: 't', why: '' },
					{ stem: 's', target: 'v', why: '' }
				]
			}),
			[{ code: 'same-text', part: 'stem', text: 's' }]
		],
		[
			'a long target',
			match({ extra: ['a'.repeat(256)] }),
			[{ code: 'too-long', part: 'target', length: 256, limit: 255 }]
		],
		[
			'one thing to order',
			order({ items: ['a'] }),
			[{ code: 'too-few', part: 'item', count: 1, limit: 2 }]
		],
		['an end without a name', order({ ends: ['', 'last'] }), [{ code: 'empty', part: 'end' }]],
		[
			'a distractor of a timeline',
			order({ mode: 'timeline', distractors: ['c'] }),
			[{ code: 'too-many', part: 'distractor', count: 1, limit: 0 }]
		],
		[
			'a distractor that is an item',
			order({ distractors: ['a'] }),
			[{ code: 'same-text', part: 'item', text: 'a' }]
		],
		['no answer', words([]), [{ code: 'too-few', part: 'answer', count: 0, limit: 1 }]],
		['no answer that is worth all', words([{ text: 'a', weight: 0.5 }]), [{ code: 'no-key' }]],
		[
			'a share that no tool has',
			words([
				{ text: 'a', weight: 1 },
				{ text: 'b', weight: 0.37 }
			]),
			[{ code: 'share', share: 0.37 }]
		],
		[
			'a long answer',
			words([{ text: 'a'.repeat(201), weight: 1 }]),
			[{ code: 'too-long', part: 'answer', length: 201, limit: 200 }]
		],
		['no number', number({ value: NaN }), [{ code: 'number', value: NaN }]],
		['an endless number', number({ value: Infinity }), [{ code: 'number', value: Infinity }]],
		['a tolerance below 0', number({ tolerance: -1 }), [{ code: 'number', value: -1 }]],
		['an empty unit', number({ unit: [''] }), [{ code: 'empty', part: 'unit' }]],
		[
			'seven lines to check',
			essay({ checklist: ['1', '2', '3', '4', '5', '6', '7'] }),
			[{ code: 'too-many', part: 'check', count: 7, limit: 6 }]
		],
		['an empty line to check', essay({ checklist: [' '] }), [{ code: 'empty', part: 'check' }]],
		[
			'a long example',
			essay({ example: 'a'.repeat(5001) }),
			[{ code: 'too-long', part: 'example', length: 5001, limit: 5000 }]
		]
	])('%s', (_, draft, faults) => {
		expect(makeOwn(draft)).toEqual({ faults });
	});

	it('every draft is a question of the schema, or has faults', () => {
		fc.assert(
			fc.property(anyDraft, (draft) => {
				const result = makeOwn(draft);
				if ('faults' in result) expect(result.faults).not.toEqual([]);
				else expect(OwnQuestionSchema.parse(result.question)).toEqual(result.question);
			}),
			{ numRuns: 500 }
		);
	});
});
