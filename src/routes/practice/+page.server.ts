import { library } from '#lib/content/library.server.ts';
import { slipsOf } from '#lib/content/slips.ts';
import type { Measure } from '#lib/model/measures.ts';
import type { PageServerLoad } from './$types';

/** What a practice can be drawn from: counts by lesson and measure, not the questions themselves. */
export const load: PageServerLoad = () => {
	const all = library();
	const questions = [...all.questions.values()];
	return {
		lessons: [...all.lessons.values()].map(({ lesson }) => {
			const counts: Partial<Record<Measure, number>> = {};
			for (const question of questions)
				if (question.lesson === lesson.slug)
					counts[question.measures] = (counts[question.measures] ?? 0) + 1;
			return { lesson: lesson.slug, title: lesson.title, counts };
		}),
		skills: [...all.skills.values()].map(({ id, name, can }) => ({ id, name, can })),
		slips: slipsOf(all)
	};
};
