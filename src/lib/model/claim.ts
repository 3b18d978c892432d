import { z } from 'zod';
import {
	OwnedIdSchema,
	ParagraphSchema,
	PartialDateSchema,
	SlugSchema,
	TextSchema
} from './fields.ts';
import { BOUNDS, type Bound } from './bounds.ts';
import { MODALITIES, POLARITIES } from './certainty.ts';
import { TOPICS } from './topic.ts';

/** What a claim is about, grammatically: the shape of the statement, not its subject. */
export const CLAIM_KINDS = [
	'event',
	'figure',
	'treaty',
	'motive',
	'evaluation',
	'prediction',
	'relation'
] as const;

/** A number as a text gives it. */
export const FigureSchema = z
	.strictObject({
		/** What is counted: figures with the same quantity can be laid side by side. */
		quantity: SlugSchema,
		/** Smallest value the wording allows; `null` where it gives none. */
		low: z.number().nullable(),
		/** Largest value the wording allows; `null` where it gives none. */
		high: z.number().nullable(),
		/** What one is: "soldiers", "US dollars". */
		unit: TextSchema,
		bound: z.enum(BOUNDS),
		/** The date the number is given for, as far as the text says; else `null`. */
		asOf: PartialDateSchema.nullable(),
		/** The exact words where the text gives a quantity without a number ("several thousand"). */
		words: TextSchema.optional()
	})
	.superRefine((figure, context) => {
		const fault = figureFault(figure);
		if (fault) context.addIssue({ code: 'custom', message: fault });
	});

export type Figure = z.infer<typeof FigureSchema>;

function figureFault(figure: {
	low: number | null;
	high: number | null;
	bound: Bound;
	words?: string | undefined;
}): string | null {
	const { low, high, bound, words } = figure;
	if (low === null && high === null)
		return words === undefined ? 'a figure without a number needs its words' : null;
	if (low !== null && high !== null && low > high) return 'low is greater than high';
	if ((bound === 'exact' || bound === 'estimate') && low !== high)
		return `bound "${bound}" needs low and high to be the same number`;
	if (bound === 'at-least' && (low === null || high !== null))
		return 'bound "at-least" needs low, and high: null';
	if (bound === 'at-most' && (high === null || low !== null))
		return 'bound "at-most" needs high, and low: null';
	if (bound === 'range' && (low === null || high === null)) return 'bound "range" needs both ends';
	return null;
}

/** One checkable statement of a source, with its exact words and who says so. */
export const ClaimSchema = z.strictObject({
	/** `<source>.<slug>`; never renamed once published. */
	id: OwnedIdSchema,
	/** The source that the words are from; written out by the library from the ledger's file name. */
	source: SlugSchema,
	paragraph: ParagraphSchema,
	/** The shortest words that decide, to the letter, at most 25, unique in their paragraph. */
	quote: TextSchema,
	/** Words directly before the quotation, where it occurs more than once in its paragraph. */
	prefix: z.string().min(1).optional(),
	/** Words directly after the quotation, where it occurs more than once in its paragraph. */
	suffix: z.string().min(1).optional(),
	/** The statement in our own words, hedge and denial included, without its speaker. */
	says: TextSchema,
	/** Voice ids from the outermost (the article) to the one that originally says so. */
	chain: z.array(SlugSchema).min(1),
	/** The exact words that show someone else is speaking; `null` in the article's own voice. */
	cue: TextSchema.nullable(),
	/** How sure the wording is. */
	modality: z.enum(MODALITIES),
	/** Whether the wording affirms or denies. */
	polarity: z.enum(POLARITIES),
	kind: z.enum(CLAIM_KINDS),
	figure: FigureSchema.nullable(),
	/** When what is claimed happens, as far as the text gives it. */
	when: PartialDateSchema.nullable(),
	topics: z.array(z.enum(TOPICS)).min(1),
	/** False where a careful reader may disagree about the voice or the certainty: shown, never scored. */
	gradable: z.boolean(),
	/** Where careful readers differ, and why. */
	note: TextSchema.optional()
});

export type Claim = z.infer<typeof ClaimSchema>;

/** The voice that originally says so: the last of the chain. */
export function originOf(claim: Pick<Claim, 'chain' | 'source'>): string {
	return claim.chain.at(-1) ?? claim.source;
}
