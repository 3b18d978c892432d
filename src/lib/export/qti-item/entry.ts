import { essayGuide } from '../essay-guide.ts';
import type { EssayBody, NumberBody, TextBody } from '../item.ts';
import { element, type XmlElement } from '../xml.ts';
import { addMapped, type Asked, type Feedback, type Place } from './asked.ts';
import { SCORE } from './rules.ts';
import { decimal } from './vocabulary.ts';

/**
 * A number within its bounds. Players ignore the tolerance of `equal`, so the bounds are compared.
 *
 * @param slips numbers that are known to be wrong, and what is said to them
 */
export function askNumber(
	{ value, tolerance }: NumberBody,
	slips: readonly { value: number; feedback: string | null }[],
	place: Place
): Asked {
	const { rules, response, points } = place;
	const told = toldOf(slips, response);
	const within = (least: number, most: number) =>
		rules.apply(
			'and',
			rules.apply('gte', rules.variable(response), rules.number(least)),
			rules.apply('lte', rules.variable(response), rules.number(most))
		);
	return {
		responses: [
			{
				identifier: response,
				cardinality: 'single',
				baseType: 'float',
				correct: [decimal(value)]
			}
		],
		body: [field(place, 20)],
		rules: [
			rules.when(
				within(value - tolerance, value + tolerance),
				rules.add(SCORE, rules.number(points))
			),
			...told.map(({ wrong, identifier }) =>
				rules.when(within(wrong.value, wrong.value), rules.show(identifier))
			)
		],
		feedback: told
	};
}

/** Typed words, each accepted spelling with what it earns. */
export function askText({ accepted, wrong }: TextBody, place: Place): Asked {
	const { rules, response, points } = place;
	const told = toldOf(wrong, response);
	return {
		responses: [
			{
				identifier: response,
				cardinality: 'single',
				baseType: 'string',
				correct: accepted.slice(0, 1).map(({ text }) => text),
				mapping: {
					upper: points,
					entries: accepted.map(({ text, weight }) => ({ key: text, value: weight * points }))
				}
			}
		],
		body: [field(place, Math.max(20, ...accepted.map(({ text }) => text.length)))],
		rules: [
			addMapped(place),
			...told.map((one) =>
				rules.when(rules.isText(response, one.wrong.text), rules.show(one.identifier))
			)
		],
		feedback: told
	};
}

/** A few sentences, which somebody grades by the rubric. */
export function askEssay(body: EssayBody, place: Place): Asked {
	const { vocabulary, response, label } = place;
	const { tag } = vocabulary;
	return {
		responses: [{ identifier: response, cardinality: 'single', baseType: 'string', correct: [] }],
		body: [
			tag(
				'extendedTextInteraction',
				{ responseIdentifier: response, expectedLines: 6 },
				label === null ? null : tag('prompt', {}, label)
			)
		],
		rules: [],
		guide: essayGuide(body)
	};
}

/** A field to type in, with its label before it. */
function field({ vocabulary, response, label }: Place, expectedLength: number): XmlElement {
	return element(
		'p',
		{},
		label === null ? null : `${label}: `,
		vocabulary.tag('textEntryInteraction', { responseIdentifier: response, expectedLength })
	);
}

/** What is said to answers that are known to be wrong, with the answers. */
function toldOf<Wrong extends { feedback: string | null }>(
	wrong: readonly Wrong[],
	response: string
): (Feedback & { wrong: Wrong })[] {
	return wrong.flatMap((one, index) =>
		one.feedback === null
			? []
			: [{ wrong: one, identifier: `${response}_WRONG_${index + 1}`, text: one.feedback }]
	);
}
