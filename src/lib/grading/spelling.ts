import { editDistance } from './edit-distance.ts';

/** Typing slips that a word of the key forgives: one over 3 letters, two over 9 (specification, "Kinds"). */
export function slipsAllowed(word: string): 0 | 1 | 2 {
	// 1961 is not 1960, and M1989 is not M1988 [d].
	if (/\p{N}/u.test(word)) return 0;
	const letters = word.match(/\p{L}/gu)?.length ?? 0;
	return letters > 9 ? 2 : letters > 3 ? 1 : 0;
}

/**
 * Whether a typed text is a key, typing slips aside. Both are folded and compared word by word at
 * spaces, so that slips in one word are not paid for by another; the key's words say how many slips
 * they forgive, and a typed word with a digit is never a slip of one without.
 */
export function isSlipOf(typed: string, key: string): boolean {
	const [typedWords, keyWords] = [typed.split(' '), key.split(' ')];
	if (typedWords.length !== keyWords.length) return false;
	return keyWords.every((word, index) => {
		const other = typedWords[index] ?? '';
		if (word === other) return true;
		const allowed = /\p{N}/u.test(other) ? 0 : slipsAllowed(word);
		return allowed > 0 && editDistance(other, word) <= allowed;
	});
}
