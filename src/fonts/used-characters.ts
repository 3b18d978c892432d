/** A file that may hold text for the page. */
export interface TextFile {
	/** Relative to the root of the project, with `/`. */
	path: string;
	text: string;
}

/** Where each character is used first, as `content/glossary.yaml:12`. */
export type UsedCharacters = Map<string, string>;

/**
 * Finds every printable character that the files can put on a page, written as itself or as an escape
 * of JavaScript or CSS. Comments do not count.
 */
export function usedCharacters(files: readonly TextFile[]): UsedCharacters {
	const used: UsedCharacters = new Map();
	for (const { path, text } of files)
		for (const [index, line] of withoutComments(path, text).split('\n').entries())
			for (const character of withoutEscapes(line))
				if (!used.has(character) && isPrintable(character))
					used.set(character, `${path}:${index + 1}`);
	return used;
}

/**
 * Takes comments out and leaves the numbers of the lines as they are. An opener counts at the start of
 * a line or after a space only: most others are part of an address or of a glob.
 */
export function withoutComments(path: string, text: string): string {
	const comments = /\.(?:ts|js|svelte|css)$/u.test(path)
		? /(?<=^|\s)(?:\/\*.*?\*\/|\/\/[^\n]*)|<!--.*?-->/gsu
		: /\.(?:md|html|svg)$/u.test(path)
			? /<!--.*?-->/gsu
			: null;
	return comments === null
		? text
		: text.replace(comments, (comment) => comment.replace(/[^\n]/gu, ''));
}

function withoutEscapes(line: string): string {
	return line.replace(
		/\\u\{([\da-f]{1,6})\}|\\u([\da-f]{4})|\\([\da-f]{4,6})\s?/giu,
		(escape, braced?: string, script?: string, style?: string) => {
			if (script !== undefined) return String.fromCharCode(parseInt(script, 16));
			const codePoint = parseInt(braced ?? style ?? '', 16);
			return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : escape;
		}
	);
}

/** Not printable are controls, marks of format such as a soft hyphen, and separators of lines. */
function isPrintable(character: string): boolean {
	return !/[\p{C}\p{Zl}\p{Zp}]/u.test(character);
}
