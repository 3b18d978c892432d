import type { ExportSet, SetEntry } from '#lib/export/item.ts';
import type { Evidence } from '#lib/model/evidence.ts';
import type { Question } from '#lib/model/question.ts';

/** Texts that break writers and readers of formats, by what they are. */
export const HOSTILE_TEXTS = {
	'signs of GIFT': 'a ~ b = c # d { e } f : g \\ h',
	'percent and arrow of GIFT': '%50%x -> y ::name:: [html] // $CATEGORY: z',
	'blank lines': 'first\n\n\nlast',
	markup: '<b>bold</b> & <script>alert(1)</script> <&> &amp; &lt;',
	'the end of CDATA': 'x ]]> y <![CDATA[ z',
	formula: '=HYPERLINK("http://example.org","x")',
	plus: '+1+2',
	minus: '-1-2',
	at: '@SUM(1)',
	quotation: 'she said "no", and \'yes\'; “so”',
	tabs: 'a\tb\tc',
	'line ends': 'a\r\nb\rc\nd',
	hangul: '북한과 러시아',
	cyrillic: 'Пак Чон-чхон, Курская область',
	emoji: '👩🏽‍🏫 and 🇰🇵',
	'right to left': 'עברית العربية \u202Eabc\u202C',
	'combining marks': 'na\u0131\u0308ve e\u0301',
	'control characters': 'a\u0000b\u0007c\u001Bd\uFFFE',
	wildcards: 'all * of it ? [x]',
	commas: 'one, two; three | four',
	'dollar and back-reference': '$1 $& ${x} %s %d'
} as const;

export type HostileName = keyof typeof HOSTILE_TEXTS;

/** 300 characters, and 5,000. */
export const LONG_NAME = 'N'.repeat(300);
export const LONG_STEM = 'Is this stem too long? '.repeat(250).trim().slice(0, 5000);

/** Evidence with a text in every place that has one. */
function evidenceWith(text: string): Evidence {
	return {
		claim: {
			id: 'hostile.claim',
			source: 'hostile',
			paragraph: 3,
			quote: text,
			says: text,
			chain: ['hostile', 'voice'],
			cue: text,
			modality: 'probable',
			polarity: 'denied',
			kind: 'event',
			figure: null,
			when: null,
			topics: ['kursk-deployment'],
			gradable: true
		},
		source: { id: 'hostile', siglum: 'H', label: text },
		chain: [
			{ id: 'hostile', name: 'the article itself', class: 'own' },
			{ id: 'voice', name: text, class: 'named' }
		],
		voice: 'named',
		elsewhere: []
	};
}

const base = (text: string, kind: string) => ({
	id: `hostile.${kind}`,
	lesson: 'hostile',
	measures: 'attribution' as const,
	difficulty: 'infer' as const,
	prompt: text,
	excerpts: [
		{ source: 'hostile', paragraph: 3, quote: `before ${text} after` },
		{ source: 'hostile', paragraph: 4, quote: 'another passage' }
	],
	claims: ['hostile.claim'],
	relations: [],
	feedback: text,
	points: 2
});

