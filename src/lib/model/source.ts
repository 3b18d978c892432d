import { z } from 'zod';
import { ParagraphSchema, PartialDateSchema, SlugSchema, TextSchema } from './fields.ts';

/** What kind of text a source presents itself as. */
export const GENRES = [
	'news-report',
	'explanatory-article',
	'analysis',
	'opinion',
	'commentary',
	'unknown'
] as const;

/** The bibliographic record of one article: what the text says of itself, and no more. */
export const SourceSchema = z.strictObject({
	/** Stable name; also the id of the article's own voice. */
	id: SlugSchema,
	/** One capital letter that marks the source, as in a critical edition. */
	siglum: z.string().regex(/^[A-Z]$/, 'expected one capital letter'),
	/** The headline; `null` where our copy states none. */
	title: TextSchema.nullable(),
	/** The by-line; `null` where our copy states none. */
	author: TextSchema.nullable(),
	/** Who published it; `null` where our copy states none. */
	publisher: TextSchema.nullable(),
	/** Date of publication; `null` where our copy states none. */
	published: PartialDateSchema.nullable(),
	genre: z.enum(GENRES),
	/** What kind of text it is and how it presents itself; never how far to believe it. */
	description: TextSchema,
	/** The text's own words for the war, each to the letter, with the paragraph. */
	termForTheWar: z.array(z.strictObject({ term: TextSchema, paragraph: ParagraphSchema })),
	/** Signs of where the text comes from that are not a statement of it: inferences live here. */
	provenanceClues: z.array(
		z.strictObject({ clue: TextSchema, quote: TextSchema, paragraph: ParagraphSchema })
	),
	/** Paragraphs that make no checkable statement, such as a section heading, and why. */
	noClaim: z.array(z.strictObject({ paragraph: ParagraphSchema, reason: TextSchema })),
	/** The copy that paragraphs and quotations refer to. */
	text: z.strictObject({
		file: z.string().regex(/^[\w.-]+\.txt$/, 'expected the name of a .txt file'),
		/** SHA-256 of the file's bytes, 64 hexadecimal digits. */
		sha256: z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'),
		/** Number of non-empty lines. */
		paragraphs: z.int().positive(),
		/** Number of words (runs between white space). */
		words: z.int().positive()
	})
});

export type Source = z.infer<typeof SourceSchema>;
