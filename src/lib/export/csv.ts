/** What a spreadsheet program may read as the beginning of a formula (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r]/u;

/** Whether a spreadsheet program may read a text as a formula. */
export function looksLikeFormula(text: string): boolean {
	return FORMULA.test(text);
}

/** A cell that no spreadsheet program reads as a formula: an apostrophe in front says that it is text. */
export function safeCell(text: string): string {
	return looksLikeFormula(text) ? `'${text}` : text;
}

/** Rows as CSV with every cell in quotation marks and CRLF line ends (RFC 4180). */
export function csvText(rows: readonly (readonly string[])[]): string {
	return rows
		.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`)
		.join('');
}
