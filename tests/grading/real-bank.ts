import { resolve } from 'node:path';
import { cwd } from 'node:process';
import { contentFolders, loadContent } from '#lib/content/library.server.ts';
import type { QuestionOf } from '#lib/model/question.ts';

type Short = QuestionOf['short'];

/** The text of an accepted or wrong answer of a question. */
export interface ListedAnswer {
	question: Short;
	text: string;
}

const { library } = loadContent({ ...contentFolders(), content: resolve(cwd(), 'content') });

/** Every question of the bank that is answered by typing. */
export const SHORT_QUESTIONS: readonly Short[] = [...library.questions.values()].filter(
	(question) => question.kind === 'short'
);

/** Every spelling that earns points: the accepted ones, and a number with and without its units. */
export const ACCEPTED: readonly (ListedAnswer & { weight: number })[] = SHORT_QUESTIONS.flatMap(
	(question) =>
		question.answer.type === 'text'
			? question.answer.accepted.map((one) => ({ question, ...one }))
			: [
					String(question.answer.value),
					...question.answer.unit.map((unit) => `${String(value(question))} ${unit}`)
				].map((text) => ({ question, text, weight: 1 }))
);

function value({ answer }: Short): number | string {
	return answer.type === 'number' ? answer.value : '';
}

/** Every listed wrong answer, with the misconception that it shows. */
export const WRONG: readonly (ListedAnswer & { misconception: string })[] = SHORT_QUESTIONS.flatMap(
	(question) => question.slips.map((slip) => ({ question, ...slip }))
);
