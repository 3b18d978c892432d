import { XmlDocument } from 'libxml2-wasm';

/** Elements that end a line. */
const BLOCKS = /<(?:\/(?:p|li|blockquote|h1|h2|td|th|div|ul|span|b|title|cite)|br ?\/)>/gu;

/** The text that a reader of markup gets, with a space between blocks and white space as HTML shows it. */
export function textOfMarkup(markup: string): string {
	const document = XmlDocument.fromString(`<x>${markup.replace(BLOCKS, ' $&')}</x>`);
	try {
		return collapsed(document.root.content);
	} finally {
		document.dispose();
	}
}

/** White space as HTML shows it, and nothing that XML cannot hold. */
export function collapsed(text: string): string {
	return (
		text
			// eslint-disable-next-line no-control-regex
			.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
			.replace(/\s+/gu, ' ')
			.trim()
	);
}

/** Without any white space: for texts whose lines became elements. */
export function squeezed(text: string): string {
	return collapsed(text).replace(/\s/gu, '');
}
