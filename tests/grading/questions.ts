import { QUESTION_SCHEMAS, type Question, type QuestionOf } from '#lib/model/question.ts';

/** What the questions of the tests have in common. */
export const BASE = {
	id: 'lesson.question',
	lesson: 'lesson',
	measures: 'attribution',
	prompt: 'Who says so?',
	excerpts: [],
	claims: ['valdai.one'],
	relations: [],
	feedback: 'The text says so.',
	points: 1
} satisfies Partial<QuestionOf['choice']>;

/** The question itself, once its schema accepts it. */
export function checked<Q extends Question>(question: Q): Q {
	QUESTION_SCHEMAS[question.kind].parse(question);
	return question;
}
