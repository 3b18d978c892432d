import { shuffle } from '#lib/practice/shuffle.ts';
import { endsText } from '#lib/wording/en/export-text.ts';
import { inlineHtml } from '../html.ts';
import type { Chain, Order } from '../item.ts';
import type { XmlElement } from '../xml.ts';
import type { Asked, Feedback, Place } from './asked.ts';
import type { OutcomeDeclaration } from './declarations.ts';
import { SCORE, type Rules } from './rules.ts';

/** An item that belongs into the order, and the variable that its place is found in. */
interface Link {
	identifier: string;
	at: string;
}

/**
 * All items are to be put in order. QTI has no operator for what that earns, so rules find the place of
 * each item and count the pairs that are the right way round: the score is their share.
 */
export function askOrder(body: Order, place: Place): Asked {
	const { rules, response, points, seed } = place;
	const offered = named(shuffle(body.items, seed));
	const links = linksOf(body, offered, response);
	const right = `${response}_RIGHT`;
	const pairs = (links.length * (links.length - 1)) / 2;
	return {
		...frame(body, place, offered, links),
		outcomes: [...placesOf(links), { identifier: right, baseType: 'integer', initially: 0 }],
		rules: [
			...findPlaces(rules, response, links, offered.length),
			...countRight(rules, links, right),
			rules.add(
				SCORE,
				rules.apply(
					'product',
					rules.number(points),
					rules.apply('divide', rules.variable(right), rules.integer(pairs))
				)
			)
		]
	};
}

/**
 * Links of a chain are to be chosen and put in order: F1 of the chosen links × max(0, 2P − 1), P being
 * the share of the pairs of right links that are the right way round; 1 with fewer than two of them.
 */
export function askChain(body: Chain, place: Place): Asked {
	const { rules, response, points, seed } = place;
	const { apply, variable, integer } = rules;
	const offered = named(shuffle([...body.items, ...body.distractors], seed));
	const links = linksOf(body, offered, response);
	const [hits, right] = [`${response}_HITS`, `${response}_RIGHT`];
	const count = variable(hits);
	const earned = apply(
		'product',
		rules.number(points),
		apply(
			'divide',
			apply('product', integer(2), count),
			apply('sum', apply('containerSize', variable(response)), integer(links.length))
		)
	);
	// With h right links there are h (h − 1) / 2 pairs, so that 2P − 1 is 4 · right / (h (h − 1)) − 1.
	const four = apply('product', integer(4), variable(right));
	const twicePairs = apply('product', count, apply('subtract', count, integer(1)));
	const feedback = offered.flatMap(({ id, identifier }): (Feedback & { picked: string })[] => {
		const text = body.distractors.find((one) => one.id === id)?.feedback ?? null;
		return text === null
			? []
			: [{ picked: identifier, identifier: `${response}_${identifier}`, text }];
	});
	return {
		...frame(body, place, offered, links, { minChoices: 1, maxChoices: offered.length }),
		outcomes: [
			...placesOf(links),
			{ identifier: hits, baseType: 'integer', initially: 0 },
			{ identifier: right, baseType: 'integer', initially: 0 }
		],
		rules: [
			...findPlaces(rules, response, links, offered.length, hits),
			...countRight(rules, links, right),
			rules.whenFirst(
				{
					holds: apply('lt', count, integer(2)),
					then: [rules.add(SCORE, earned)]
				},
				{
					holds: apply('gt', four, twicePairs),
					then: [
						rules.add(
							SCORE,
							apply(
								'product',
								earned,
								apply('subtract', apply('divide', four, twicePairs), integer(1))
							)
						)
					]
				}
			),
			...feedback.map(({ picked, identifier }) =>
				rules.when(
					apply('member', rules.base('identifier', picked), variable(response)),
					rules.show(identifier)
				)
			)
		],
		feedback
	};
}

/** What is offered under names that do not tell its place. */
function named<Thing>(things: readonly Thing[]): (Thing & { identifier: string })[] {
	return things.map((thing, index) => ({ ...thing, identifier: `ITEM_${index + 1}` }));
}

/** The items that belong, in their right order. */
function linksOf(
	{ items }: Order | Chain,
	offered: readonly { id: string; identifier: string }[],
	response: string
): Link[] {
	return items.map(({ id }) => {
		const identifier = offered.find((one) => one.id === id)?.identifier ?? '';
		return { identifier, at: `${response}_${identifier}` };
	});
}

/** The declaration and the interaction. */
function frame(
	{ ends }: Order | Chain,
	{ vocabulary: { tag }, response, label }: Place,
	offered: readonly { text: string; identifier: string }[],
	links: readonly Link[],
	choices: { minChoices?: number; maxChoices?: number } = {}
): Pick<Asked, 'responses' | 'body'> {
	return {
		responses: [
			{
				identifier: response,
				cardinality: 'ordered',
				baseType: 'identifier',
				correct: links.map(({ identifier }) => identifier)
			}
		],
		body: [
			tag(
				'orderInteraction',
				{ responseIdentifier: response, shuffle: true, ...choices },
				tag('prompt', {}, [label, endsText(ends)].filter(Boolean).join(' ')),
				offered.map(({ identifier, text }) => tag('simpleChoice', { identifier }, inlineHtml(text)))
			)
		]
	};
}

/** Finds the place of each item that belongs, and counts those that are placed at all. */
function findPlaces(
	rules: Rules,
	response: string,
	links: readonly Link[],
	places: number,
	hits?: string
): XmlElement[] {
	return links.map(({ identifier, at }) =>
		rules.whenFirst(
			...Array.from({ length: places }, (_, index) => ({
				holds: rules.apply(
					'match',
					rules.at(response, index + 1),
					rules.base('identifier', identifier)
				),
				then: [
					rules.set(at, rules.integer(index + 1)),
					...(hits === undefined ? [] : [rules.add(hits, rules.integer(1))])
				]
			}))
		)
	);
}

/** The places of items; 0 as long as an item has none. */
function placesOf(links: readonly Link[]): OutcomeDeclaration[] {
	return links.map(({ at }) => ({ identifier: at, baseType: 'integer', initially: 0 }));
}

/** Counts the pairs that are the right way round; without a place for both there is none. */
function countRight(rules: Rules, links: readonly Link[], right: string): XmlElement[] {
	return links.flatMap((first, index) =>
		links
			.slice(index + 1)
			.map((second) =>
				rules.when(
					rules.apply(
						'and',
						rules.apply('gt', rules.variable(first.at), rules.integer(0)),
						rules.apply('lt', rules.variable(first.at), rules.variable(second.at))
					),
					rules.add(right, rules.integer(1))
				)
			)
	);
}
