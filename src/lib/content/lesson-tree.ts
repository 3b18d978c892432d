import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

/** The syntax tree of a lesson's Markdown: CommonMark with GFM's tables. */
export function parseMarkdown(body: string): Root {
	return fromMarkdown(body, {
		extensions: [gfmTable()],
		mdastExtensions: [gfmTableFromMarkdown()]
	});
}

/** 1-based line of the body on which a node begins. */
export function lineOf(node: Nodes): number {
	return node.position?.start.line ?? 1;
}

/** A node as its author wrote it. */
export function sourceOf(body: string, { position }: Nodes): string {
	return body.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** Forms that the build reads as markup, though CommonMark takes them for text; each with its name. */
const MARKUP_OF_THE_BUILD: readonly (readonly [form: RegExp, name: string])[] = [
	[/(?:https?|ftp):\/\/|\bwww\./iu, 'a web address, which becomes a link'],
	[/[\w.+-]@[\w-]/u, 'an e-mail address, which becomes a link'],
	[/\]\(|\]\[|\]:|!\[/u, 'a link or picture that is not complete'],
	[/\[\^/u, 'a footnote'],
	[/^\[[ x]\] /iu, 'a box to tick'],
	[/~~/u, 'text struck through'],
	[/\|/u, 'a table without a blank line before it, or one that is not complete'],
	[/(?:^|\n)\s*(?:[-*+]|\d+[.)])\s/u, 'a list that is not complete'],
	[/(?:^|\n)\s*#{1,6}\s/u, 'a heading that is not complete']
];

/**
 * What mdsvex, which reads an older Markdown, would make of a text that is plain by CommonMark;
 * `null` where both agree that it is text.
 */
export function markupOfTheBuild(text: string): string | null {
	return MARKUP_OF_THE_BUILD.find(([form]) => form.test(text))?.[1] ?? null;
}
