const encoder = new TextEncoder();

/** A text as UTF-8, without a byte order mark. */
export function utf8(text: string): Uint8Array {
	return encoder.encode(text);
}
