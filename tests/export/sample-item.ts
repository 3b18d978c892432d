import type { Body, Item, Option } from '#lib/export/item.ts';

/** An item with everything that an item may have. */
export function sampleItem(body: Body, over: Partial<Item> = {}): Item {
	return {
		id: 'q',
		question: 'q',
		kind: 'choice',
		name: 'q',
		prompt: 'Who says it?',
		passages: [],
		legend: [],
		points: 2,
		explanation: 'The words say so.',
		citations: ['“x” (K, paragraph 1).'],
		tags: ['attribution'],
		ownTags: [],
		stimulus: null,
		body,
		...over
	};
}

/** An option whose text is its id. */
export function option(id: string, weight: number, feedback: string | null = null): Option {
	return { id, text: id, weight, feedback };
}

/** A body of each type; their parts have different shares. */
export const BODIES = {
	choice: { type: 'choice', ordered: false, options: [option('a', 1), option('b', 0)] },
	several: {
		type: 'several',
		ordered: false,
		options: [option('a', 0.5), option('b', 0.5), option('c', -0.5)]
	},
	match: {
		type: 'match',
		ordered: false,
		asksPassages: false,
		stems: ['s1', 's2', 's3'].map((id) => ({
			id,
			text: `stem ${id}`,
			answer: id === 's2' ? 't2' : 't1',
			feedback: `why ${id}`,
			shownBy: []
		})),
		targets: ['t1', 't2', 't3'].map((id) => ({ id, text: `target ${id}` }))
	},
	order: {
		type: 'order',
		items: ['i1', 'i2', 'i3', 'i4'].map((id) => ({ id, text: `item ${id}` })),
		ends: ['earliest', 'latest']
	},
	chain: {
		type: 'chain',
		items: ['i1', 'i2', 'i3'].map((id) => ({ id, text: `item ${id}` })),
		ends: ['what you read', 'the last voice'],
		distractors: [option('d1', 0, 'no link')]
	},
	number: { type: 'number', value: 1200, tolerance: 0, unit: ['km'], wrong: [] },
	text: {
		type: 'text',
		exact: false,
		accepted: [
			{ text: 'yes', weight: 1 },
			{ text: 'half', weight: 0.5 }
		],
		wrong: []
	},
	essay: { type: 'essay', rubric: [{ level: 'Basic', text: 'Retells.' }], example: null },
	spans: {
		type: 'spans',
		text: 'The ministry said on Monday that two ships had left the port that day.',
		elements: [
			{
				id: 'source',
				name: 'source',
				task: 'who says it',
				accepted: ['The ministry', 'ministry'],
				ignored: [],
				share: 0.4
			},
			{
				id: 'cue',
				name: 'cue',
				task: 'the cue',
				accepted: ['said'],
				ignored: ['on Monday'],
				share: 0.4
			},
			{
				id: 'content',
				name: 'content',
				task: 'what is said',
				accepted: ['two ships had left the port'],
				ignored: ['that day.'],
				share: 0.2
			}
		],
		tempting: [{ text: 'ships', feedback: 'the topic' }]
	},
	parts: {
		type: 'parts',
		fallback: 'each',
		parts: [
			{
				id: 'low',
				name: 'low',
				label: 'lower end',
				share: 0.625,
				body: { type: 'text', exact: true, accepted: [{ text: '5', weight: 1 }], wrong: [] }
			},
			{
				id: 'bound',
				name: 'bound',
				label: 'bound',
				share: 0.375,
				body: { type: 'choice', ordered: true, options: [option('a', 1), option('b', 0)] }
			}
		]
	}
} satisfies { [Type in Body['type']]: Extract<Body, { type: Type }> };

/** An element that is there. */
export function at<Element>(list: readonly Element[], index: number): Element {
	const element = list[index];
	if (element === undefined) throw new Error(`There are ${list.length} only.`);
	return element;
}
