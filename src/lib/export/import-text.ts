import { readHtml, type TextBlock } from './html-to-text.ts';
import { pieceOf, type QuestionLog } from './import-log.ts';

/** How a text is written in a file: `moodle` is HTML in which line ends count too. */
export type TextFormat = 'html' | 'moodle' | 'plain' | 'markdown';

/** Signs that Markdown gives a meaning to, where it has them: emphasis, code, links, lists, headings. */
const MARKDOWN = /\*\*|__|`|\]\(|^\s{0,3}(?:[-*+]|#{1,6}|\d+\.|>)\s|(?<!\w)[*_]\w/mu;

/**
 * A text of a file in plain text, block by block, with all that plain text cannot say told to the log.
 *
 * @param line where it stands, if not where the question begins
 */
export function readText(
	raw: string,
	format: TextFormat,
	log: QuestionLog,
	line = log.line
): TextBlock[] {
	if (format === 'plain' || format === 'markdown') {
		if (format === 'markdown' && MARKDOWN.test(raw)) log.change({ code: 'markdown' }, line);
		return raw.trim() === '' ? [] : [{ text: raw, className: '' }];
	}
	const { blocks, lost } = readHtml(raw, format === 'moodle' ? 'break' : 'space');
	const { formatting, media, links, script } = lost;
	if (script) log.change({ code: 'script' }, line);
	if (media.length > 0) log.change({ code: 'media', names: piecesOf(media) }, line);
	if (links.length > 0) log.change({ code: 'links', addresses: piecesOf(links) }, line);
	if (formatting.length > 0) log.change({ code: 'formatting', tags: piecesOf(formatting) }, line);
	return blocks;
}

/** The whole of a text. */
export function textOf(blocks: readonly TextBlock[]): string {
	return blocks.map(({ text }) => text).join('\n');
}

/** The first of many, each as a problem repeats it. */
function piecesOf(texts: readonly string[]): string[] {
	return texts.slice(0, 10).map(pieceOf);
}
