/** How many excerpts a question may show: "a" to "f". */
export const MOST_EXCERPTS = 6;

/** The letter that names the excerpt at an index: 0 is "a". */
function letterAt(index: number): string {
	return String.fromCharCode(97 + index);
}

/** The letters that name a question's excerpts, in order: "a", "b", "c" … */
export function lettersOf(excerpts: readonly unknown[]): string[] {
	return excerpts.map((_, index) => letterAt(index));
}

/** Whether a text speaks of an excerpt by its letter: "in [a]". */
export function namesLetter(text: string): boolean {
	return /\[[a-f]\]/u.test(text);
}

/** The excerpt that a letter names: "a" is the first. */
export function excerptAt<Item>(excerpts: readonly Item[], letter: string): Item | undefined {
	return excerpts.find((_, index) => letterAt(index) === letter);
}
