import { z } from 'zod';
import { BOUNDS, type Bound } from '../bounds.ts';
import { PartialDateSchema, TextSchema } from '../fields.ts';
import { BASE_FIELDS, MisconceptionCodeSchema, OptionIdSchema, refuseRepeatedIds } from './base.ts';
import { ARTICLE_ITSELF, NOT_NAMED } from './speaker.ts';

/**
 * The student fills a number card. The fields that `key` holds are asked; the content check holds
 * each against the figure and the speaker of the first of `claims`.
 */
export const FigureQuestionSchema = z
	.strictObject({
		...BASE_FIELDS,
		kind: z.literal('figure'),
		/** What is counted, as the card's title: "North Korean soldiers in the Kursk region". */
		quantity: TextSchema,
		/** Accepted spellings of the unit; the first is shown beside the fields. Empty: a bare number. */
		unit: z.array(TextSchema).default([]),
		key: z.strictObject({
			/** The lower end; `null`: the text gives none. */
			low: z.number().nullable().optional(),
			/** The upper end; `null`: the text gives none. */
			high: z.number().nullable().optional(),
			bound: z.enum(BOUNDS).optional(),
			/** The date the number is given for; `null`: the text gives none. */
			asOf: PartialDateSchema.nullable().optional(),
			/** Id of the claimant among `claimants`. */
			claimant: OptionIdSchema.optional()
		}),
		/** Who may be claimant: voice ids, with "the article itself" and "not named" among them. */
		claimants: z
			.array(
				z.strictObject({
					id: OptionIdSchema,
					text: TextSchema,
					misconception: MisconceptionCodeSchema.optional()
				})
			)
			.default([])
	})
	.superRefine((question, context) => {
		const fault = (path: string, message: string) =>
			context.addIssue({ code: 'custom', path: [path], message });
		const { key, claimants } = question;
		if (Object.values(key).every((value) => value === undefined)) fault('key', 'asks for nothing');
		refuseRepeatedIds(claimants, 'claimants', context);
		if (key.claimant !== undefined) {
			const keyed = claimants.find(({ id }) => id === key.claimant);
			if (keyed === undefined) fault('claimants', `there is no claimant "${key.claimant}"`);
			if (keyed?.misconception !== undefined)
				fault('claimants', 'the correct claimant carries a misconception');
			for (const id of [ARTICLE_ITSELF, NOT_NAMED])
				if (!claimants.some((one) => one.id === id))
					fault('claimants', `a question that asks who speaks must offer the claimant "${id}"`);
		}
	});

export type FigureQuestion = z.infer<typeof FigureQuestionSchema>;

/**
 * The fields as filled in: typed text, or `null` for "the text gives none"; a field left out is not
 * answered.
 */
export interface FigureResponse {
	kind: 'figure';
	low?: string | null;
	high?: string | null;
	bound?: Bound;
	asOf?: string | null;
	claimant?: string;
}
