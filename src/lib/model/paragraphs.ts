/** The non-empty lines of a text, as its paragraphs are counted: paragraph n is the n-th of them. */
export function paragraphsOf(text: string): string[] {
	return text.split(/\r?\n/u).filter((line) => line.trim() !== '');
}
