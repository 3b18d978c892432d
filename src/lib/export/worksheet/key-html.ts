import { CITATION_LABEL, EXAMPLE_LABEL } from '#lib/wording/en/export-text.ts';
import { KEY_LABELS, worthText } from '#lib/wording/en/worksheet.ts';
import { inlineHtml } from '../html.ts';
import { element, type XmlElement } from '../xml.ts';
import type { KeyEntry } from './key.ts';
import type { WorksheetVersion } from './worksheet.ts';

/** All answers at a glance, then each with its reasons and its evidence. */
export function keyElement({ key }: WorksheetVersion): XmlElement[] {
	return [
		element('h2', {}, KEY_LABELS.overview),
		element(
			'ol',
			{ class: 'overview' },
			key.map(({ number, brief }) =>
				element('li', {}, element('b', {}, `${number}.`), element('span', {}, inlineHtml(brief)))
			)
		),
		element('h2', {}, KEY_LABELS.details),
		...key.map(entryElement)
	];
}

function entryElement(entry: KeyEntry): XmlElement {
	const { number, points, answer, scoring, explanation, remarks, citations, rubric, example } =
		entry;
	return element(
		'div',
		{ class: 'entry' },
		element('p', { class: 'number' }, `${number}.`),
		element(
			'div',
			{},
			element('p', { class: 'worth' }, worthText(points)),
			answer.map((line) => element('p', { class: 'answer' }, inlineHtml(line))),
			lines('scoring', `${KEY_LABELS.scoring}: `, scoring),
			explanation.map((line) => element('p', {}, line)),
			rubric.map(({ level, text }) =>
				element('p', { class: 'level' }, element('b', {}, `${level}: `), inlineHtml(text))
			),
			example === null ? null : lines('example', `${EXAMPLE_LABEL}: `, [example]),
			remarks.length === 0
				? null
				: element(
						'div',
						{ class: 'remarks' },
						element('p', {}, `${KEY_LABELS.remarks}`),
						element(
							'ul',
							{},
							remarks.map((line) => element('li', {}, inlineHtml(line)))
						)
					),
			citations.map((citation) => lines('evidence', `${CITATION_LABEL}: `, [citation]))
		)
	);
}

function lines(name: string, label: string, all: readonly string[]): XmlElement | null {
	if (all.length === 0) return null;
	return element(
		'p',
		{ class: name },
		element('span', { class: 'label' }, label),
		inlineHtml(all.join(' '))
	);
}
