import { shuffle } from '#lib/practice/shuffle.ts';
import { inlineHtml } from '../html.ts';
import type { Choice, Several } from '../item.ts';
import type { XmlElement } from '../xml.ts';
import { addMapped, type Asked, type Place } from './asked.ts';
import type { OutcomeDeclaration } from './declarations.ts';
import { SCORE } from './rules.ts';

/**
 * One option, or several. What they earn is in the mapping: of several, wrong picks take away what right
 * ones earn, and never below 0. Where F1 counts instead, rules find it.
 */
export function askChoice(body: Choice | Several, place: Place): Asked {
	const { vocabulary, rules, response, points, seed, label } = place;
	const { tag } = vocabulary;
	const several = body.type === 'several';
	// A name or a place that told right from wrong would give the key away.
	const options = (body.ordered ? body.options : shuffle(body.options, seed)).map(
		(option, index) => ({ ...option, identifier: `CHOICE_${index + 1}` })
	);
	const told = options.flatMap(({ identifier, feedback }) =>
		feedback === null
			? []
			: [{ picked: identifier, identifier: `${response}_${identifier}`, text: feedback }]
	);
	const right = options
		.filter(({ weight }) => (several ? weight > 0 : weight === 1))
		.map(({ identifier }) => identifier);
	const scored =
		several && body.byF1 === true
			? byF1(right, place)
			: { outcomes: [], rules: [addMapped(place)] };
	return {
		outcomes: scored.outcomes,
		responses: [
			{
				identifier: response,
				cardinality: several ? 'multiple' : 'single',
				baseType: 'identifier',
				correct: right,
				mapping: {
					upper: points,
					entries: options
						.filter(({ weight }) => weight !== 0)
						.map(({ identifier, weight }) => ({ key: identifier, value: weight * points }))
				}
			}
		],
		body: [
			tag(
				'choiceInteraction',
				{
					responseIdentifier: response,
					shuffle: !body.ordered,
					// 0: as many as there are.
					maxChoices: several ? 0 : 1
				},
				label === null ? null : tag('prompt', {}, label),
				options.map(({ identifier, text }) => tag('simpleChoice', { identifier }, inlineHtml(text)))
			)
		],
		rules: [
			...scored.rules,
			...told.map(({ picked, identifier }) =>
				rules.when(
					several
						? rules.apply('member', rules.base('identifier', picked), rules.variable(response))
						: rules.apply('match', rules.variable(response), rules.base('identifier', picked)),
					rules.show(identifier)
				)
			)
		],
		feedback: told
	};
}

/** Adds F1 of the picks and the right options: 2 × right picks / (picks + right options). */
function byF1(
	right: readonly string[],
	{ rules, response, points }: Place
): { outcomes: OutcomeDeclaration[]; rules: XmlElement[] } {
	const { apply, variable, integer } = rules;
	const hits = `${response}_HITS`;
	return {
		outcomes: [{ identifier: hits, baseType: 'integer', initially: 0 }],
		rules: [
			...right.map((identifier) =>
				rules.when(
					apply('member', rules.base('identifier', identifier), variable(response)),
					rules.add(hits, integer(1))
				)
			),
			rules.add(
				SCORE,
				apply(
					'product',
					rules.number(points),
					apply(
						'divide',
						apply('product', integer(2), variable(hits)),
						apply('sum', apply('containerSize', variable(response)), integer(right.length))
					)
				)
			)
		]
	};
}
