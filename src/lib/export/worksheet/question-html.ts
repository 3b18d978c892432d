import {
	gridTaskText,
	lettersTaskText,
	markText,
	numbersTaskText,
	tickText,
	WORKSHEET_LABELS,
	worthText
} from '#lib/wording/en/worksheet.ts';
import { inlineHtml } from '../html.ts';
import { element, type XmlChild, type XmlElement } from '../xml.ts';
import type { AnswerSpace, Field, Lettered, MarkTask, Row } from './answer-space.ts';
import type { PaperPassage, PaperQuestion } from './paper-question.ts';

/** Options as short as this stand two in a row. */
const SHORT_OPTION = 36;

/** An empty place: HTML has no empty elements but those that it names. */
const NOTHING = '\u00A0';

/** A question with its number, its passages and the space for its answer. */
export function questionElement({
	number,
	points,
	prompt,
	passages,
	space
}: PaperQuestion): XmlElement {
	return element(
		'div',
		{ class: 'question' },
		element('p', { class: 'number' }, `${number}.`),
		element(
			'div',
			{ class: 'asked' },
			element('p', { class: 'worth' }, worthText(points)),
			prompt.map((line) => element('p', { class: 'prompt' }, line)),
			space.type === 'marks' ? marksElement(space.tasks) : null,
			passages.map(passageElement),
			spaceElement(space)
		)
	);
}

function passageElement({ letter, quote, place, marked }: PaperPassage): XmlElement {
	return element(
		'blockquote',
		marked ? { class: 'marked' } : {},
		letter === null ? null : element('span', { class: 'letter' }, `[${letter}]`),
		element(
			'p',
			{},
			'“',
			inlineHtml(quote),
			'”',
			place === '' ? null : [' ', element('cite', {}, `(${place})`)]
		)
	);
}

/** Each mark is shown by the word that names it. */
function marksElement(tasks: readonly MarkTask[]): XmlElement {
	return element(
		'ul',
		{ class: 'marks' },
		tasks.map(({ mark, text }) =>
			element('li', {}, element('span', { class: mark }, markText(mark)), ` ${text}`)
		)
	);
}

function spaceElement(space: AnswerSpace): XmlChild {
	switch (space.type) {
		case 'options':
			return [task(tickText(space.several)), optionsElement(space.options)];
		case 'grid':
			return [task(gridTaskText(space.passages)), gridElement(space)];
		case 'letters':
			return [task(lettersTaskText(space.passages)), lettersElement(space)];
		case 'numbers':
			return [
				task(numbersTaskText(space.things.length, space.ends, space.some)),
				numbersElement(space.things)
			];
		case 'line':
			return ruled(1);
		case 'lines':
			return ruled(space.count);
		case 'marks':
			return null;
		case 'fields':
			return fieldsElement(space.fields);
	}
}

function task(text: string): XmlElement {
	return element('p', { class: 'task' }, text);
}

function optionsElement(options: readonly Lettered[]): XmlElement {
	const short = options.every(({ text }) => text.length <= SHORT_OPTION);
	return element(
		'ul',
		{ class: short ? 'options short' : 'options' },
		options.map(({ letter, text }) =>
			element('li', {}, box(), element('b', {}, letter), element('span', {}, inlineHtml(text)))
		)
	);
}

function gridElement({
	rows,
	columns,
	passages
}: Extract<AnswerSpace, { type: 'grid' }>): XmlElement {
	return element(
		'table',
		{ class: 'grid' },
		element(
			'thead',
			{},
			element(
				'tr',
				{},
				element('td', {}, NOTHING),
				columns.map(({ text }) => element('th', { scope: 'col' }, text)),
				passages ? element('th', { scope: 'col' }, WORKSHEET_LABELS.passage) : null
			)
		),
		element(
			'tbody',
			{},
			rows.map(({ text }, index) =>
				element(
					'tr',
					{},
					element('th', { scope: 'row' }, numbered(index), inlineHtml(text)),
					columns.map(() => element('td', {}, box())),
					passages ? element('td', { class: 'shown-by' }, `[${NOTHING.repeat(5)}]`) : null
				)
			)
		)
	);
}

function lettersElement({
	rows,
	targets,
	passages
}: Extract<AnswerSpace, { type: 'letters' }>): XmlElement {
	return element(
		'div',
		{ class: 'letters' },
		element(
			'ul',
			{ class: 'rows' },
			rows.map(({ text }, index) =>
				element(
					'li',
					{},
					element('span', { class: 'slot' }, NOTHING),
					element('span', {}, numbered(index), inlineHtml(text)),
					passages ? element('span', { class: 'shown-by' }, `[${NOTHING.repeat(5)}]`) : null
				)
			)
		),
		element(
			'ul',
			{ class: 'targets' },
			targets.map(({ letter, text }) =>
				element('li', {}, element('b', {}, letter), element('span', {}, inlineHtml(text)))
			)
		)
	);
}

function numbersElement(things: readonly Row[]): XmlElement {
	return element(
		'ul',
		{ class: 'numbers' },
		things.map(({ text }) =>
			element(
				'li',
				{},
				element('span', { class: 'number-box' }, NOTHING),
				element('span', {}, inlineHtml(text))
			)
		)
	);
}

function fieldsElement(fields: readonly Field[]): XmlElement {
	return element(
		'div',
		{ class: 'fields' },
		fields.map(({ label, space }) =>
			element(
				'div',
				{ class: 'field' },
				element('p', { class: 'label' }, label),
				space.type === 'line'
					? ruled(1)
					: [task(tickText(space.several)), optionsElement(space.options)]
			)
		)
	);
}

/** Lines to write on. */
function ruled(count: number): XmlElement {
	return element(
		'div',
		{ class: 'ruled' },
		Array.from({ length: count }, () => element('div', {}, NOTHING))
	);
}

function box(): XmlElement {
	return element('span', { class: 'box' }, NOTHING);
}

/** By this number the key names a row. */
function numbered(index: number): XmlElement {
	return element('span', { class: 'row-number' }, `${index + 1}. `);
}
