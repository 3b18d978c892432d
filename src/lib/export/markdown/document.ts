import { CITATION_LABEL } from '#lib/wording/en/export-text.ts';
import { ANSWER_LABEL, KEYS_HEADING, questionHeading } from '#lib/wording/en/export-body.ts';
import { bodyText } from '../body-text.ts';
import { passageText, reasonLines } from '../item-text.ts';
import type { Item, Passage, Stimulus } from '../item.ts';
import { escapeMarkdown } from './escape.ts';

/** Blocks, of which a blank line parts two. */
type Blocks = string[];

/** The questions in their order, then their keys by number. */
export function markdownText(name: string, items: readonly Item[]): string {
	const stimuli = new Set<string>();
	const blocks = [
		heading(1, name),
		...items.flatMap((item, index) => [
			...stimulusBlocks(item.stimulus, stimuli),
			...questionBlocks(item, index + 1)
		]),
		heading(1, KEYS_HEADING),
		...items.flatMap((item, index) => keyBlocks(item, index + 1))
	];
	return `${blocks.join('\n\n')}\n`;
}

function stimulusBlocks(stimulus: Stimulus | null, written: Set<string>): Blocks {
	if (stimulus === null || written.has(stimulus.id)) return [];
	written.add(stimulus.id);
	return [heading(2, stimulus.title), ...stimulus.passages.map(quotation)];
}

function questionBlocks(item: Item, number: number): Blocks {
	const { offered } = bodyText(item);
	const { type } = item.body;
	return [
		heading(2, questionHeading(number, item.points)),
		...paragraphs([item.prompt]),
		...item.passages.map(quotation),
		...paragraphs(item.legend),
		...lists(offered),
		...(type === 'number' || type === 'text' || type === 'essay' ? paragraphs([ANSWER_LABEL]) : [])
	];
}

function keyBlocks(item: Item, number: number): Blocks {
	const { key, remarks } = bodyText(item);
	return [
		heading(2, `${number}. ${item.name}`),
		...lists([key, remarks]),
		...paragraphs([item.explanation, ...reasonLines(item)]),
		...lists([item.citations.map((citation) => `${CITATION_LABEL}: ${citation}`)])
	];
}

function heading(level: number, text: string): string {
	return `${'#'.repeat(level)} ${escapeMarkdown(text)}`;
}

function paragraphs(texts: readonly string[]): Blocks {
	return texts.flatMap(linesOf);
}

function quotation(passage: Passage): string {
	return linesOf(passageText(passage))
		.map((line) => `> ${line}`)
		.join('\n>\n');
}

/** Lists that follow each other: another sign for each, since those with the same would be one list. */
function lists(groups: readonly (readonly string[])[]): Blocks {
	return groups
		.map((group) => group.filter((text) => text.trim() !== ''))
		.filter((group) => group.length > 0)
		.map((group, index) => {
			const sign = index % 2 === 0 ? '-' : '*';
			// Further lines of a text are broken hard and stand below the first.
			return group.map((text) => `${sign} ${linesOf(text).join('\\\n  ')}`).join('\n');
		});
}

/** The lines of a text, without the blank ones, escaped. */
function linesOf(text: string): string[] {
	return text
		.split('\n')
		.map(escapeMarkdown)
		.filter((line) => line !== '');
}
