import { z } from 'zod';
import { TextSchema } from '../fields.ts';
import { excerptAt } from '../letters.ts';
import { BASE_FIELDS, LetterSchema, MisconceptionCodeSchema } from './base.ts';
import { ELEMENTS, type Element } from './elements.ts';
import { tokensOfSpan } from './tokens.ts';

/** The student marks, word by word, the source, the cue or the content of a claim in an excerpt. */
export const HighlightQuestionSchema = z
	.strictObject({
		...BASE_FIELDS,
		kind: z.literal('highlight'),
		/** The letter of the excerpt that is marked. */
		excerpt: LetterSchema.default('a'),
		/** What is asked; each element once. */
		elements: z
			.array(
				z.strictObject({
					element: z.enum(ELEMENTS),
					/** Spans of the excerpt, to the letter, any of which is right; the best match counts. */
					accepted: z.array(TextSchema).min(1),
					/** Spans whose words count neither for nor against (articles, titles, commas). */
					ignored: z.array(TextSchema).default([])
				})
			)
			.min(1)
			.max(ELEMENTS.length),
		/** Spans that reveal a misconception when one of their words is marked as the source. */
		slips: z
			.array(z.strictObject({ text: TextSchema, misconception: MisconceptionCodeSchema }))
			.default([])
	})
	.superRefine((question, context) => {
		const fault = (path: PropertyKey[], message: string) =>
			context.addIssue({ code: 'custom', path, message });
		const excerpt = excerptAt(question.excerpts, question.excerpt);
		if (excerpt === undefined) {
			fault(['excerpt'], `there is no excerpt "${question.excerpt}"`);
			return;
		}
		const asked = question.elements.map(({ element }) => element);
		if (new Set(asked).size !== asked.length) fault(['elements'], 'an element is asked twice');
		const spans = [
			...question.elements.flatMap(({ accepted, ignored }, index) =>
				[...accepted, ...ignored].map((text) => ({ text, path: ['elements', index] }))
			),
			...question.slips.map(({ text }, index) => ({ text, path: ['slips', index] }))
		];
		for (const { text, path } of spans)
			if (tokensOfSpan(excerpt.quote, text) === null)
				fault(path, `“${text}” does not occur exactly once in the excerpt`);
	});

export type HighlightQuestion = z.infer<typeof HighlightQuestionSchema>;

/** Indices of the marked tokens (`tokensOf` the excerpt) by element; an element left out is not marked. */
export interface HighlightResponse {
	kind: 'highlight';
	marks: Partial<Record<Element, number[]>>;
}
