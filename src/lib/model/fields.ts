import { z } from 'zod';

// Zod would try to make code from text for speed, which the CSP of the pages forbids and reports.
z.config({ jitless: true });

/** A kebab-case name: lower-case ASCII letters and digits joined by single hyphens. */
export const SlugSchema = z
	.string()
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens');

/** Two slugs joined by a full stop: the owner (a source or a lesson), then the name within it. */
export const OwnedIdSchema = z
	.string()
	.regex(
		/^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*$/,
		'expected <owner>.<name>, each in lower-case words joined by hyphens'
	);

/** Text that is read: not empty, no space at either end, so that it can be shown and compared as it is. */
export const TextSchema = z
	.string()
	.min(1, 'expected some text')
	.refine((text) => text === text.trim(), 'expected no space at the start or end');

/** An ISO 8601 date, month or year: as much of a date as a text gives, and no more. */
export const PartialDateSchema = z
	.string()
	.regex(
		/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
		'expected "YYYY", "YYYY-MM" or "YYYY-MM-DD" in quotation marks'
	);

/** The 1-based number of a non-empty line of a source's text. */
export const ParagraphSchema = z.int().positive();

/** How many words a text has: its runs of characters between white space. */
export function countWords(text: string): number {
	return text.split(/\s+/u).filter(Boolean).length;
}
