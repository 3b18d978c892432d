/** A file as text, or the encoding that it is in, as far as it says; `null` where nothing tells. */
export type DecodedText = { text: string } | { encoding: string | null };

/**
 * What an XML declaration may name, by how it is decoded: the declaration itself was read as ASCII, so a
 * file that calls itself UTF-16 is none.
 */
const NAMED = new Map([
	['utf-8', 'utf-8'],
	['utf8', 'utf-8'],
	['us-ascii', 'utf-8'],
	['utf-16', 'utf-8'],
	['iso-8859-1', 'windows-1252'],
	['windows-1252', 'windows-1252']
]);

/**
 * The text of a file: UTF-8 or UTF-16, with or without a byte order mark, or what an XML declaration
 * names of the old encodings of the West. Anything else is refused rather than guessed.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
	const [first, second, third, fourth] = bytes;
	if (first === 0xff && second === 0xfe)
		return third === 0 && fourth === 0 ? { encoding: 'UTF-32' } : decoded(bytes, 'utf-16le');
	if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
	if (first === 0xef && second === 0xbb && third === 0xbf) return decoded(bytes, 'utf-8');
	// Without a mark the first character tells, which is of ASCII in every format.
	if (first !== 0 && second === 0 && third !== 0) return decoded(bytes, 'utf-16le');
	if (first === 0 && second !== undefined && second !== 0) return decoded(bytes, 'utf-16be');
	const beginning = String.fromCharCode(...bytes.subarray(0, 200));
	const named = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/u.exec(beginning)?.[1];
	const label = named === undefined ? 'utf-8' : NAMED.get(named.toLowerCase());
	return label === undefined ? { encoding: named ?? null } : decoded(bytes, label);
}

/** Strictly: what is not of the encoding is not replaced. */
function decoded(bytes: Uint8Array, label: string): DecodedText {
	try {
		const text = new TextDecoder(label, { fatal: true }).decode(bytes);
		return text.includes('\0') ? { encoding: null } : { text };
	} catch {
		return { encoding: null };
	}
}
