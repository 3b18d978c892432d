import { z } from 'zod';
import { OwnedIdSchema, ParagraphSchema, SlugSchema, TextSchema } from '../fields.ts';
import { DIFFICULTIES } from '../difficulty.ts';
import { MOST_EXCERPTS } from '../letters.ts';
import { MEASURES } from '../measures.ts';

/** Words of a source that a question shows, to the letter. */
export const ExcerptSchema = z.strictObject({
	source: SlugSchema,
	paragraph: ParagraphSchema,
	quote: TextSchema
});

export type Excerpt = z.infer<typeof ExcerptSchema>;

/** The letter of an excerpt, in a key. */
export const LetterSchema = z.string().regex(/^[a-f]$/, 'expected a letter a–f');

/** What every kind of question has; each kind adds its own keys. */
export const BASE_FIELDS = {
	/** `<lesson>.<slug>`; never renamed once published. */
	id: OwnedIdSchema,
	/** The lesson's slug; written out by the library from the bank's file name. */
	lesson: SlugSchema,
	measures: z.enum(MEASURES),
	/** How hard its task is; the content check asks it of every question of the bank. */
	difficulty: z.enum(DIFFICULTIES).optional(),
	/** What is asked. */
	prompt: TextSchema,
	/**
	 * The passages in view while answering, shown as [a], [b], [c] …; at most 60 words of one source.
	 * Only a `knowledge` question may have none: it is then asked from memory.
	 */
	excerpts: z.array(ExcerptSchema).max(MOST_EXCERPTS).default([]),
	/** The claims it is about, which decide it. */
	claims: z.array(OwnedIdSchema).min(1),
	/** The relations it is about, where it asks how claims relate. */
	relations: z.array(SlugSchema).default([]),
	/** Why the key is the key, quoting the words that decide. Shown after every answer. */
	feedback: TextSchema,
	points: z.int().min(1).max(10).default(1)
} as const;

/** The code of the misconception that a wrong answer reveals. */
export const MisconceptionCodeSchema = SlugSchema;

/** An id that a response refers to; unique within its list. */
export const OptionIdSchema = SlugSchema;

/** Adds an issue for every id that occurs twice in a list. */
export function refuseRepeatedIds(
	items: readonly { id: string }[],
	path: string,
	context: z.RefinementCtx
): void {
	const seen = new Set<string>();
	items.forEach((item, index) => {
		if (seen.has(item.id))
			context.addIssue({
				code: 'custom',
				path: [path, index, 'id'],
				message: `"${item.id}" is used twice in this list`
			});
		seen.add(item.id);
	});
}
