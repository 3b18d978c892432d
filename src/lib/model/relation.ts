import { z } from 'zod';
import { OwnedIdSchema, SlugSchema, TextSchema } from './fields.ts';
import { RELATION_KINDS } from './relation-kinds.ts';

/** Whether claims that say the same thing can support one another. */
export const INDEPENDENCE = ['shared-origin', 'independent', 'not-shown'] as const;

/** How two or more claims relate, across sources or within one. */
export const RelationSchema = z.strictObject({
	id: SlugSchema,
	claims: z
		.array(OwnedIdSchema)
		.min(2, 'a relation needs at least two claims')
		.refine((ids) => new Set(ids).size === ids.length, 'a claim is named twice'),
	relation: z.enum(RELATION_KINDS),
	/** The question the claims answer, as a short noun phrase: "the size of the force". */
	about: TextSchema,
	/** Why they relate so, from their wording alone. */
	why: TextSchema,
	independence: z.enum(INDEPENDENCE),
	/** False where careful readers may differ: discussed, never scored. */
	gradable: z.boolean()
});

export type Relation = z.infer<typeof RelationSchema>;
