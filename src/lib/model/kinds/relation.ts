import { z } from 'zod';
import { TextSchema } from '../fields.ts';
import { RELATION_KINDS, type RelationKind } from '../relation-kinds.ts';
import { excerptAt } from '../letters.ts';
import { BASE_FIELDS, LetterSchema } from './base.ts';

/** The student says how two claims relate, and picks the passages that show it. */
export const RelationQuestionSchema = z
	.strictObject({
		...BASE_FIELDS,
		kind: z.literal('relation'),
		/** The two claims in our words, in the order of the first two of `claims`. */
		statements: z.tuple([TextSchema, TextSchema]),
		/** The key; the content check holds it against the first of `relations`. */
		key: z.enum(RELATION_KINDS),
		/** Letters of the excerpts that together show it. */
		evidence: z.array(LetterSchema).min(1)
	})
	.superRefine((question, context) => {
		const fault = (path: string, message: string) =>
			context.addIssue({ code: 'custom', path: [path], message });
		for (const letter of question.evidence)
			if (excerptAt(question.excerpts, letter) === undefined)
				fault('evidence', `there is no excerpt "${letter}"`);
		if (new Set(question.evidence).size !== question.evidence.length)
			fault('evidence', 'an excerpt is named twice');
		if (question.claims.length < 2) fault('claims', 'a question on a relation cites both claims');
		if (question.relations.length === 0) fault('relations', 'names no relation');
	});

export type RelationQuestion = z.infer<typeof RelationQuestionSchema>;

/** The relation, and the letters of the picked excerpts in any order. */
export interface RelationResponse {
	kind: 'relation';
	relation: RelationKind;
	evidence: string[];
}
