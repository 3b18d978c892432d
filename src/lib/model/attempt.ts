import { z } from 'zod';
import { CONFIDENCE_LEVELS } from './confidence.ts';
import { OwnedIdSchema } from './fields.ts';
import { KINDS } from './kind.ts';
import { MEASURES } from './measures.ts';

/**
 * One answer as the log keeps it: what was asked and what was answered, never what it scored, so that a
 * key that is mended later mends every grade. Its form is stored: never change, only add.
 */
export const AttemptSchema = z.strictObject({
	/** Its own in every log that it may be merged into, such as a UUID. */
	id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'expected 1 to 64 letters, digits, "-" and "_"'),
	/** The id of the question that was answered. */
	question: OwnedIdSchema,
	/** The question's kind at that time; still known when the question is gone, as `measures` is. */
	kind: z.enum(KINDS),
	measures: z.enum(MEASURES),
	/** What was answered; checked by the grader of its kind whenever it is graded. */
	response: z.looseObject({ kind: z.string() }),
	/** When it was given: milliseconds since 1970, within what a `Date` can hold. */
	at: z.int().min(0).max(8.64e15),
	/** What decided the order in which the options stood, where something did. */
	seed: z.string().min(1).max(64).optional(),
	/** How sure the learner said to be; only where that was asked. */
	certainty: z.literal(CONFIDENCE_LEVELS).optional()
});

export type Attempt = z.infer<typeof AttemptSchema>;
