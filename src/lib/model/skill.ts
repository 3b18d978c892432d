import { z } from 'zod';
import { SlugSchema, TextSchema } from './fields.ts';
import { SKILL_IDS } from './measures.ts';
import { MisconceptionSchema } from './misconception.ts';

/** Something a student learns to do with any text. */
export const SkillSchema = z.strictObject({
	id: z.enum(SKILL_IDS),
	name: TextSchema,
	/** What a student can do who has it, continuing "can …". */
	can: TextSchema,
	/** What the research literature calls it. */
	standard: TextSchema,
	/** Where the course teaches it: a lesson, and the id of a heading in it. */
	taughtIn: z.strictObject({ lesson: SlugSchema, heading: SlugSchema }),
	/** The misconceptions that show it is still missing. */
	misconceptions: z.array(MisconceptionSchema).min(1)
});

export type Skill = z.infer<typeof SkillSchema>;
