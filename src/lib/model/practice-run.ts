import { z } from 'zod';
import { CONFIDENCE_LEVELS } from './confidence.ts';
import { OwnedIdSchema } from './fields.ts';

/** A running or finished practice as the browser keeps it. Its form is stored: never change, only add. */
export const PracticeRunSchema = z.strictObject({
	version: z.literal(1),
	/** The address that draws it, without the question that is open. */
	key: z.string().min(1).max(4000),
	/** Question ids in the order in which they are asked. */
	questions: z.array(OwnedIdSchema).min(1).max(200),
	/** The response to each answered question, by id; graded again whenever it is shown. */
	answers: z.record(OwnedIdSchema, z.looseObject({ kind: z.string() })),
	/** How sure the learner said to be of an answer, by question id; only where that was asked. */
	certainties: z.record(OwnedIdSchema, z.literal(CONFIDENCE_LEVELS)).optional(),
	/** When the last answer was given: milliseconds since 1970. */
	savedAt: z.number()
});

export type PracticeRun = z.infer<typeof PracticeRunSchema>;
