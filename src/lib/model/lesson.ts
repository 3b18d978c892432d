import { z } from 'zod';
import { SlugSchema, TextSchema } from './fields.ts';
import { SKILL_IDS } from './measures.ts';

/** A lesson's front matter, with the slug that its file name gives. */
export const LessonSchema = z.strictObject({
	/** From the file name: `03-treaty-1961.md` is `treaty-1961`. */
	slug: SlugSchema,
	title: TextSchema,
	/** One or two sentences that say what the reader will find. */
	summary: TextSchema,
	/** Reading time in minutes. */
	minutes: z.int().min(1).max(60),
	/** The skills it exercises. */
	objectives: z.array(z.enum(SKILL_IDS)).min(1),
	/** Its place in the course, from 1. */
	order: z.int().positive()
});

export type Lesson = z.infer<typeof LessonSchema>;
