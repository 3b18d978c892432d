import { CARD_PARTS } from '#lib/wording/en/anki.ts';
import { CITATION_LABEL, EXAMPLE_LABEL } from '#lib/wording/en/export-text.ts';
import { inlineHtml, markup, paragraphs } from '../html.ts';
import { passageText } from '../item-text.ts';
import type { Item } from '../item.ts';
import { element, type XmlElement } from '../xml.ts';
import { keyEntryOf, type KeyEntry } from '../worksheet/key.ts';
import { paperQuestionOf } from '../worksheet/paper-question.ts';
import { optionsHtml } from './options-html.ts';

/** A note of the deck, with one card. */
export interface AnkiCard {
	/** The item’s id. */
	id: string;
	tags: string[];
	/** HTML, one text a field of the note type; every text of ours in it is escaped. */
	fields: AnkiFields;
}

/** In the order of the note type. */
export interface AnkiFields {
	question: string;
	options: string;
	answer: string;
	explanation: string;
	source: string;
}

/** An item as a flashcard: asked as on paper, and answered by its key. */
export function cardOf(item: Item): AnkiCard {
	const question = paperQuestionOf(item, 1, 'A');
	const key = keyEntryOf(item, question);
	return {
		id: item.id,
		tags: item.tags,
		fields: {
			question: markup([
				...stimulusHtml(item),
				...paragraphs(question.prompt),
				...question.passages.map((passage) =>
					element('blockquote', {}, inlineHtml(passageText(passage)))
				),
				...item.legend.map((line) => element('p', { class: 'legend' }, line))
			]),
			options: markup(optionsHtml(question.space)),
			answer: markup(answerHtml(item, key)),
			explanation: markup(explanationHtml(key)),
			source: markup(
				key.citations.map((citation) => element('p', {}, `${CITATION_LABEL}: ${citation}`))
			)
		}
	};
}

/** A deck has no place for a passage before several cards: each shows it. */
function stimulusHtml({ stimulus }: Item): XmlElement[] {
	if (stimulus === null) return [];
	return [
		element('p', {}, element('b', {}, stimulus.title)),
		...stimulus.passages.map((passage) =>
			element('blockquote', {}, inlineHtml(passageText(passage)))
		)
	];
}

function answerHtml({ body }: Item, { answer, scoring, rubric, example }: KeyEntry): XmlElement[] {
	// What else is right belongs to the answer; how points are counted does not.
	const more = body.type === 'text' || body.type === 'number' ? scoring : [];
	return [
		...[...answer, ...more].map((line) => element('p', {}, inlineHtml(line))),
		...rubric.map(({ level, text }) =>
			element('p', {}, element('b', {}, `${level}: `), inlineHtml(text))
		),
		...(example === null
			? []
			: [element('p', {}, element('b', {}, `${EXAMPLE_LABEL}: `), inlineHtml(example))])
	];
}

function explanationHtml({ explanation, remarks }: KeyEntry): XmlElement[] {
	return [
		...paragraphs(explanation),
		...(remarks.length === 0
			? []
			: [
					element('p', {}, element('b', {}, CARD_PARTS.remarks)),
					element(
						'ul',
						{},
						remarks.map((line) => element('li', {}, inlineHtml(line)))
					)
				])
	];
}
