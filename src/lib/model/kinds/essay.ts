import { z } from 'zod';
import { TextSchema } from '../fields.ts';
import { BASE_FIELDS } from './base.ts';

/** The student writes two or three sentences; a teacher grades them. */
export const EssayQuestionSchema = z.strictObject({
	...BASE_FIELDS,
	kind: z.literal('essay'),
	/** What the student checks in the own answer before showing it: "I name who makes each claim." */
	checklist: z.array(TextSchema).min(2).max(6),
	/** For the teacher: what an answer at each level does. */
	rubric: z.strictObject({ basic: TextSchema, emergent: TextSchema, proficient: TextSchema }),
	/** An answer at the highest level, shown after the student's own. */
	example: TextSchema
});

export type EssayQuestion = z.infer<typeof EssayQuestionSchema>;

export interface EssayResponse {
	kind: 'essay';
	/** As written. */
	text: string;
	/** Indices of the checklist's lines that the student ticked. */
	ticked: number[];
}
