import type { Difficulty } from '#lib/model/difficulty.ts';
import type { Kind } from '#lib/model/kind.ts';
import type { Measure } from '#lib/model/measures.ts';
import type { ListedQuestion } from '#lib/model/question-list.ts';
import { foldForComparison } from '#lib/model/text.ts';

/** What is looked for; an empty field lets every question pass. */
export interface QuestionFilter {
	lesson: string;
	measures: Measure | '';
	kind: Kind | '';
	level: Difficulty | '';
	source: string;
	/** Words of the prompt, each of which it must have. */
	words: string;
}

export const NO_FILTER: QuestionFilter = {
	lesson: '',
	measures: '',
	kind: '',
	level: '',
	source: '',
	words: ''
};

/** The questions that pass every field, in their order. */
export function filterQuestions(
	questions: readonly ListedQuestion[],
	filter: QuestionFilter
): ListedQuestion[] {
	const words = foldForComparison(filter.words).split(' ').filter(Boolean);
	return questions.filter(
		(one) =>
			(filter.lesson === '' || one.lesson === filter.lesson) &&
			(filter.measures === '' || one.measures === filter.measures) &&
			(filter.kind === '' || one.kind === filter.kind) &&
			(filter.level === '' || one.level === filter.level) &&
			(filter.source === '' || one.sources.includes(filter.source)) &&
			words.every((word) => foldForComparison(one.prompt).includes(word))
	);
}
