import { z } from 'zod';
import { OwnedIdSchema, TextSchema } from '../fields.ts';
import { BASE_FIELDS, MisconceptionCodeSchema, OptionIdSchema, refuseRepeatedIds } from './base.ts';
import { ARTICLE_ITSELF, NOT_NAMED } from './speaker.ts';

/** The student pairs each stem (a claim) with a target (a voice, a source, a date). */
export const MatchQuestionSchema = z
	.strictObject({
		...BASE_FIELDS,
		kind: z.literal('match'),
		/** Set where it asks who speaks: "the article itself" and "not named" must then be targets. */
		asks: z.literal('speaker').optional(),
		stems: z
			.array(
				z.strictObject({
					id: OptionIdSchema,
					text: TextSchema,
					/** The claim whose speaker is asked for; needed where `asks` is set. */
					claim: OwnedIdSchema.optional(),
					/** Id of the target that belongs to it. */
					answer: OptionIdSchema,
					/** The deciding words, quoted, for this stem's line of the receipt. */
					why: TextSchema,
					/** The misconception that a wrong target reveals here, by target id. */
					misconceptions: z.record(OptionIdSchema, MisconceptionCodeSchema).default({})
				})
			)
			.min(2)
			.max(8),
		/** May hold targets that no stem needs, and one target may serve several stems. */
		targets: z
			.array(z.strictObject({ id: OptionIdSchema, text: TextSchema }))
			.min(2)
			.max(10)
	})
	.superRefine((question, context) => {
		refuseRepeatedIds(question.stems, 'stems', context);
		refuseRepeatedIds(question.targets, 'targets', context);
		const targets = new Set(question.targets.map((target) => target.id));
		question.stems.forEach((stem, index) => {
			for (const id of [stem.answer, ...Object.keys(stem.misconceptions)])
				if (!targets.has(id))
					context.addIssue({
						code: 'custom',
						path: ['stems', index],
						message: `there is no target "${id}"`
					});
			if (Object.hasOwn(stem.misconceptions, stem.answer))
				context.addIssue({
					code: 'custom',
					path: ['stems', index, 'misconceptions'],
					message: 'the correct target carries a misconception'
				});
		});
		if (question.asks === 'speaker')
			for (const id of [ARTICLE_ITSELF, NOT_NAMED])
				if (!targets.has(id))
					context.addIssue({
						code: 'custom',
						path: ['targets'],
						message: `a question that asks who speaks must offer the target "${id}"`
					});
	});

export type MatchQuestion = z.infer<typeof MatchQuestionSchema>;

/** The target chosen for each stem, by stem id; a stem left out is not answered. */
export interface MatchResponse {
	kind: 'match';
	pairs: Record<string, string>;
}
