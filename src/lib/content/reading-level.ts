/** How hard a text is to read, and what the figure rests on. */
export interface ReadingLevel {
	/**
	 * Flesch–Kincaid grade: .39 · words/sentences + 11.8 · syllables/words − 15.59, the school year
	 * (US) that reads it with ease; 0 for a text without words.
	 *
	 * Source: Kincaid, Fishburne, Rogers and Chissom (1975), Navy Research Branch Report 8-75.
	 */
	grade: number;
	sentences: number;
	words: number;
	syllables: number;
}

/** The reading level of English prose, one paragraph a line; every line ends a sentence. */
export function readingLevel(text: string): ReadingLevel {
	const sentences = text
		.split(/\n|(?<=[.!?…][”’)]*)\s+(?=[“‘(]*[\p{Lu}\p{N}])/u)
		.map(wordsOf)
		.filter((words) => words.length > 0);
	const words = sentences.flat();
	const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
	const grade =
		words.length === 0
			? 0
			: (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
	return { grade, sentences: sentences.length, words: words.length, syllables };
}

function wordsOf(sentence: string): string[] {
	return sentence.match(/[\p{L}\p{N}](?:[\p{L}\p{N}’'.,]*[\p{L}\p{N}])?/gu) ?? [];
}

/**
 * Syllables of an English word, by its groups of vowels: a final silent e, -es and -ed count for
 * nothing. A rule of thumb that is right for some nine words of ten. A number counts as one syllable a
 * digit, an abbreviation as one a letter.
 */
export function countSyllables(word: string): number {
	const digits = word.match(/\p{N}/gu)?.length ?? 0;
	if (digits > 0) return digits;
	if (/^\p{Lu}{2,}$/u.test(word)) return word.length;
	const plain = word.toLowerCase().replace(/[’']s?$/u, '');
	const spoken = plain
		.replace(/(?<=[^aeiouyl])(?:es|ed)$/u, (end) =>
			/(?:[sxzcg]|ch|sh)es$|[td]ed$/u.test(plain) ? end : ''
		)
		.replace(/(?<=[aeiouy][^aeiouy]+)e$/u, (end) => (/[^aeiouy]le$/u.test(plain) ? end : ''));
	return Math.max(1, spoken.match(/[aeiouy]+/gu)?.length ?? 0);
}
