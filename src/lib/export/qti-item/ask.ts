import type { Body, Item, Parts } from '../item.ts';
import type { Notices } from '../notices.ts';
import { numericSlips } from '../numeric-slips.ts';
import type { Asked, Place } from './asked.ts';
import { askChoice } from './choice.ts';
import { askEssay, askNumber, askText } from './entry.ts';
import { askMatch } from './match.ts';
import { askChain, askOrder } from './order.ts';
import { askSpans } from './spans.ts';

/** What an item asks, in QTI. */
export function askBody(body: Body, place: Place, item: Item, notices: Notices): Asked {
	switch (body.type) {
		case 'choice':
		case 'several':
			return askChoice(body, place);
		case 'match':
			return askMatch(body, place, item.passages);
		case 'order':
			return askOrder(body, place);
		case 'chain':
			return askChain(body, place);
		case 'number':
			return askNumber(body, numericSlips(body, item.question, notices), place);
		case 'text':
			return askText(body, place);
		case 'essay':
			return askEssay(body, place);
		case 'spans':
			return askSpans(body, place);
		case 'parts':
			return askParts(body, place, item, notices);
	}
}

/** Several interactions in one item, each with its share of the points. */
function askParts({ parts }: Parts, place: Place, item: Item, notices: Notices): Asked {
	const asked = parts.map(({ id, label, share, body }, index) =>
		askBody(
			body,
			{
				...place,
				response: `${place.response}_${index + 1}`,
				points: place.points * share,
				seed: `${place.seed}--${id}`,
				label
			},
			item,
			notices
		)
	);
	return {
		responses: asked.flatMap(({ responses }) => responses),
		outcomes: asked.flatMap(({ outcomes = [] }) => outcomes),
		body: asked.flatMap(({ body }) => body),
		rules: asked.flatMap(({ rules }) => rules),
		feedback: asked.flatMap(({ feedback = [] }) => feedback)
	};
}
