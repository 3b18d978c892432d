/**
 * Puts items in an order that a seed decides: the same seed gives the same order in every browser.
 * Fisher–Yates, driven by mulberry32 over a 32-bit FNV-1a hash of the seed.
 *
 * @returns a new array; the items are not copied
 */
export function shuffle<Item>(items: readonly Item[], seed: string): Item[] {
	const next = generator(seed);
	const shuffled = [...items];
	for (let last = shuffled.length - 1; last > 0; last--) {
		const other = Math.floor(next() * (last + 1));
		const item = shuffled[last] as Item;
		shuffled[last] = shuffled[other] as Item;
		shuffled[other] = item;
	}
	return shuffled;
}

/** Numbers in [0, 1) that follow from a seed. */
function generator(seed: string): () => number {
	let state = 0x811c9dc5;
	for (const character of seed)
		state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
