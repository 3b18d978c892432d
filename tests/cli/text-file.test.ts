import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, EncodingError, linesOf } from '../../src/cli/text-file.ts';

const utf16 = (text: string, order: 'le' | 'be') => {
	const bytes = Buffer.from(text, 'utf16le');
	return order === 'le' ? bytes : bytes.swap16();
};

describe('a file is read in the encoding it was saved in', () => {
	it.each([
		['UTF-8', Buffer.from('Jörg “ok” €'), 'Jörg “ok” €', 'UTF-8'],
		['UTF-8 with a mark', Buffer.from('\ufeffJörg'), 'Jörg', 'UTF-8'],
		['UTF-16, little end first', utf16('\ufeffJörg', 'le'), 'Jörg', 'UTF-16'],
		['UTF-16, big end first', utf16('\ufeffJörg', 'be'), 'Jörg', 'UTF-16'],
		[
			'Windows-1252',
			Buffer.of(0x4a, 0xf6, 0x72, 0x67, 0x20, 0x93, 0x6f, 0x6b, 0x94, 0x20, 0x80, 0x92, 0x9f),
			'Jörg “ok” €’Ÿ',
			'Windows-1252'
		],
		['nothing', Buffer.of(), '', 'UTF-8']
	])('%s', (_, bytes, text, encoding) => {
		expect(decodeText(bytes)).toEqual({ text, encoding });
	});

	it.each([
		['a workbook', Buffer.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0xff)],
		['UTF-16 without a mark', utf16('id,a', 'le')],
		['half a character of UTF-16', utf16('\ufeffid', 'le').subarray(0, 5)]
	])('%s is no text', (_, bytes) => {
		expect(decodeText(bytes)).toBeNull();
	});
});

async function* stream(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
	yield* chunks;
}

const collect = async (chunks: readonly Uint8Array[]) => {
	const lines: string[] = [];
	for await (const line of linesOf(stream(chunks))) lines.push(line);
	return lines;
};

describe('the lines of a stream', () => {
	it.each([
		['every kind of line end', 'a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
		['a line end at the end', 'a\nb\n', ['a', 'b']],
		['blank lines', 'a\n\n\r\n\rb', ['a', '', '', '', 'b']],
		['no text', '', []]
	])('%s', async (_, text, lines) => {
		expect(await collect([Buffer.from(text)])).toEqual(lines);
	});

	it('are the same wherever the stream is cut', async () => {
		const pieces = fc.constantFrom('a', 'ö', '“', '🙂', '\n', '\r', '\r\n');
		await fc.assert(
			fc.asyncProperty(
				fc.array(pieces, { minLength: 1, maxLength: 12 }),
				fc.array(fc.nat(40), { maxLength: 4 }),
				fc.constantFrom('utf8' as const, 'utf16le' as const),
				async (parts, cuts, encoding) => {
					const bytes = Buffer.from(`\ufeff${parts.join('')}`, encoding);
					// The mark itself comes whole.
					const places = [3, ...cuts.map((cut) => 3 + cut), bytes.length].sort((a, b) => a - b);
					const chunks = places.map((end, index) => bytes.subarray(places[index - 1] ?? 0, end));
					expect(await collect(chunks)).toEqual(await collect([bytes]));
				}
			)
		);
	});

	it('end with an error at a piece that is not UTF-8, and the lines of the pieces before it came', async () => {
		const lines: string[] = [];
		await expect(async () => {
			const chunks = [Buffer.from('a\nb\nc'), Buffer.of(0x0a, 0x93, 0x0a)];
			for await (const line of linesOf(stream(chunks))) lines.push(line);
		}).rejects.toThrow(EncodingError);
		expect(lines).toEqual(['a', 'b']);
	});

	it('end with an error where the last character is cut off', async () => {
		await expect(collect([Buffer.from('a“').subarray(0, 3)])).rejects.toThrow(EncodingError);
	});
});
