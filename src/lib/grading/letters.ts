/** The letters that name a question's excerpts, in order: "a", "b", "c" … */
export function lettersOf(excerpts: readonly unknown[]): string[] {
	return excerpts.map((_, index) => String.fromCharCode(97 + index));
}
