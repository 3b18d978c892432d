/** "a", "a and b", "a, b and c"; or with "or". */
export function listed(items: readonly string[], word: 'and' | 'or' = 'and'): string {
	const last = items.at(-1) ?? '';
	return items.length > 1 ? `${items.slice(0, -1).join(', ')} ${word} ${last}` : last;
}

/** Passages by the letters that name them: "[a] and [c]". */
export function lettersText(letters: readonly string[], word: 'and' | 'or'): string {
	return listed(
		letters.map((letter) => `[${letter}]`),
		word
	);
}
