import { z } from 'zod';
import { SlugSchema, TextSchema } from './fields.ts';

/** A wrong way of reading that wrong answers can reveal. */
export const MisconceptionSchema = z.strictObject({
	/** The code that distractors carry. */
	id: SlugSchema,
	/** What it is called in feedback. */
	name: TextSchema,
	/** One sentence on how to avoid it. */
	advice: TextSchema
});

export type Misconception = z.infer<typeof MisconceptionSchema>;

/** A misconception as feedback shows it: with the place of the course that teaches to avoid it. */
export interface TaughtMisconception extends Misconception {
	/** A lesson, and the id of a heading in it. */
	taughtIn: { lesson: string; heading: string };
}
