import { z } from 'zod';
import { TextSchema } from '../fields.ts';
import { BASE_FIELDS, MisconceptionCodeSchema, OptionIdSchema, refuseRepeatedIds } from './base.ts';

/** The student puts a chain of voices, or events, in order. */
export const OrderQuestionSchema = z
	.strictObject({
		...BASE_FIELDS,
		kind: z.literal('order'),
		/** `chain`: choose the links and order them; `timeline`: order a fixed set. */
		mode: z.enum(['chain', 'timeline']),
		/** What the first and the last place mean, e.g. ["what you read", "the last voice"]. */
		ends: z.tuple([TextSchema, TextSchema]),
		/** The keyed items in their right order. */
		items: z
			.array(z.strictObject({ id: OptionIdSchema, text: TextSchema }))
			.min(2)
			.max(8),
		/** Items that belong to no place (chain only). */
		distractors: z
			.array(
				z.strictObject({
					id: OptionIdSchema,
					text: TextSchema,
					misconception: MisconceptionCodeSchema.optional()
				})
			)
			.max(5)
			.default([]),
		/** The misconception that putting the links in the wrong order reveals. */
		misconception: MisconceptionCodeSchema.optional()
	})
	.superRefine((question, context) => {
		refuseRepeatedIds([...question.items, ...question.distractors], 'items', context);
		if (question.mode === 'timeline' && question.distractors.length > 0)
			context.addIssue({
				code: 'custom',
				path: ['distractors'],
				message: 'a timeline orders a fixed set and takes no distractors'
			});
	});

export type OrderQuestion = z.infer<typeof OrderQuestionSchema>;

/** Ids of the chosen items, first to last. */
export interface OrderResponse {
	kind: 'order';
	order: string[];
}
