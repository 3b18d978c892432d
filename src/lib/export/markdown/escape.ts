/** What CommonMark and its common extensions give a meaning to anywhere in a line. */
const SIGNS = /[\\`*_{}[\]<>&|~$#@^]/gu;

/** What makes a list, a heading or a rule of a line that begins with it. */
const AT_THE_START = /^(?:[-+=:]|\d+(?=[.)]))/u;

/** What is a link by itself, a smiley or a highlight (GitHub Flavored Markdown, 6.9, and others). */
const WITHIN = /:(?=\/\/|[\w+-]+:)|(?<=\bwww)\.|=(?==)|(?<==)=/giu;

/**
 * A text of one line as Markdown that shows it as it is (CommonMark, 2.4, "Backslash escapes"): its runs
 * of white space become one space, as in every reader.
 */
export function escapeMarkdown(text: string): string {
	return text
		.replace(/\s+/gu, ' ')
		.trim()
		.replace(SIGNS, '\\$&')
		.replace(WITHIN, '\\$&')
		.replace(AT_THE_START, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`));
}
