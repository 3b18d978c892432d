import { explanationHtml, guideHtml, inlineHtml, markup, paragraphs, promptHtml } from '../html.ts';
import { passageText, withEnds } from '../item-text.ts';
import type {
	EssayBody,
	Item,
	Match,
	NumberBody,
	Option,
	Order,
	Stimulus,
	TextBody
} from '../item.ts';
import { moodleGrade } from '../moodle-grades.ts';
import { numericSlips } from '../numeric-slips.ts';
import type { Notices } from '../notices.ts';
import { element, type XmlChild, type XmlElement } from '../xml.ts';

/** Feedback by the outcome as a whole: empty, but an order without it stops the whole import. */
const COMBINED_FEEDBACK = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'];

/** A file of questions, in a category of the set’s name. */
export function quizElement(name: string, items: readonly Item[], notices: Notices): XmlElement {
	const stimuli = new Set<string>();
	return element(
		'quiz',
		{},
		categoryElement(name),
		items.map((item) => [stimulusElement(item.stimulus, stimuli), questionElement(item, notices)])
	);
}

/** The category that the questions go into; a slash within a name is doubled. */
function categoryElement(name: string): XmlElement {
	return element(
		'question',
		{ type: 'category' },
		element('category', {}, text(`$course$/top/${name.replaceAll('/', '//')}`))
	);
}

/** A passage that several questions share stands before the first of them, as a description. */
function stimulusElement(stimulus: Stimulus | null, written: Set<string>): XmlElement | null {
	if (stimulus === null || written.has(stimulus.id)) return null;
	written.add(stimulus.id);
	const { id, title, passages } = stimulus;
	return element(
		'question',
		{ type: 'description' },
		element('name', {}, text(title)),
		html('questiontext', paragraphs([title, ...passages.map(passageText)])),
		element('idnumber', {}, id)
	);
}

function questionElement(item: Item, notices: Notices): XmlElement {
	const { type, parts } = answerElements(item, notices);
	const tags = [...item.tags, ...item.ownTags];
	return element(
		'question',
		{ type },
		element('name', {}, text(item.name)),
		html('questiontext', promptHtml(withEnds(item))),
		html('generalfeedback', explanationHtml(item)),
		element('defaultgrade', {}, decimalText(item.points)),
		element('penalty', {}, '0.3333333'),
		element('hidden', {}, '0'),
		element('idnumber', {}, item.id),
		parts,
		tags.length === 0
			? null
			: element(
					'tags',
					{},
					tags.map((tag) => element('tag', {}, text(tag)))
				)
	);
}

/** The type that Moodle has for a body, and what it holds. */
function answerElements(item: Item, notices: Notices): { type: string; parts: XmlChild[] } {
	const { body } = item;
	const gradeOf = (weight: number): string => {
		const { percent, exact } = moodleGrade(weight);
		if (!exact) notices.add(item.question, { code: 'other-partial-credit' });
		return String(percent);
	};
	switch (body.type) {
		case 'choice':
		case 'several':
			return {
				type: 'multichoice',
				parts: [
					element('single', {}, String(body.type === 'choice')),
					element('shuffleanswers', {}, String(!body.ordered)),
					element('answernumbering', {}, 'abc'),
					combinedFeedback(),
					body.options.map((option) => optionElement(option, gradeOf(option.weight)))
				]
			};
		case 'match':
			return { type: 'matching', parts: matchElements(body) };
		case 'order':
			return { type: 'ordering', parts: orderElements(body) };
		case 'number':
			return {
				type: 'numerical',
				parts: numberElements(body, numericSlips(body, item.question, notices))
			};
		case 'text':
			return { type: 'shortanswer', parts: textElements(body, gradeOf) };
		case 'essay':
			return { type: 'essay', parts: essayElements(body) };
		default:
			throw new Error(`Moodle XML has no place for ${body.type}.`);
	}
}

function optionElement({ text: words, feedback }: Option, grade: string): XmlElement {
	return element(
		'answer',
		{ fraction: grade, format: 'html' },
		text(markup(inlineHtml(words))),
		feedbackElement(feedback)
	);
}

