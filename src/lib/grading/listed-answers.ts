import type { ShortQuestion } from '#lib/model/kinds/short.ts';
import { answerForm, type AnswerForm } from '#lib/model/typed/answer-form.ts';
import { numberedThings } from '#lib/model/typed/numbering.ts';
import type { Listed } from './matching.ts';

type TextAnswer = Extract<ShortQuestion['answer'], { type: 'text' }>;

/** What a question lists, in the forms that typed answers are compared with. */
export interface ListedAnswers {
	/** None where it asks for a number. */
	accepted: readonly Listed<TextAnswer['accepted'][number]>[];
	wrong: readonly Listed<ShortQuestion['slips'][number]>[];
	/** The form of a typed answer to this question. */
	formOf(typed: string): AnswerForm;
}

/** Kept by question, since a batch brings many answers to each and folding costs more than comparing. */
const KEPT = new WeakMap<ShortQuestion, ListedAnswers>();

/** The listed answers of a question. */
export function listedAnswers(question: ShortQuestion): ListedAnswers {
	const kept = KEPT.get(question);
	if (kept !== undefined) return kept;
	const { prompt, answer, slips } = question;
	const accepted = answer.type === 'text' ? answer.accepted : [];
	const given = new Set([prompt, ...accepted.map(({ text }) => text)].flatMap(numberedThings));
	const formOf = (text: string) => answerForm(text, given);
	const listed = <Answer extends { text: string }>(one: Answer): Listed<Answer> => ({
		answer: one,
		form: formOf(one.text)
	});
	const answers = { accepted: accepted.map(listed), wrong: slips.map(listed), formOf };
	KEPT.set(question, answers);
	return answers;
}
