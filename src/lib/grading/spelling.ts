import { editDistance } from './edit-distance.ts';
import { isReversal } from './reversal.ts';

/** Typos that a word of the key forgives: one over 3 letters, two over 9 (specification, "Kinds"). */
export function typosAllowed(word: string): 0 | 1 | 2 {
	// 1961 is not 1960, and M1989 is not M1988 [d].
	if (/\p{N}/u.test(word)) return 0;
	const letters = word.match(/\p{L}/gu)?.length ?? 0;
	return letters > 9 ? 2 : letters > 3 ? 1 : 0;
}

/**
 * Whether typed words are those of a key, typos aside. Both are folded and compared word by word, so
 * that typos in one word do not count for another; the words of the key say how many they forgive,
 * and a typed word with a digit is never a typo of one without.
 */
export function isMisspelling(typed: readonly string[], key: readonly string[]): boolean {
	return (
		typed.length === key.length &&
		key.every((word, index) => {
			const other = typed[index] ?? '';
			if (word === other) return true;
			const allowed = /\p{N}/u.test(other) ? 0 : typosAllowed(word);
			return (
				// Lengths so far apart need no counting.
				Math.abs(word.length - other.length) <= 2 * allowed &&
				allowed > 0 &&
				editDistance(other, word) <= allowed
			);
		})
	);
}

/** Whether typed words are those of a key, typos aside, in none of which the sense is reversed. */
export function isTypoOf(typed: readonly string[], key: readonly string[]): boolean {
	return (
		isMisspelling(typed, key) && key.every((word, index) => !isReversal(typed[index] ?? '', word))
	);
}

/** Typos from some words to others, word by word; `Infinity` where their numbers differ. */
export function wordDistance(from: readonly string[], to: readonly string[]): number {
	return from.length === to.length
		? to.reduce((sum, word, index) => sum + editDistance(from[index] ?? '', word), 0)
		: Infinity;
}
