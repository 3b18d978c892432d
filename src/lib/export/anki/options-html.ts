import { chooseFromText, orderText } from '#lib/wording/en/anki.ts';
import { inlineHtml } from '../html.ts';
import { element, type XmlElement } from '../xml.ts';
import type { AnswerSpace, Lettered, Row } from '../worksheet/answer-space.ts';

/** What is on offer on the front of a card; nothing where the answer is in one’s own words. */
export function optionsHtml(space: AnswerSpace): XmlElement[] {
	switch (space.type) {
		case 'options':
			return lettered(space.options);
		case 'grid':
			return [...numbered(space.rows), line(chooseFromText(space.columns.map(({ text }) => text)))];
		case 'letters':
			return [...numbered(space.rows), ...lettered(space.targets)];
		case 'numbers':
			return [
				line(orderText(space.ends, space.some)),
				element(
					'ul',
					{},
					space.things.map(({ text }) => element('li', {}, inlineHtml(text)))
				)
			];
		case 'line':
		case 'lines':
			return [];
		case 'marks':
			return space.tasks.map(({ text }) => line(text));
		case 'fields':
			return space.fields.flatMap(({ label, space: field }) => [
				line(label),
				...optionsHtml(field)
			]);
	}
}

function line(text: string): XmlElement {
	return element('p', {}, inlineHtml(text));
}

function lettered(all: readonly Lettered[]): XmlElement[] {
	return all.map(({ letter, text }) =>
		element('p', { class: 'option' }, element('b', {}, letter), ' ', inlineHtml(text))
	);
}

function numbered(rows: readonly Row[]): XmlElement[] {
	return rows.map(({ text }, index) =>
		element('p', { class: 'option' }, element('b', {}, String(index + 1)), ' ', inlineHtml(text))
	);
}
