/** Powers of ten by the words and letters that newspapers write for them. */
const POWERS = new Map(
	Object.entries({
		hundred: 2,
		thousand: 3,
		k: 3,
		тыс: 3,
		million: 6,
		mio: 6,
		mln: 6,
		mn: 6,
		m: 6,
		млн: 6,
		billion: 9,
		bln: 9,
		bn: 9,
		b: 9,
		milliard: 9,
		mrd: 9,
		mld: 9,
		млрд: 9,
		trillion: 12,
		trln: 12,
		tn: 12,
		трлн: 12
	})
);

/** The power of ten that a word stands for, plural or not and with or without a stop; else `null`. */
export function powerOfTen(word: string): number | null {
	const bare = word.replace(/\.$/u, '');
	return POWERS.get(bare) ?? (bare.length > 3 ? POWERS.get(bare.replace(/s$/u, '')) : null) ?? null;
}
