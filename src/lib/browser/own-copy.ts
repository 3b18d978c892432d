import { paragraphsOf } from '#lib/model/paragraphs.ts';

/** A quotation that our copy of a text holds, and which claim it decides. */
export interface KnownQuotation {
	/** Id of the claim. */
	claim: string;
	/** 1-based non-empty line of our copy. */
	paragraph: number;
	quote: string;
	/** Words right before and after it, where only they make it unique in its paragraph. */
	prefix: string;
	suffix: string;
}

/** Why a file is not taken for a copy of the text. */
export type CopyRefusal =
	'too-large' | 'not-text' | 'too-many-lines' | 'line-too-long' | 'too-many-marks' | 'other-text';

/** What a reader's file is, held against our copy of the text. */
export type CopyVerdict =
	/** Byte for byte our copy. */
	| { status: 'same'; paragraphs: string[] }
	/** Another edition: so many of the quotations stand in it, each in the paragraph it should. */
	| { status: 'edition'; paragraphs: string[]; found: number; total: number }
	| {
			status: 'refused';
			reason: CopyRefusal;
			found: number;
			total: number;
	  };

/** Larger than any article: what is beyond it is some other file. */
export const MAX_COPY_BYTES = 1_000_000;

/** Each line of text is an item of the list that shows the copy; no article has 200. */
export const MAX_COPY_LINES = 2_000;

/** In UTF-16 units. The longest article has about 11,000 in all, and a browser lays out a line as one. */
export const MAX_COPY_LINE = 20_000;

/** Marks on one letter, and characters that are not seen. Scripts use up to four; hundreds hold up the page. */
const TOO_MANY_MARKS = /[\p{M}\p{Cf}]{21}/u;

/** The share of our quotations that another edition must hold: fewer, and it is another text. */
const LEAST_SHARE = 0.5;

/**
 * Holds a file against our copy of a text. A file with the same hash is our copy; any other is matched
 * quotation by quotation, so that a copy with other line ends or a changed headline still serves.
 *
 * @param bytes of the file
 * @param hash its SHA-256 in hexadecimal digits; `null` where the browser cannot tell (no TLS)
 */
export function judgeCopy(
	bytes: Uint8Array,
	hash: string | null,
	known: { sha256: string; quotations: readonly KnownQuotation[] }
): CopyVerdict {
	const total = known.quotations.length;
	const refuse = (reason: CopyRefusal): CopyVerdict => ({
		status: 'refused',
		reason,
		found: 0,
		total
	});
	if (bytes.length > MAX_COPY_BYTES) return refuse('too-large');
	const text = decode(bytes);
	if (text === null) return refuse('not-text');
	const excess = excessOf(text);
	if (excess) return refuse(excess);
	const paragraphs = paragraphsOf(text);
	if (hash === known.sha256) return { status: 'same', paragraphs };
	const found = known.quotations.filter(
		(quotation) => spanOf(paragraphs[quotation.paragraph - 1] ?? '', quotation) !== null
	).length;
	return total > 0 && found / total >= LEAST_SHARE
		? { status: 'edition', paragraphs, found, total }
		: { status: 'refused', reason: 'other-text', found, total };
}

function decode(bytes: Uint8Array): string | null {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return text.includes('\0') ? null : text;
	} catch {
		return null;
	}
}

/** What of a text would hold up the page that shows it; found before anything is made of the text. */
function excessOf(text: string): CopyRefusal | null {
	let lines = 0;
	for (let from = 0; from < text.length; lines++) {
		const end = text.indexOf('\n', from);
		const to = end < 0 ? text.length : end;
		if (to - from > MAX_COPY_LINE) return 'line-too-long';
		if (lines >= MAX_COPY_LINES) return 'too-many-lines';
		from = to + 1;
	}
	return TOO_MANY_MARKS.test(text) ? 'too-many-marks' : null;
}

/** A run of a paragraph's characters that the same claims are decided by; mostly none. */
export interface Segment {
	text: string;
	/** Ids of claims. */
	claims: string[];
}

/** A paragraph cut where the quotations in it begin and end; its segments joined are the paragraph. */
export function segmentsOf(paragraph: string, quotations: readonly KnownQuotation[]): Segment[] {
	const spans = quotations.flatMap((quotation) => {
		const span = spanOf(paragraph, quotation);
		return span ? [{ claim: quotation.claim, ...span }] : [];
	});
	const cuts = [
		...new Set([0, paragraph.length, ...spans.flatMap(({ from, to }) => [from, to])])
	].sort((a, b) => a - b);
	return cuts.slice(0, -1).map((from, index) => ({
		text: paragraph.slice(from, cuts[index + 1]),
		claims: spans.filter((span) => span.from <= from && from < span.to).map(({ claim }) => claim)
	}));
}

function spanOf(
	paragraph: string,
	{ quote, prefix, suffix }: KnownQuotation
): { from: number; to: number } | null {
	const at = quote === '' ? -1 : paragraph.indexOf(prefix + quote + suffix);
	return at < 0 ? null : { from: at + prefix.length, to: at + prefix.length + quote.length };
}
