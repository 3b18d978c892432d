import { library } from '#lib/content/library.server.ts';
import { ALL, readyMade } from '../exports/ready-made.server.ts';
import type { PageServerLoad } from './$types';

/** The lessons, and the ready-made files of each. */
export const load: PageServerLoad = async () => {
	const all = library();
	const lessons = [...all.lessons.values()].map(async ({ lesson: { slug, title, order } }) => ({
		slug,
		title,
		order,
		questions: [...all.questions.values()].filter(({ lesson }) => lesson === slug).length,
		files: await readyMade(slug)
	}));
	return { lessons: await Promise.all(lessons), files: await readyMade(ALL) };
};
