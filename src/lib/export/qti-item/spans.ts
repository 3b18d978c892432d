import { tokensOf, tokensOfSpan } from '#lib/model/kinds/tokens.ts';
import type { SpanElement, Spans } from '../item.ts';
import { element, type XmlChild, type XmlElement } from '../xml.ts';
import type { Asked, Feedback, Place } from './asked.ts';
import type { OutcomeDeclaration } from './declarations.ts';
import { SCORE } from './rules.ts';

/**
 * Words of a passage to be marked, one passage an element. What each earns is its token F1: of several
 * accepted spans the best counts, and tokens that count neither way are left out.
 */
export function askSpans(body: Spans, place: Place): Asked {
	const asked = body.elements.map((one, index) =>
		askElement(body, one, {
			...place,
			response: body.elements.length === 1 ? place.response : `${place.response}_${index + 1}`,
			points: place.points * one.share,
			label: one.task
		})
	);
	const tempting = temptingOf(body, place);
	return {
		responses: asked.flatMap(({ responses }) => responses),
		outcomes: asked.flatMap(({ outcomes = [] }) => outcomes),
		body: asked.flatMap((one) => one.body),
		rules: [
			...asked.flatMap(({ rules }) => rules),
			...tempting.map(({ identifier, tokens }) =>
				place.rules.when(
					place.rules.apply(
						'or',
						...asked.flatMap(({ responses }) =>
							responses.flatMap((response) =>
								tokens.map((token) => marks(place, token, response.identifier))
							)
						)
					),
					place.rules.show(identifier)
				)
			)
		],
		feedback: tempting
	};
}

function askElement({ text }: Spans, asked: SpanElement, place: Place): Asked {
	const { vocabulary, rules, response, points, label } = place;
	const { apply, variable, integer } = rules;
	const { tag } = vocabulary;
	const ignored = tokensIn(text, asked.ignored);
	const keys = asked.accepted
		.map((span, index) => ({
			tokens: tokensIn(text, [span]).filter((token) => !ignored.includes(token)),
			hits: `${response}_HITS_${index + 1}`
		}))
		.filter(({ tokens }) => tokens.length > 0);
	const [marked, best] = [`${response}_MARKED`, `${response}_BEST`];
	const integers = [...keys.map(({ hits }) => hits), marked];
	return {
		responses: [
			{
				identifier: response,
				cardinality: 'multiple',
				baseType: 'identifier',
				correct: (keys[0]?.tokens ?? []).map(wordName)
			}
		],
		outcomes: [
			...integers.map((identifier): OutcomeDeclaration => ({
				identifier,
				baseType: 'integer',
				initially: 0
			})),
			{ identifier: best, baseType: 'float', initially: 0 }
		],
		body: [
			tag(
				'hottextInteraction',
				{ responseIdentifier: response, maxChoices: 0 },
				label === null ? null : tag('prompt', {}, label),
				element('p', {}, words(text, place))
			)
		],
		rules: [
			rules.set(marked, apply('containerSize', variable(response))),
			...ignored.map((token) =>
				rules.when(marks(place, token, response), rules.add(marked, integer(-1)))
			),
			...keys.flatMap(({ tokens, hits }) =>
				tokens.map((token) =>
					rules.when(marks(place, token, response), rules.add(hits, integer(1)))
				)
			),
			...keys.map(({ tokens, hits }) => {
				const f1 = apply(
					'divide',
					apply('product', integer(2), variable(hits)),
					apply('sum', variable(marked), integer(tokens.length))
				);
				return rules.when(apply('gt', f1, variable(best)), rules.set(best, f1));
			}),
			rules.add(SCORE, apply('product', rules.number(points), variable(best)))
		]
	};
}

/** The passage to the letter, each of its words to be picked. */
function words(text: string, { vocabulary: { tag } }: Place): XmlChild[] {
	let end = 0;
	const written: XmlChild[] = [];
	for (const token of tokensOf(text)) {
		written.push(
			text.slice(end, token.start),
			tag('hottext', { identifier: wordName(token.index) }, token.text)
		);
		end = token.end;
	}
	return [...written, text.slice(end)];
}

function marks({ rules }: Place, token: number, response: string): XmlElement {
	return rules.apply('member', rules.base('identifier', wordName(token)), rules.variable(response));
}

function wordName(token: number): string {
	return `WORD_${token + 1}`;
}

function tokensIn(text: string, spans: readonly string[]): number[] {
	return [...new Set(spans.flatMap((span) => tokensOfSpan(text, span) ?? []))];
}

/** What is said to who marks a word of a tempting span. */
function temptingOf(
	{ text, tempting }: Spans,
	{ response }: Place
): (Feedback & { tokens: number[] })[] {
	return tempting.flatMap(({ text: span, feedback }, index) => {
		const tokens = tokensIn(text, [span]);
		return feedback === null || tokens.length === 0
			? []
			: [{ identifier: `${response}_TEMPTING_${index + 1}`, text: feedback, tokens }];
	});
}
