/**
 * A 64-bit hash of a text, the same in every browser: SipHash-2-4 over its UTF-8 bytes (Aumasson and
 * Bernstein, "SipHash: a fast short-input PRF", 2012), under the key of the paper's test vectors. The
 * key is public, so the hash tells texts apart but guards nothing.
 *
 * `crypto.subtle` is missing where a school serves the site without TLS, and BigInt would make a
 * 64-bit hash many times slower, so it works on halves of 32 bits. The hash is stored with answers and
 * decides what an address draws: never change it.
 *
 * @returns 16 lower-case hex digits, the highest first
 * @example hash64('') // "726fdb47dd0e0e31"
 */
export function hash64(text: string): string {
	const [v0, v1, v2, v3] = initialState();
	const bytes = padded(new TextEncoder().encode(text));
	for (let offset = 0; offset < bytes.byteLength; offset += 8) {
		const block = { low: bytes.getUint32(offset, true), high: bytes.getUint32(offset + 4, true) };
		xor(v3, block);
		rounds(2, v0, v1, v2, v3);
		xor(v0, block);
	}
	xor(v2, { low: 0xff, high: 0 });
	rounds(4, v0, v1, v2, v3);
	for (const word of [v1, v2, v3]) xor(v0, word);
	return hex(v0.high) + hex(v0.low);
}

/** A 64-bit word in two halves, each an unsigned integer of 32 bits. */
interface Word {
	low: number;
	high: number;
}

/** "somepseudorandomlygeneratedbytes", as the paper has it, mixed with the key 00 01 02 … 0f. */
function initialState(): [Word, Word, Word, Word] {
	const key0 = { low: 0x03020100, high: 0x07060504 };
	const key1 = { low: 0x0b0a0908, high: 0x0f0e0d0c };
	const v0 = { low: 0x70736575, high: 0x736f6d65 };
	const v1 = { low: 0x6e646f6d, high: 0x646f7261 };
	const v2 = { low: 0x6e657261, high: 0x6c796765 };
	const v3 = { low: 0x79746573, high: 0x74656462 };
	xor(v0, key0);
	xor(v1, key1);
	xor(v2, key0);
	xor(v3, key1);
	return [v0, v1, v2, v3];
}

/** The bytes filled up with zeros to whole words, the last byte being how many there were, modulo 256. */
function padded(bytes: Uint8Array): DataView {
	const whole = new Uint8Array(8 * (Math.floor(bytes.length / 8) + 1));
	whole.set(bytes);
	whole[whole.length - 1] = bytes.length & 0xff;
	return new DataView(whole.buffer);
}

/** The paper's SipRound, some times over. */
function rounds(count: number, v0: Word, v1: Word, v2: Word, v3: Word): void {
	for (let round = 0; round < count; round++) {
		add(v0, v1);
		rotate(v1, 13);
		xor(v1, v0);
		swap(v0);
		add(v2, v3);
		rotate(v3, 16);
		xor(v3, v2);
		add(v0, v3);
		rotate(v3, 21);
		xor(v3, v0);
		add(v2, v1);
		rotate(v1, 17);
		xor(v1, v2);
		swap(v2);
	}
}

function add(to: Word, by: Word): void {
	const low = to.low + by.low;
	to.high = (to.high + by.high + (low > 0xffffffff ? 1 : 0)) >>> 0;
	to.low = low >>> 0;
}

function xor(to: Word, by: Word): void {
	to.low = (to.low ^ by.low) >>> 0;
	to.high = (to.high ^ by.high) >>> 0;
}

/** Rotates to the left, by fewer than 32 bits. */
function rotate(word: Word, bits: number): void {
	const { low, high } = word;
	word.low = ((low << bits) | (high >>> (32 - bits))) >>> 0;
	word.high = ((high << bits) | (low >>> (32 - bits))) >>> 0;
}

/** Rotates by 32 bits. */
function swap(word: Word): void {
	[word.low, word.high] = [word.high, word.low];
}

function hex(half: number): string {
	return half.toString(16).padStart(8, '0');
}
