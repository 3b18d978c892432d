import { essayGuide } from './essay-guide.ts';
import { citationLines, pairReasons, passageText, whyLines } from './item-text.ts';
import type { EssayBody, Item } from './item.ts';
import { element, type XmlElement } from './xml.ts';

/** Lines as paragraphs, a blank line between two being no paragraph of its own. */
export function paragraphs(lines: readonly string[]): XmlElement[] {
	return lines
		.flatMap((line) => line.split('\n'))
		.filter((line) => line.trim() !== '')
		.map((line) => element('p', {}, line));
}

/** All that is in view while a question is answered, as well-formed HTML. */
export function promptHtml({ prompt, passages, legend }: Item): XmlElement[] {
	return [
		...paragraphs([prompt]),
		...passages.map((passage) => element('blockquote', {}, paragraphs([passageText(passage)]))),
		...legend.map((line) => element('p', {}, element('small', {}, inlineHtml(line))))
	];
}

/** What is shown after an answer, as well-formed HTML; empty where there is nothing to show. */
export function explanationHtml(item: Item): XmlElement[] {
	return [
		...paragraphs(whyLines(item)),
		...pairReasons(item).map(({ stem, text }) => marked(text, reasonClass(stem))),
		...paragraphs(citationLines(item))
	];
}

/** The class of the paragraph that says why a pair is right. */
export function reasonClass(stem: string): string {
	return `why-${stem}`;
}

/** The class of the paragraphs that an essay is graded by. */
export const GUIDE_CLASS = 'guide';

/** What a teacher grades an essay by, as well-formed HTML. */
export function guideHtml(body: EssayBody): XmlElement[] {
	return essayGuide(body).map((text) => marked(text, GUIDE_CLASS));
}

/** A text as one paragraph, which an import finds again by its class. */
function marked(text: string, className: string): XmlElement {
	return element('p', { class: className }, ...inlineHtml(text));
}

/** A text as HTML inside a line: its line ends as breaks. */
export function inlineHtml(text: string): (XmlElement | string)[] {
	return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [element('br'), line]));
}

/** Markup as the text of an element, which a reader turns back into HTML. */
export function markup(parts: readonly (XmlElement | string)[]): string {
	const whole = element('x', {}, ...parts).markup;
	return whole === '<x/>' ? '' : htmlMarkup(whole.slice('<x>'.length, -'</x>'.length));
}

/** An element without content, as XML has it. */
const EMPTY = /<([a-z][a-z0-9]*)((?: [^<>]*)?)\/>/gu;

/** Elements that never have content (HTML, “Void elements”), as far as we write them. */
const VOID = ['br', 'hr', 'img', 'link', 'meta'];

/** Well-formed XML as HTML, in which “<p/>” would only open a paragraph; it is well-formed still. */
export function htmlMarkup(xml: string): string {
	return xml.replace(EMPTY, (whole: string, name: string, attributes: string) =>
		VOID.includes(name) ? whole : `<${name}${attributes}></${name}>`
	);
}
