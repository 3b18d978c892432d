/** What no file can be trusted to keep: control characters, lone surrogates, the two non-characters of XML. */
const UNKEPT = /(?![\s\u0085])\p{Cc}|\p{Surrogate}|[\uFEFF\uFFFE\uFFFF]/gu;

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/u;

/**
 * A text of a teacher’s own question in its normal form, which every format can keep: lines without
 * white space at either end and with single spaces within, no blank line between two, no characters
 * that show nothing and break files. Idempotent.
 */
export function ownText(text: string): string {
	return text.split(LINE_END).map(ownLine).filter(Boolean).join('\n');
}

/** A text that stands in one line, such as an accepted answer: `ownText` with its line ends as spaces. */
export function ownLine(text: string): string {
	return text
		.replace(UNKEPT, '')
		.replace(/[\s\u0085]+/gu, ' ')
		.trim();
}
