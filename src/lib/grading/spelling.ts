import { editDistance } from './edit-distance.ts';

/** Typos that a word of the key forgives: one over 3 letters, two over 9 (specification, "Kinds"). */
export function typosAllowed(word: string): 0 | 1 | 2 {
	// 1961 is not 1960, and M1989 is not M1988 [d].
	if (/\p{N}/u.test(word)) return 0;
	const letters = word.match(/\p{L}/gu)?.length ?? 0;
	return letters > 9 ? 2 : letters > 3 ? 1 : 0;
}

/**
 * Whether a typed text is a key, typos aside. Both are folded and compared word by word at
 * spaces, so that typos in one word do not count for another; the words of the key say how many
 * they forgive, and a typed word with a digit is never a typo of one without.
 */
export function isTypoOf(typed: string, key: string): boolean {
	const [typedWords, keyWords] = [typed.split(' '), key.split(' ')];
	if (typedWords.length !== keyWords.length) return false;
	return keyWords.every((word, index) => {
		const other = typedWords[index] ?? '';
		if (word === other) return true;
		const allowed = /\p{N}/u.test(other) ? 0 : typosAllowed(word);
		return allowed > 0 && editDistance(other, word) <= allowed;
	});
}
