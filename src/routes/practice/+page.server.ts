import { library } from '#lib/content/library.server.ts';
import { misconceptionsOf } from '#lib/content/misconceptions.ts';
import { countBank, practiceIndexOf } from '#lib/content/practice-index.ts';
import type { PageServerLoad } from './$types';

/** What a practice can be drawn from: how many questions there are, not the questions themselves. */
export const load: PageServerLoad = () => {
	const all = library();
	return {
		lessons: [...all.lessons.values()].map(({ lesson: { slug, title } }) => ({
			slug,
			title,
			counts: countBank(practiceIndexOf(all, slug))
		})),
		skills: [...all.skills.values()].map(({ id, name, can }) => ({ id, name, can })),
		misconceptions: misconceptionsOf(all)
	};
};
