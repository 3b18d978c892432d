import { z } from 'zod';
import { TextSchema } from '../fields.ts';
import { BASE_FIELDS, MisconceptionCodeSchema } from './base.ts';

/** The student types a name, a date or a number. */
export const ShortQuestionSchema = z.strictObject({
	...BASE_FIELDS,
	kind: z.literal('short'),
	answer: z.discriminatedUnion('type', [
		z.strictObject({
			type: z.literal('text'),
			/** Accepted answers by their meaning (`AnswerForm` has what costs nothing); the best match counts. */
			accepted: z
				.array(z.strictObject({ text: TextSchema, weight: z.number().gt(0).max(1).default(1) }))
				.min(1)
				.refine((all) => all.some((one) => one.weight === 1), 'no accepted answer has weight 1'),
			/** Whether typos are refused; what costs nothing still does. */
			exact: z.boolean().default(false)
		}),
		z.strictObject({
			type: z.literal('number'),
			value: z.number(),
			/** Largest absolute difference that still counts, in the unit. */
			tolerance: z.number().min(0).default(0),
			/** The unit's accepted spellings; the first is shown beside the field. Empty: a bare number. */
			unit: z.array(TextSchema).default([])
		})
	]),
	/** Wrong answers to recognise, and the misconception each reveals; no typo as near to one is forgiven. */
	slips: z
		.array(z.strictObject({ text: TextSchema, misconception: MisconceptionCodeSchema }))
		.default([])
});

export type ShortQuestion = z.infer<typeof ShortQuestionSchema>;

export interface ShortResponse {
	kind: 'short';
	/** As typed. */
	text: string;
}
