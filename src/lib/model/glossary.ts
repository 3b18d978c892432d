import { z } from 'zod';
import { ParagraphSchema, SlugSchema, TextSchema } from './fields.ts';

/** What an entry of the glossary is about; a loaded word carries a judgement with it. */
export const ENTRY_KINDS = [
	'person',
	'institution',
	'state',
	'treaty',
	'weapon',
	'place',
	'event',
	'loaded-word',
	'term'
] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Where a text uses a word, to the letter. */
const UseSchema = z.strictObject({
	source: SlugSchema,
	paragraph: ParagraphSchema,
	quote: TextSchema
});

/** A name or a word that a reader may not know: what the texts say of it, and who uses it. */
export const GlossaryEntrySchema = z
	.strictObject({
		/** Stable name; also where a link into the glossary leads. */
		id: SlugSchema,
		/** The word as a reader looks it up. */
		term: TextSchema,
		kind: z.enum(ENTRY_KINDS),
		/** In our own plain words: what the texts say it is, by siglum, or what an ordinary word means. */
		says: TextSchema,
		/** Where it occurs, one use a source. */
		uses: z.array(UseSchema).min(1).max(5),
		/** The voice that it is, where the person or institution also speaks. */
		voice: SlugSchema.optional(),
		/** For a loaded word: what another text calls the same thing. */
		opposed: z.array(UseSchema).default([]),
		/** For a loaded word: a plain paraphrase of ours. */
		neutral: TextSchema.optional()
	})
	.superRefine(({ kind, opposed, neutral }, context) => {
		if (kind === 'loaded-word' && neutral === undefined)
			context.addIssue({
				code: 'custom',
				path: ['neutral'],
				message: 'a loaded word needs a neutral paraphrase'
			});
		if (kind !== 'loaded-word' && (opposed.length > 0 || neutral !== undefined))
			context.addIssue({
				code: 'custom',
				path: ['kind'],
				message: 'only a loaded word has "opposed" and "neutral"'
			});
	});

export type GlossaryEntry = z.infer<typeof GlossaryEntrySchema>;
