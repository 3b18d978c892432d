import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash64 } from '#lib/model/hash.ts';

/** The first characters of Unicode, whose UTF-8 bytes are 00 01 02 … */
function counting(length: number): string {
	return String.fromCharCode(...Array(length).keys());
}

describe('SipHash-2-4 under the key 00 01 … 0f', () => {
	// The bytes 00 01 02 … of each length: `vectors_sip64` of the authors' reference implementation,
	// github.com/veorq/SipHash, read as little-endian numbers. Length 15 is the example of the paper.
	it.each([
		[0, '726fdb47dd0e0e31'],
		[1, '74f839c593dc67fd'],
		[2, '0d6c8009d9a94f5a'],
		[3, '85676696d7fb7e2d'],
		[4, 'cf2794e0277187b7'],
		[5, '18765564cd99a68d'],
		[6, 'cbc9466e58fee3ce'],
		[7, 'ab0200f58b01d137'],
		[8, '93f5f5799a932462'],
		[9, '9e0082df0ba9e4b0'],
		[15, 'a129ca6149be45e5'],
		[16, '3f2acc7f57c29bdb'],
		[17, '699ae9f52cbe4794'],
		[31, '32d892fad841c342'],
		[32, '7127512f72f27cce'],
		[63, '958a324ceb064572']
	])('the vector of %i bytes', (length, hash) => {
		expect(hash64(counting(length))).toBe(hash);
	});

	// Computed with OpenSSL 3: openssl mac -macopt hexkey:000102…0f -macopt size:8 SIPHASH
	it.each([
		['curly quotation marks', '“up to 100,000”', 'b391b33ea2753378'],
		['Cyrillic', 'Сыбига', 'ecf5ef041926bc1c'],
		['a character outside the basic plane', '🧪 a', 'e74c2ccfbcdb32fb'],
		['more bytes than the length byte can count', 'x'.repeat(300), '11a8091bcf4bc254']
	])('%s, as UTF-8', (_, text, hash) => {
		expect(hash64(text)).toBe(hash);
	});
});

describe('any text', () => {
	it('gives 16 hex digits, and the same ones again', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(hash64(text)).toMatch(/^[0-9a-f]{16}$/);
				expect(hash64(text)).toBe(hash64(text));
			})
		);
	});

	it('hashes to something else once a character changes', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, at) => {
				const index = at % text.length;
				const changed = `${text.slice(0, index)}${text[index] === 'x' ? 'y' : 'x'}${text.slice(index + 1)}`;
				expect(hash64(changed)).not.toBe(hash64(text));
			})
		);
	});
});

describe('texts that differ as little as question ids do', () => {
	const hashes = Array.from({ length: 4096 }, (_, index) =>
		hash64(`class7b\nkursk.question-${index}`)
	);
	const bits = (hash: string) => [...BigInt(`0x${hash}`).toString(2).padStart(64, '0')].map(Number);

	it('spread evenly over the values of every byte', () => {
		for (let byte = 0; byte < 8; byte++) {
			const counts = Array<number>(256).fill(0);
			for (const hash of hashes) {
				const value = parseInt(hash.slice(2 * byte, 2 * byte + 2), 16);
				counts[value] = (counts[value] ?? 0) + 1;
			}
			const expected = hashes.length / 256;
			const chiSquare = counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
			// 255 degrees of freedom: mean 255, standard deviation √510 ≈ 22.6; five of them either way.
			expect(Math.abs(chiSquare - 255)).toBeLessThan(5 * Math.sqrt(510));
		}
	});

	it('set every bit in about half of all cases', () => {
		const all = hashes.map(bits);
		const counts = Array.from({ length: 64 }, (_, bit) => all.filter((one) => one[bit]).length);
		// Binomial: mean n/2, standard deviation √n/2; five of them either way.
		for (const count of counts)
			expect(Math.abs(count - hashes.length / 2)).toBeLessThan(2.5 * Math.sqrt(hashes.length));
	});

	it('flip half of the bits when one bit of the text flips', () => {
		const text = 'class7b\nkursk.question-7';
		const before = bits(hash64(text));
		const flips = [...text].flatMap((character, index) =>
			[1, 2, 4, 8, 16, 32, 64].map((mask) => {
				const flipped = String.fromCharCode(character.charCodeAt(0) ^ mask);
				const after = bits(hash64(text.slice(0, index) + flipped + text.slice(index + 1)));
				return after.filter((bit, at) => bit !== before[at]).length;
			})
		);
		const mean = flips.reduce((a, b) => a + b) / flips.length;
		// Of 64 bits each with standard deviation 4, over all flips; five standard errors either way.
		expect(Math.abs(mean - 32)).toBeLessThan((5 * 4) / Math.sqrt(flips.length));
	});

	it('rank in an order of their own under every seed', () => {
		const ids = Array.from({ length: 12 }, (_, index) => `kursk.question-${index}`);
		const firsts = Array.from({ length: 600 }, (_, seed) => {
			const rank = (id: string) => hash64(`${seed}\n${id}`);
			return ids.reduce((least, id) => (rank(id) < rank(least) ? id : least));
		});
		for (const id of ids) {
			const count = firsts.filter((first) => first === id).length;
			// 600 draws among 12: mean 50, standard deviation √(600 · 1/12 · 11/12) ≈ 6.8; five of them.
			expect(Math.abs(count - 50)).toBeLessThan(34);
		}
	});
});
