import { z } from 'zod';
import { TextSchema } from '../fields.ts';
import { BASE_FIELDS, MisconceptionCodeSchema, OptionIdSchema, refuseRepeatedIds } from './base.ts';
import { ARTICLE_ITSELF, NOT_NAMED } from './speaker.ts';

/** The student picks one option, or several where more than one is keyed and `multiple` is set. */
export const ChoiceQuestionSchema = z
	.strictObject({
		...BASE_FIELDS,
		kind: z.literal('choice'),
		/** Set where it asks who speaks: "the article itself" and "not named" must then be on offer. */
		asks: z.literal('speaker').optional(),
		/** Whether several options may be picked. */
		multiple: z.boolean().default(false),
		options: z
			.array(
				z.strictObject({
					id: OptionIdSchema,
					text: TextSchema,
					correct: z.boolean().default(false),
					/** The misconception that picking this wrong option reveals. */
					misconception: MisconceptionCodeSchema.optional(),
					/** Why it is right or wrong, in a sentence, where this option needs one of its own. */
					why: TextSchema.optional()
				})
			)
			.min(2)
			.max(8)
	})
	.superRefine((question, context) => {
		refuseRepeatedIds(question.options, 'options', context);
		const keyed = question.options.filter((option) => option.correct);
		const fault = (message: string) =>
			context.addIssue({ code: 'custom', path: ['options'], message });
		if (keyed.length === 0) fault('no option is marked correct');
		if (keyed.length === question.options.length) fault('every option is marked correct');
		if (!question.multiple && keyed.length > 1)
			fault('several options are marked correct, but multiple is not set');
		if (keyed.some((option) => option.misconception !== undefined))
			fault('a correct option carries a misconception');
		if (question.asks === 'speaker')
			for (const id of [ARTICLE_ITSELF, NOT_NAMED])
				if (!question.options.some((option) => option.id === id))
					fault(`a question that asks who speaks must offer the option "${id}"`);
	});

export type ChoiceQuestion = z.infer<typeof ChoiceQuestionSchema>;

/** Ids of the picked options, in any order. */
export interface ChoiceResponse {
	kind: 'choice';
	picked: string[];
}
