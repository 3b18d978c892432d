import { inlineHtml, markup } from '../html.ts';
import { explanationLines, passageText } from '../item-text.ts';
import type { Item, Passage } from '../item.ts';
import { element, escapeXml, type XmlElement } from '../xml.ts';

/** All that is in view, in the few elements that every content type leaves in a text: paragraphs. */
export function promptHtml(item: Item, passages: readonly Passage[] = item.passages): string {
	const { prompt, legend, stimulus } = item;
	return paragraphsHtml([
		...(stimulus === null ? [] : [stimulus.title, ...stimulus.passages.map(passageText)]),
		...prompt.split('\n'),
		...passages.map(passageText),
		...legend
	]);
}

/** Lines as paragraphs. */
export function paragraphsHtml(lines: readonly string[]): string {
	return markup(lines.filter((line) => line.trim() !== '').map(paragraphElement));
}

function paragraphElement(line: string): XmlElement {
	return element('p', {}, inlineHtml(line));
}

/** A text as HTML inside a line. */
export function lineHtml(text: string): string {
	return markup(inlineHtml(text));
}

/**
 * A text for a field that allows no elements: escaped all the same, since it is shown as HTML (a site escapes
 * what is not escaped, and nothing twice).
 */
export function plainHtml(text: string): string {
	return escapeXml(text.replace(/\s+/gu, ' ').trim());
}

/** What is shown when an answer is checked, whatever it earned: why, and the evidence. */
export function feedbackRanges(item: Item): object[] {
	const text = feedbackText(explanationLines(item));
	return text === '' ? [] : [{ from: 0, to: 100, feedback: text }];
}

/** Feedback as a plain text; “@score” and “@total” would be replaced by numbers. */
export function feedbackText(lines: readonly string[]): string {
	return plainHtml(lines.join('\n')).replaceAll('@', '&#64;');
}

/**
 * A text between the asterisks of a gap, where “*” ends it, “/” divides what is right, “:” begins a tip and a
 * backslash feedback: as character references, which are resolved only after the gap is read.
 */
export function gapText(text: string): string {
	return plainHtml(text).replace(/[*/:\\]/gu, reference);
}

/** A text beside gaps, where an asterisk would open one. */
export function besideGaps(text: string): string {
	return plainHtml(text).replaceAll('*', reference);
}

function reference(character: string): string {
	return `&#${character.charCodeAt(0)};`;
}
