import { essayGuide } from '../essay-guide.ts';
import { explanationHtml, inlineHtml, paragraphs, promptHtml } from '../html.ts';
import { passageText } from '../item-text.ts';
import type { Item, Option, TextBody } from '../item.ts';
import type { Notices } from '../notices.ts';
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

/** The largest weight of a question; they are whole (Common Cartridge 1.1, “cc_weighting”). */
const MOST_POINTS = 99;

interface Answers {
	/** What the standard calls the type. */
	profile: string;
	presentation: XmlElement;
	conditions: XmlElement[];
	feedback?: (XmlElement | null)[];
	fields?: Record<string, string>;
}

/**
 * A question of a Common Cartridge.
 *
 * @param ident unique in the file, an NCName
 */
export function questionElement(item: Item, ident: string, notices: Notices): XmlElement {
	const { profile, presentation, conditions, feedback = [], fields = {} } = answersOf(item);
	const general = [
		...explanationHtml(item),
		...(item.body.type === 'essay' ? paragraphs(essayGuide(item.body)) : [])
	];
	return element(
		'item',
		{ ident, title: item.name },
		element(
			'itemmetadata',
			{},
			metadata({ cc_profile: profile, cc_weighting: weighting(item, notices), ...fields })
		),
		element(
			'presentation',
			{},
			htmlMaterial([...stimulusHtml(item), ...promptHtml(item)]),
			presentation
		),
		resprocessing([generalCondition(general), ...conditions]),
		itemFeedback(GENERAL_FEEDBACK, general),
		feedback
	);
}

/** The points, where the standard can hold them. */
function weighting({ points, question }: Item, notices: Notices): string | null {
	if (Number.isInteger(points) && points <= MOST_POINTS) return String(points);
	notices.add(question, { code: 'no-points' });
	return null;
}

/** A cartridge has no texts that several questions share, so each has its own copy. */
function stimulusHtml({ stimulus }: Item): XmlElement[] {
	return stimulus === null
		? []
		: paragraphs([stimulus.title, ...stimulus.passages.map(passageText)]);
}

function answersOf({ body, id }: Item): Answers {
	switch (body.type) {
		case 'choice':
			return choiceAnswers(numbered(body.options, { ordered: body.ordered, seed: id }));
		case 'several':
			return severalAnswers(numbered(body.options, { ordered: body.ordered, seed: id }));
		case 'text':
			return textAnswers(body);
		case 'essay':
			return {
				profile: 'cc.essay.v0p1',
				presentation: responseText(),
				conditions: [respcondition({ test: element('other'), goesOn: false })],
				fields: { qmd_scoringpermitted: 'Yes', qmd_computerscored: 'No' }
			};
		default:
			throw new Error(`A Common Cartridge has no place for ${body.type}.`);
	}
}

/**
 * The feedback of an option belongs to a condition that ends the processing: Moodle takes that of every
 * condition that goes on for feedback on all answers.
 */
function choiceAnswers(options: (Option & { ident: string })[]): Answers {
	return {
		profile: 'cc.multiple_choice.v0p1',
		presentation: optionsElement(options, 'Single'),
		conditions: options
			.filter(({ weight, feedback }) => weight === 1 || feedback !== null)
			// The key first, for readers that look no further than the first condition.
			.sort((a, b) => Number(b.weight === 1) - Number(a.weight === 1))
			.map(({ ident, weight, feedback }) =>
				respcondition({
					test: varequal(ident),
					goesOn: false,
					right: weight === 1,
					shows: feedback === null ? undefined : feedbackOf(ident)
				})
			),
		feedback: optionFeedback(options)
	};
}

/**
 * Right is what has all right options and no wrong one. Moodle finds the right options only if their
 * `varequal` has `case="Yes"`, stands outside of `not`, and 100 is set.
 */
function severalAnswers(options: (Option & { ident: string })[]): Answers {
	return {
		profile: 'cc.multiple_response.v0p1',
		presentation: optionsElement(options, 'Multiple'),
		conditions: [
			respcondition({
				test: element(
					'and',
					{},
					options.map(({ ident, weight }) =>
						weight > 0 ? varequal(ident, { exactly: true }) : element('not', {}, varequal(ident))
					)
				),
				goesOn: false,
				right: true
			}),
			...options
				.filter(({ feedback }) => feedback !== null)
				.map(({ ident }) =>
					respcondition({ test: varequal(ident), goesOn: false, shows: feedbackOf(ident) })
				)
		],
		feedback: optionFeedback(options)
	};
}

function optionsElement(
	options: (Option & { ident: string })[],
	rcardinality: 'Single' | 'Multiple'
): XmlElement {
	return element(
		'response_lid',
		{ ident: RESPONSE, rcardinality },
		element(
			'render_choice',
			{},
			options.map(({ ident, text }) => responseLabel(ident, lineMaterial(text)))
		)
	);
}

function optionFeedback(options: (Option & { ident: string })[]): (XmlElement | null)[] {
	return options.map(({ ident, feedback }) =>
		feedback === null ? null : itemFeedback(feedbackOf(ident), inlineHtml(feedback))
	);
}

/** Only what earns all: Canvas takes every text that a condition names for a right answer. */
function textAnswers({ accepted }: TextBody): Answers {
	return {
		profile: 'cc.fib.v0p1',
		presentation: responseText(),
		conditions: [
			respcondition({
				test: accepted.filter(({ weight }) => weight === 1).map(({ text }) => varequal(text)),
				goesOn: false,
				right: true
			})
		]
	};
}
