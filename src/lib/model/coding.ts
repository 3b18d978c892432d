import { z } from 'zod';
import { MODALITIES, POLARITIES } from './certainty.ts';
import { OwnedIdSchema, SlugSchema } from './fields.ts';

/** What one reader, by themselves, makes of the four fields of a claim on which readers may differ. */
const CodeSchema = z.strictObject({
	/** From the article to the voice that first says it: voice ids. */
	chain: z.array(SlugSchema).min(1),
	modality: z.enum(MODALITIES),
	polarity: z.enum(POLARITIES),
	/** Whether two careful readers would agree on voice and certainty. */
	gradable: z.boolean()
});

/**
 * A claim as it was coded twice, the second time without sight of the first. Kept as it was: the claim
 * itself has what a third reading made of it.
 */
export const CodingSchema = z.strictObject({
	/** The claim. */
	id: OwnedIdSchema,
	first: CodeSchema,
	second: CodeSchema
});

export type Coding = z.infer<typeof CodingSchema>;

/** The fields that were coded twice; `origin` is the last voice of the chain. */
export const CODED_FIELDS = ['chain', 'origin', 'modality', 'polarity', 'gradable'] as const;

export type CodedField = (typeof CODED_FIELDS)[number];

/** What each of the two made of a field, as a code to compare. */
export function codesOf(coding: Coding, field: CodedField): [string, string] {
	const code = ({ chain, modality, polarity, gradable }: Coding['first']) =>
		({
			chain: chain.join(' > '),
			origin: chain.at(-1) ?? '',
			modality,
			polarity,
			gradable: String(gradable)
		})[field];
	return [code(coding.first), code(coding.second)];
}