/** One question of every kind, with a text in every place that a learner or teacher may read. */
export function questionsWith(text: string): Question[] {
	return [
		{
			...base(text, 'choice'),
			kind: 'choice',
			multiple: false,
			options: [
				{ id: 'right', text: `${text} right`, correct: true },
				{ id: 'wrong', text: `${text} wrong`, correct: false, misconception: 'hostile' },
				{ id: 'third', text, correct: false }
			]
		},
		{
			...base(text, 'several'),
			kind: 'choice',
			multiple: true,
			options: [
				{ id: 'one', text: `${text} one`, correct: true },
				{ id: 'two', text: `${text} two`, correct: true },
				{ id: 'three', text: `${text} three`, correct: true },
				{ id: 'four', text, correct: false, misconception: 'hostile' }
			]
		},
		{
			...base(text, 'match'),
			kind: 'match',
			stems: [
				{ id: 's1', text: `${text} s1`, answer: 't1', why: text, misconceptions: {} },
				{ id: 's2', text: `${text} s2`, answer: 't2', why: text, misconceptions: {} },
				{ id: 's3', text: `${text} s3`, answer: 't1', why: text, misconceptions: {} }
			],
			targets: [
				{ id: 't1', text: `${text} t1` },
				{ id: 't2', text: `${text} t2` },
				{ id: 't3', text: `${text} t3` }
			]
		},
		{
			...base(text, 'timeline'),
			kind: 'order',
			mode: 'timeline',
			ends: ['first', 'last'],
			items: [
				{ id: 'i1', text: `${text} i1` },
				{ id: 'i2', text: `${text} i2` },
				{ id: 'i3', text: `${text} i3` }
			],
			distractors: []
		},
		{
			...base(text, 'chain'),
			kind: 'order',
			mode: 'chain',
			ends: ['what you read', 'the last voice'],
			items: [
				{ id: 'i1', text: `${text} i1` },
				{ id: 'i2', text: `${text} i2` }
			],
			distractors: [{ id: 'd1', text: `${text} d1`, misconception: 'hostile' }]
		},
		{
			...base(text, 'highlight'),
			kind: 'highlight',
			excerpt: 'a',
			elements: [
				{ element: 'source', accepted: ['before'], ignored: [] },
				{ element: 'cue', accepted: ['after'], ignored: [] }
			],
			slips: []
		},
		{
			...base(text, 'scale'),
			kind: 'scale',
			statement: text,
			key: { modality: 'probable', polarity: 'denied' }
		},
		{
			...base(text, 'relation'),
			kind: 'relation',
			statements: [`${text} 1`, `${text} 2`],
			key: 'differ',
			evidence: ['a']
		},
		{
			...base(text, 'grid'),
			kind: 'grid',
			columns: 'statement',
			evidence: 'required',
			rows: [
				{
					id: 'r1',
					text: `${text} r1`,
					key: 'stated',
					evidence: ['a'],
					why: text,
					misconceptions: {}
				},
				{
					id: 'r2',
					text: `${text} r2`,
					key: 'not-stated',
					evidence: [],
					why: text,
					misconceptions: {}
				}
			]
		},
		{
			...base(text, 'figure'),
			kind: 'figure',
			quantity: text,
			unit: ['soldiers'],
			key: { low: 11000, high: null, bound: 'at-least', asOf: '2024-06', claimant: 'the-article' },
			claimants: [
				{ id: 'the-article', text: `${text} itself` },
				{ id: 'not-named', text: `${text} nobody`, misconception: 'hostile' }
			]
		},
		{
			...base(text, 'short'),
			kind: 'short',
			answer: {
				type: 'text',
				accepted: [
					{ text: `${text} yes`, weight: 1 },
					{ text: `${text} half`, weight: 0.5 }
				],
				exact: false
			},
			slips: [{ text: `${text} no`, misconception: 'hostile' }]
		},
		{
			...base(text, 'number'),
			kind: 'short',
			answer: { type: 'number', value: -12.5, tolerance: 0.5, unit: ['km', 'kilometres'] },
			slips: [{ text: '7', misconception: 'hostile' }]
		},
		{
			...base(text, 'essay'),
			kind: 'essay',
			checklist: [`${text} c1`, `${text} c2`],
			rubric: { basic: text, emergent: text, proficient: text },
			example: text
		}
	];
}

/** A set of them. */
export function hostileSet(text: string, name = text): ExportSet {
	const evidence = [evidenceWith(text)];
	return {
		name,
		sources: { hostile: { id: 'hostile', siglum: 'H', label: text } },
		misconceptions: { hostile: { name: text, advice: text } },
		entries: questionsWith(text).map((question): SetEntry => ({ question, evidence }))
	};
}
