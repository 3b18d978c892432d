/** Text with the encoding it was read in. */
export interface DecodedText {
	/** Without a byte order mark. */
	text: string;
	encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

/** Bytes that are no text in the encoding they should have. */
export class EncodingError extends Error {
	override name = 'EncodingError';
}

/**
 * Reads the bytes of a text file: UTF-16 where they begin with its byte order mark, else UTF-8; bytes
 * that are not UTF-8 are read as Windows-1252, in which Excel saves CSV on many systems. That is a
 * guess, and the caller should say so.
 *
 * @returns `null` for what is no text at all, such as a workbook or UTF-16 without a mark
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
	const decoded = decode(bytes);
	return decoded === null || decoded.text.includes('\0') ? null : decoded;
}

function decode(bytes: Uint8Array): DecodedText | null {
	const label = labelOf(bytes);
	try {
		const text = new TextDecoder(label, { fatal: true }).decode(bytes);
		return { text, encoding: label === 'utf-8' ? 'UTF-8' : 'UTF-16' };
	} catch {
		return label === 'utf-8' ? { text: fromWindows1252(bytes), encoding: 'Windows-1252' } : null;
	}
}

/**
 * The lines of UTF-8 text, or of UTF-16 text that begins with its byte order mark, as they come in.
 * Lines end with LF, CR LF or CR.
 *
 * @throws EncodingError before the first line of a piece that cannot be decoded
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
	let line = '';
	let endsWithCr = false;
	for await (const part of decodeStream(chunks)) {
		// A character or a CR LF may be cut in two.
		if (part === '') continue;
		const text = endsWithCr && part.startsWith('\n') ? part.slice(1) : part;
		endsWithCr = part.endsWith('\r');
		const [first = '', ...others] = text.split(/\r\n|[\n\r]/u);
		line += first;
		for (const next of others) {
			yield line;
			line = next;
		}
	}
	if (line !== '') yield line;
}

async function* decodeStream(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
	let decoder: TextDecoder | null = null;
	for await (const chunk of chunks) {
		decoder ??= new TextDecoder(labelOf(chunk), { fatal: true });
		yield decodeOrThrow(decoder, chunk);
	}
	if (decoder !== null) yield decodeOrThrow(decoder);
}

/** @param chunk the next bytes; none at the end of the stream */
function decodeOrThrow(decoder: TextDecoder, chunk?: Uint8Array): string {
	try {
		return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
	} catch {
		throw new EncodingError(`not ${decoder.encoding}`);
	}
}

/** The encoding that the byte order mark at the beginning tells; UTF-8 without one. */
function labelOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Windows-1252 from 0x80 to 0x9F; the five bytes that it leaves open are control characters. */
const FROM_0X80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Everywhere else Windows-1252 is Latin-1. The TextDecoder of several versions of Node reads it as
 * Latin-1 throughout (nodejs/node#56542), so that curly quotation marks would be lost.
 */
function fromWindows1252(bytes: Uint8Array): string {
	return Buffer.from(bytes)
		.toString('latin1')
		.replace(/[\x80-\x9f]/gu, (character) => FROM_0X80[character.charCodeAt(0) - 0x80] ?? '');
}
