import {
	KEY_NOTE,
	keyHeading,
	versionText,
	WORKSHEET_LABELS,
	ofPointsText
} from '#lib/wording/en/worksheet.ts';
import { htmlMarkup } from '../html.ts';
import { passageText } from '../item-text.ts';
import type { Stimulus } from '../item.ts';
import { element, type XmlElement } from '../xml.ts';
import { keyElement } from './key-html.ts';
import { pageCss } from './page-css.ts';
import { questionElement } from './question-html.ts';
import type { Worksheet, WorksheetSection, WorksheetVersion } from './worksheet.ts';

/** A worksheet as one HTML document with nothing to load: every version, then the key to each. */
export function worksheetPage(worksheet: Worksheet): string {
	const { title, versions } = worksheet;
	const root = element(
		'html',
		{ lang: 'en' },
		element(
			'head',
			{},
			element('meta', { charset: 'utf-8' }),
			element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
			element('title', {}, title),
			element('style', {}, pageCss(versions.map(({ version }) => version)))
		),
		element('body', {}, worksheetElements(worksheet))
	);
	return `<!doctype html>\n${htmlMarkup(root.markup)}\n`;
}

/** Every version, then the key to each. */
export function worksheetElements({ title, versions }: Worksheet): XmlElement[] {
	return [
		...versions.map((version) => versionElement(title, version)),
		...versions.map((version) => keyPages(title, version))
	];
}

function versionElement(title: string, version: WorksheetVersion): XmlElement {
	return element(
		'section',
		{ class: `sheet version-${version.version.toLowerCase()}` },
		element(
			'header',
			{},
			element(
				'p',
				{ class: 'blanks' },
				blank(WORKSHEET_LABELS.name, 'long'),
				blank(WORKSHEET_LABELS.class, 'short'),
				blank(WORKSHEET_LABELS.date, 'short')
			),
			element(
				'div',
				{ class: 'title' },
				element('h1', {}, title),
				element('p', { class: 'version' }, versionText(version.version))
			),
			element('p', { class: 'total' }, line('score'), ` ${ofPointsText(version.points)}`)
		),
		legendElement(version.legend),
		version.sections.map(sectionElement)
	);
}

/** A line behind its label. */
function blank(label: string, size: string): XmlElement {
	return element('span', { class: `blank ${size}` }, label, line('rule'));
}

/** Never empty: HTML has no empty span. */
function line(name: string): XmlElement {
	return element('span', { class: name }, '\u00A0');
}

function legendElement(legend: readonly string[]): XmlElement | null {
	if (legend.length === 0) return null;
	return element(
		'div',
		{ class: 'legend' },
		element('h2', {}, WORKSHEET_LABELS.texts),
		element(
			'ul',
			{},
			legend.map((one) => element('li', {}, one))
		)
	);
}

function sectionElement({ stimulus, questions }: WorksheetSection): XmlElement {
	return element(
		'div',
		{ class: 'section' },
		stimulusElement(stimulus),
		questions.map(questionElement)
	);
}

/** A passage that the questions below it share. */
function stimulusElement(stimulus: Stimulus | null): XmlElement | null {
	if (stimulus === null) return null;
	return element(
		'div',
		{ class: 'stimulus' },
		element('h2', {}, stimulus.title),
		stimulus.passages.map((passage) => element('p', {}, passageText(passage)))
	);
}

function keyPages(title: string, version: WorksheetVersion): XmlElement {
	return element(
		'section',
		{ class: `sheet key key-${version.version.toLowerCase()}` },
		element(
			'header',
			{},
			element(
				'div',
				{ class: 'title' },
				element('h1', {}, keyHeading(version.version)),
				element('p', { class: 'version' }, title)
			),
			element('p', { class: 'note' }, KEY_NOTE)
		),
		keyElement(version)
	);
}
