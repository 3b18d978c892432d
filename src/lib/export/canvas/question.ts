import { essayGuide } from '../essay-guide.ts';
import { explanationHtml, inlineHtml, paragraphs, promptHtml } from '../html.ts';
import type { Item, Match, NumberBody, Option, TextBody } from '../item.ts';
import {
	GENERAL_FEEDBACK,
	RESPONSE,
	generalCondition,
	htmlMaterial,
	itemFeedback,
	lineMaterial,
	metadata,
	respcondition,
	responseLabel,
	responseText,
	resprocessing,
	varequal
} from '../qti-1.2/elements.ts';
import { feedbackOf, numbered } from '../qti-1.2/numbered.ts';
import { element, type XmlElement } from '../xml.ts';

/** What a type of question adds to the frame that all have. */
interface Answers {
	/** What Canvas calls the type. */
	type: string;
	presentation: XmlElement[];
	conditions: XmlElement[];
	feedback?: (XmlElement | null)[];
	/** Further fields of its metadata. */
	fields?: Record<string, string>;
}

/**
 * A question as Canvas itself exports it.
 *
 * @param ident unique in the file, an NCName
 * @param stimulus ident of the passage that stands before it
 */
export function questionElement(
	item: Item,
	ident: string,
	stimulus: string | undefined
): XmlElement {
	const { type, presentation, conditions, feedback = [], fields = {} } = answersOf(item);
	// Only New Quizzes have a place for what an essay is graded by.
	const guide = item.body.type === 'essay' ? paragraphs(essayGuide(item.body)) : [];
	const general = [...explanationHtml(item), ...guide];
	return element(
		'item',
		{ ident, title: item.name },
		element(
			'itemmetadata',
			{},
			metadata({
				question_type: type,
				points_possible: String(Number(item.points.toFixed(7))),
				parent_stimulus_item_ident: stimulus ?? null,
				...fields
			})
		),
		element('presentation', {}, htmlMaterial(promptHtml(item)), presentation),
		resprocessing([generalCondition(general), ...conditions]),
		itemFeedback(GENERAL_FEEDBACK, general),
		feedback
	);
}

function answersOf(item: Item): Answers {
	const { body, id } = item;
	switch (body.type) {
		case 'choice':
		case 'several':
			return choiceAnswers(
				numbered(body.options, { ordered: body.ordered, seed: id }),
				body.type === 'several'
			);
		case 'match':
			return matchAnswers(body, id);
		case 'number':
			return numberAnswers(body);
		case 'text':
			return textAnswers(body);
		case 'essay':
			return {
				type: 'essay_question',
				presentation: [responseText()],
				conditions: [respcondition({ test: element('other'), goesOn: false })],
				fields: { grading_notes: essayGuide(body).join('\n') }
			};
		default:
			throw new Error(`Canvas has no place for ${body.type}.`);
	}
}

/**
 * The feedback of an option stands before the key: Canvas reads the score of an option from the last
 * condition that names it.
 */
function choiceAnswers(options: (Option & { ident: string })[], several: boolean): Answers {
	const right = several
		? element(
				'and',
				{},
				options.map(({ ident, weight }) =>
					weight > 0 ? varequal(ident) : element('not', {}, varequal(ident))
				)
			)
		: options.filter(({ weight }) => weight === 1).map(({ ident }) => varequal(ident));
	const told = options.filter(({ feedback }) => feedback !== null);
	return {
		type: several ? 'multiple_answers_question' : 'multiple_choice_question',
		presentation: [
			element(
				'response_lid',
				{ ident: RESPONSE, rcardinality: several ? 'Multiple' : 'Single' },
				element(
					'render_choice',
					{},
					options.map(({ ident, text }) => responseLabel(ident, lineMaterial(text)))
				)
			)
		],
		conditions: [
			...told.map(({ ident }) =>
				respcondition({ test: varequal(ident), goesOn: true, shows: feedbackOf(ident) })
			),
			respcondition({ test: right, goesOn: false, right: true })
		],
		feedback: told.map(({ ident, feedback }) =>
			itemFeedback(feedbackOf(ident), inlineHtml(feedback ?? ''))
		)
	};
}

/** One response a stem. A target is plain text there: its markup would be shown as it is. */
function matchAnswers({ stems, targets, ordered }: Match, seed: string): Answers {
	const offered = numbered(targets, { ordered, seed, from: 2001 });
	const labels = offered.map(({ ident, text }) =>
		responseLabel(
			ident,
			element('material', {}, element('mattext', { texttype: 'text/plain' }, text))
		)
	);
	const asked = numbered(stems, { ordered: true, seed });
	const share = (100 / stems.length).toFixed(2);
	return {
		type: 'matching_question',
		presentation: asked.map(({ ident, text }) =>
			element(
				'response_lid',
				{ ident: `response_${ident}` },
				lineMaterial(text),
				element('render_choice', {}, labels)
			)
		),
		conditions: asked.map(({ ident, answer }) =>
			respcondition({
				test: varequal(offered.find(({ id }) => id === answer)?.ident ?? '', {
					response: `response_${ident}`
				}),
				goesOn: true,
				adds: share
			})
		)
	};
}

/** The value or the bounds around it; New Quizzes refuse a number without bounds. */
function numberAnswers({ value, tolerance }: NumberBody): Answers {
	const number = (one: number) => String(Number(one.toPrecision(15)));
	const compared = (name: string, one: number) =>
		element(name, { respident: RESPONSE }, number(one));
	return {
		type: 'numerical_question',
		presentation: [responseText('Decimal')],
		conditions: [
			respcondition({
				test: element(
					'or',
					{},
					compared('varequal', value),
					element(
						'and',
						{},
						compared('vargte', value - tolerance),
						compared('varlte', value + tolerance)
					)
				),
				goesOn: false,
				right: true
			})
		]
	};
}

/** Only what earns all: Canvas takes every text that a condition names for a right answer. */
function textAnswers({ accepted }: TextBody): Answers {
	return {
		type: 'short_answer_question',
		presentation: [responseText()],
		conditions: [
			respcondition({
				test: accepted.filter(({ weight }) => weight === 1).map(({ text }) => varequal(text)),
				goesOn: false,
				right: true
			})
		]
	};
}