function matchElements({ stems, targets, ordered }: Match): XmlChild[] {
	const used = new Set(stems.map(({ answer }) => answer));
	const subquestion = (stem: string, target: string) =>
		element(
			'subquestion',
			{ format: 'html' },
			text(markup(inlineHtml(stem))),
			element('answer', {}, text(target))
		);
	return [
		element('shuffleanswers', {}, String(!ordered)),
		combinedFeedback(),
		stems.map((stem) =>
			subquestion(stem.text, targets.find(({ id }) => id === stem.answer)?.text ?? '')
		),
		// A target that belongs to no stem.
		targets.filter(({ id }) => !used.has(id)).map((target) => subquestion('', target.text))
	];
}

/** Scored by pairs that are the right way round, as we do: “relative to all the items before and after”. */
function orderElements({ items }: Order): XmlChild[] {
	return [
		element('layouttype', {}, 'VERTICAL'),
		element('selecttype', {}, 'ALL'),
		element('selectcount', {}, '0'),
		element('gradingtype', {}, 'RELATIVE_ALL_PREVIOUS_AND_NEXT'),
		element('showgrading', {}, 'SHOW'),
		element('numberingstyle', {}, 'none'),
		combinedFeedback(),
		element('shownumcorrect', {}, '1'),
		items.map(({ text: words }, index) =>
			element('answer', { fraction: index + 1, format: 'html' }, text(markup(inlineHtml(words))))
		)
	];
}

/** Any spelling of the unit may be typed, or none. */
function numberElements(
	{ value, tolerance, unit }: NumberBody,
	slips: ReturnType<typeof numericSlips>
): XmlChild[] {
	const units = unit.filter((one, index) => unit.indexOf(one) === index);
	return [
		element(
			'answer',
			{ fraction: '100', format: 'moodle_auto_format' },
			text(String(value)),
			feedbackElement(null),
			element('tolerance', {}, String(tolerance))
		),
		slips.map((slip) =>
			element(
				'answer',
				{ fraction: '0', format: 'moodle_auto_format' },
				text(String(slip.value)),
				feedbackElement(slip.feedback),
				element('tolerance', {}, '0')
			)
		),
		units.length === 0
			? null
			: element(
					'units',
					{},
					units.map((name) =>
						element('unit', {}, element('multiplier', {}, '1'), element('unit_name', {}, name))
					)
				),
		element('unitgradingtype', {}, '0'),
		element('unitpenalty', {}, '0'),
		element('showunits', {}, units.length === 0 ? '3' : '0'),
		element('unitsleft', {}, '0')
	];
}

function textElements(
	{ accepted, wrong }: TextBody,
	gradeOf: (weight: number) => string
): XmlChild[] {
	const answer = (words: string, grade: string, feedback: string | null) =>
		element(
			'answer',
			{ fraction: grade, format: 'moodle_auto_format' },
			// A star stands for anything, unless it is escaped.
			text(words.replaceAll('*', '\\*')),
			feedbackElement(feedback)
		);
	return [
		element('usecase', {}, '0'),
		accepted.map(({ text: words, weight }) => answer(words, gradeOf(weight), null)),
		wrong.map(({ text: words, feedback }) => answer(words, '0', feedback))
	];
}

function essayElements(body: EssayBody): XmlChild[] {
	return [
		element('responseformat', {}, 'editor'),
		element('responserequired', {}, '1'),
		element('responsefieldlines', {}, '10'),
		element('attachments', {}, '0'),
		element('attachmentsrequired', {}, '0'),
		html('graderinfo', guideHtml(body)),
		html('responsetemplate', [])
	];
}

function combinedFeedback(): XmlElement[] {
	return COMBINED_FEEDBACK.map((name) => html(name, []));
}

function feedbackElement(feedback: string | null): XmlElement {
	return html('feedback', feedback === null ? [] : paragraphs([feedback]));
}

/** A text that Moodle shows as HTML: its markup is ours, and every text in it is escaped. */
function html(name: string, parts: readonly XmlElement[]): XmlElement {
	return element(name, { format: 'html' }, element('text', {}, markup(parts)));
}

function text(words: string): XmlElement {
	return element('text', {}, words);
}

/** Points with the seven decimals that Moodle keeps. */
function decimalText(points: number): string {
	return String(Number(points.toFixed(7)));
}
