import type { BodyType } from '#lib/model/export-notice.ts';
import { shuffle } from '#lib/practice/shuffle.ts';
import {
	NO_PLACE_LABEL,
	numberForms,
	pickWordsText,
	placeLabels
} from '#lib/wording/en/export-text.ts';
import type { Body, Chain, Item, Match, Order, Parts, Spans } from './item.ts';
import type { NoticeOf } from './notices.ts';
import { spanOptions } from './span-options.ts';

/** A question asked in a simpler way: as one item or several, with what is to be said of it. */
export interface Simpler {
	items: Item[];
	notices: NoticeOf[];
}

/**
 * The next simpler way to ask a question, whose score stays fair: each part keeps its share of the
 * points, and nothing that was wrong becomes right.
 *
 * @param can whether the tool has a type
 * @returns `null` where there is none
 */
export function simplify(item: Item, can: (type: BodyType) => boolean): Simpler | null {
	const { body } = item;
	switch (body.type) {
		case 'parts':
			return simplifyParts(item, body, can);
		case 'spans':
			if (body.elements.length > 1 && can('spans')) return splitSpans(item, body);
			return can('choice') ? simplifySpans(item, body) : null;
		case 'chain':
		case 'order':
			return can('match') ? simplifyOrder(item, body) : null;
		case 'match':
			return can('choice') ? simplifyMatch(item, body) : null;
		case 'number':
			return can('text') ? simplifyNumber(item) : null;
		case 'choice':
		case 'several':
		case 'text':
		case 'essay':
			return null;
	}
}

/** The item with another body, of which the learner sees `below` too. */
function withBody(item: Item, body: Body, below: string[] = []): Item {
	return { ...item, prompt: [item.prompt, ...below].join('\n'), body };
}

/** A part of an item as an item of its own. */
function partOf(
	item: Item,
	part: { id: string; share: number; body: Body; below: string[]; why?: string | null }
): Item {
	return {
		...withBody(item, part.body, part.below),
		id: `${item.id}--${part.id}`,
		name: `${item.name}--${part.id}`,
		points: item.points * part.share,
		explanation: [part.why, item.explanation].filter(Boolean).join('\n')
	};
}

function simplifyParts(
	item: Item,
	{ parts, fallback }: Parts,
	can: (type: BodyType) => boolean
): Simpler | null {
	if (fallback === 'first') {
		const [first] = parts;
		if (first === undefined || !can(first.body.type)) return null;
		return {
			items: [withBody(item, first.body)],
			notices: [
				{ code: 'simplified', kind: item.kind, as: first.body.type },
				{ code: 'passages-not-asked' }
			]
		};
	}
	// A card of which some fields are missing would not ask what it says.
	if (!parts.every(({ body }) => can(body.type))) return null;
	return {
		items: parts.map(({ id, label, share, body }) =>
			partOf(item, { id, share, body, below: [label] })
		),
		notices: [{ code: 'split', kind: item.kind, as: 'text' }]
	};
}

/** One marking an element, for a tool that can mark only one thing at a time. */
function splitSpans(item: Item, body: Spans): Simpler {
	return {
		items: body.elements.map((element) =>
			partOf(item, {
				id: element.id,
				share: element.share,
				body: {
					...body,
					elements: [{ ...element, share: 1 }],
					// The words of the others are wrong here.
					tempting: [
						...body.tempting,
						...body.elements
							.filter(({ id }) => id !== element.id)
							.flatMap(({ accepted }) => accepted.slice(0, 1))
							.map((text) => ({ text, feedback: null }))
					]
				},
				below: [pickWordsText(element.task)]
			})
		),
		notices: [{ code: 'split', kind: item.kind, as: 'spans' }]
	};
}

function simplifySpans(item: Item, body: Spans): Simpler | null {
	const items = body.elements.map((element) => {
		const options = spanOptions(body, element.id);
		const task = pickWordsText(element.task);
		return options.length < 2
			? null
			: partOf(item, {
					id: element.id,
					share: element.share,
					body: { type: 'choice', ordered: true, options },
					// A part of a marking says it already.
					below: item.prompt.endsWith(task) ? [] : [task]
				});
	});
	if (!items.every((one) => one !== null)) return null;
	const [only] = items;
	if (items.length === 1 && only !== undefined)
		return {
			items: [{ ...only, id: item.id, name: item.name }],
			notices: [{ code: 'simplified', kind: item.kind, as: 'choice' }]
		};
	return { items, notices: [{ code: 'split', kind: item.kind, as: 'choice' }] };
}

/** Each item is matched with its place; a link that does not belong, with none. */
function simplifyOrder(item: Item, body: Order | Chain): Simpler {
	const places = placeLabels(body.items.length, body.ends).map((text, index) => ({
		id: `place-${index + 1}`,
		text
	}));
	const nowhere = { id: 'no-place', text: NO_PLACE_LABEL };
	const stems = [
		...body.items.map(({ id, text }, index) => ({
			id,
			text,
			answer: `place-${index + 1}`,
			feedback: null,
			shownBy: []
		})),
		...(body.type === 'chain'
			? body.distractors.map(({ id, text, feedback }) => ({
					id,
					text,
					answer: nowhere.id,
					feedback,
					shownBy: []
				}))
			: [])
	];
	const match: Match = {
		type: 'match',
		ordered: true,
		asksPassages: false,
		// In their order they would give the key away.
		stems: shuffle(stems, item.id),
		targets: body.type === 'chain' ? [...places, nowhere] : places
	};
	return {
		items: [withBody(item, match)],
		notices: [{ code: 'simplified', kind: item.kind, as: 'match' }]
	};
}

/** One choice a stem. */
function simplifyMatch(item: Item, { stems, targets, ordered, asksPassages }: Match): Simpler {
	return {
		items: stems.map(({ id, text, answer, feedback }) =>
			partOf(item, {
				id,
				share: 1 / stems.length,
				below: [text],
				why: feedback,
				body: {
					type: 'choice',
					ordered,
					options: targets.map((target) => ({
						id: target.id,
						text: target.text,
						weight: target.id === answer ? 1 : 0,
						feedback: null
					}))
				}
			})
		),
		notices: [
			{ code: 'split', kind: item.kind, as: 'choice' },
			...(asksPassages ? [{ code: 'passages-not-asked' as const }] : [])
		]
	};
}

function simplifyNumber(item: Item): Simpler | null {
	const { body } = item;
	if (body.type !== 'number' || body.tolerance > 0) return null;
	return {
		items: [
			withBody(item, {
				type: 'text',
				exact: true,
				accepted: numberForms(body.value, body.unit).map((text) => ({ text, weight: 1 })),
				wrong: body.wrong
			})
		],
		notices: [{ code: 'simplified', kind: item.kind, as: 'text' }]
	};
}
