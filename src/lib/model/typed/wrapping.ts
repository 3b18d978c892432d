/** Quotation marks and brackets of every script, and the marks that make text bold or code. */
const QUOTES_AND_BRACKETS = String.raw`"'*_|\p{Ps}\p{Pe}\p{Pi}\p{Pf}`;
const SENTENCE_MARKS = '.,;:!?。、';

const MONTH = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

/** What surrounds an answer and is no part of it; each pattern matches at one end, or at both. */
const WRAPPINGS: readonly RegExp[] = [
	new RegExp(`^[\\s${QUOTES_AND_BRACKETS}]+`, 'u'),
	new RegExp(`[\\s${QUOTES_AND_BRACKETS}${SENTENCE_MARKS}]+$`, 'u'),
	// A point or comma before a digit is a decimal one.
	new RegExp(`^[${SENTENCE_MARKS}¡¿]+(?![\\d.,])`, 'u'),
	/^[•◦‣⁃∙·●○▪■□→⇒➢✓✔]\s*/u,
	// Before a number these are its sign, or "more than".
	/^[-+>=][-+>=\s]*(?:(?![-+>=\s\d.,\p{Sc}])|(?=\d{1,2}\)\s))/u,
	/^[-+]\s+(?=[-+])/u,
	/(?:^|(?<=[\p{L}\s]))\s*-+$/u,
	/^(?:\d{1,2}|\p{L})\)\s+(?=\S)/u,
	// "1. July" is a date, and "93. Brigade" an ordinal.
	new RegExp(`^1\\.\\s+(?!${MONTH})(?=\\p{L})`, 'u')
];

/** Marks that mean something alone ("<5", "~5") and nothing in a pair. */
const PAIRS = /^(?:<(?<angled>.*)>|~(?<struck>.*)~)$/su;

/**
 * A folded answer without what is round it and no part of it: quotation marks, brackets, list and
 * emphasis marks, and the marks that end a sentence. Empty where there is nothing else. Idempotent.
 *
 * @example unwrap('“(puppet).”') // "puppet"
 */
export function unwrap(folded: string): string {
	let bare = folded;
	for (;;) {
		const pair = PAIRS.exec(bare)?.groups;
		const before = bare;
		if (pair) bare = pair['angled'] ?? pair['struck'] ?? '';
		for (const wrapping of WRAPPINGS) bare = bare.replace(wrapping, '');
		if (bare === before) return bare;
	}
}

/** Marks inside an answer that carry no meaning there. */
const INNER_MARKS = /["*|\p{Ps}\p{Pe}\p{Pi}\p{Pf}]/gu;

/** The text with a space for each quotation mark or bracket inside it; apostrophes stay. */
export function withoutInnerMarks(text: string): string {
	return text.replace(INNER_MARKS, ' ');
}
