import { library } from '#lib/content/library.server.ts';
import type { PageServerLoad } from './$types';

/** The course: every lesson with what it rests on. */
export const load: PageServerLoad = () => {
	const { lessons, questions } = library();
	const all = [...questions.values()];
	return {
		lessons: [...lessons.values()].map(({ lesson, references }) => ({
			...lesson,
			claims: new Set(references.flatMap(({ tag, target }) => (tag === 'Claim' ? target : [])))
				.size,
			questions: all.filter((question) => question.lesson === lesson.slug).length
		}))
	};
};
