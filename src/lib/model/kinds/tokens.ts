/** A word of an excerpt, as it can be marked: a run of characters between white space. */
export interface Token {
	/** From 0, in the order of the text. */
	index: number;
	/** With the punctuation that touches it. */
	text: string;
	/** Offsets in the text, half open. */
	start: number;
	end: number;
}

/** The words of a text; equal texts have equal tokens, so that an index can be stored. */
export function tokensOf(text: string): Token[] {
	return [...text.matchAll(/\S+/gu)].map((match, index) => ({
		index,
		text: match[0],
		start: match.index,
		end: match.index + match[0].length
	}));
}

/**
 * The indices of the tokens that a span of the text touches.
 *
 * @param span words of the text, to the letter
 * @returns `null` where the span does not occur exactly once
 */
export function tokensOfSpan(text: string, span: string): number[] | null {
	const start = text.indexOf(span);
	if (span === '' || start < 0 || text.indexOf(span, start + 1) >= 0) return null;
	const end = start + span.length;
	return tokensOf(text)
		.filter((token) => token.start < end && token.end > start)
		.map(({ index }) => index);
}
