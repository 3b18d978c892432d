import type { BankCount, IndexEntry } from '#lib/model/practice-bank.ts';
import { sourcesOf } from '#lib/model/question-sources.ts';
import type { Library } from './library.ts';

/** What drawing needs to know of the questions of a lesson, or of all, in the order of the bank. */
export function practiceIndexOf(
	{ questions }: Pick<Library, 'questions'>,
	lesson: string | null
): IndexEntry[] {
	return [...questions.values()]
		.filter((question) => lesson === null || question.lesson === lesson)
		.map((question) => ({
			id: question.id,
			kind: question.kind,
			measures: question.measures,
			level: question.difficulty ?? null,
			sources: sourcesOf(question).sort(),
			passages: [
				...new Set(question.excerpts.map(({ source, paragraph }) => `${source}:${paragraph}`))
			]
		}));
}

/**
 * The questions of an index counted by what they measure and rest on: enough to say how many a choice
 * leaves, and much smaller than the index.
 */
export function countBank(index: readonly IndexEntry[]): BankCount[] {
	const counts = new Map<string, BankCount>();
	for (const { measures, sources } of index) {
		const key = `${measures} ${sources.join()}`;
		const known = counts.get(key);
		if (known) known.questions += 1;
		else counts.set(key, { measures, sources, questions: 1 });
	}
	return [...counts.values()];
}
