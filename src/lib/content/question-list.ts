import type { ListedQuestion } from '#lib/model/question-list.ts';
import type { Library } from './library.ts';
import { practiceIndexOf } from './practice-index.ts';

/** Every question of the bank as a teacher’s list has it, in the order of the course. */
export function questionListOf(library: Pick<Library, 'questions'>): ListedQuestion[] {
	return practiceIndexOf(library, null).flatMap((entry) => {
		const question = library.questions.get(entry.id);
		if (question === undefined) return [];
		const { lesson, prompt, points } = question;
		return [{ ...entry, lesson, prompt, points }];
	});
}
