/**
 * SHA-1 (FIPS 180-4, section 6.1.2) as far as Anki wants it: the first 32 bits of the hash of a note’s first
 * field, by which it finds duplicates. `crypto.subtle` is missing where a school serves the site without TLS.
 */
export function checksum(text: string): number {
	const bytes = new TextEncoder().encode(text);
	const blocks = Math.ceil((bytes.length + 9) / 64);
	const message = new Uint8Array(blocks * 64);
	message.set(bytes);
	message[bytes.length] = 0x80;
	const view = new DataView(message.buffer);
	view.setUint32(message.length - 8, Math.floor(bytes.length / 0x2000_0000));
	view.setUint32(message.length - 4, (bytes.length << 3) >>> 0);
	let hash = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
	for (let block = 0; block < blocks; block++) hash = mixed(hash, wordsOf(view, block * 64));
	return hash[0] ?? 0;
}

/** The 80 words that a block is extended to. */
function wordsOf(view: DataView, offset: number): Uint32Array {
	const words = new Uint32Array(80);
	for (let t = 0; t < 16; t++) words[t] = view.getUint32(offset + 4 * t);
	for (let t = 16; t < 80; t++)
		words[t] = rotated(
			(words[t - 3] ?? 0) ^ (words[t - 8] ?? 0) ^ (words[t - 14] ?? 0) ^ (words[t - 16] ?? 0),
			1
		);
	return words;
}

function mixed(hash: readonly number[], words: Uint32Array): number[] {
	let [a = 0, b = 0, c = 0, d = 0, e = 0] = hash;
	for (const [t, word] of words.entries()) {
		const next = (rotated(a, 5) + round(t, b, c, d) + e + word) >>> 0;
		[a, b, c, d, e] = [next, a, rotated(b, 30), c, d];
	}
	return [a, b, c, d, e].map((one, index) => (one + (hash[index] ?? 0)) >>> 0);
}

/** The function and the constant of a round. */
function round(t: number, b: number, c: number, d: number): number {
	if (t < 20) return ((b & c) | (~b & d)) + 0x5a827999;
	if (t < 40) return (b ^ c ^ d) + 0x6ed9eba1;
	if (t < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
	return (b ^ c ^ d) + 0xca62c1d6;
}

function rotated(word: number, bits: number): number {
	return ((word << bits) | (word >>> (32 - bits))) >>> 0;
}
