import { library } from '#lib/content/library.server.ts';
import { misconceptionsOf } from '#lib/content/misconceptions.ts';
import type { PageServerLoad } from './$types';

/** What questions are filtered by; the questions themselves are fetched by the page. */
export const load: PageServerLoad = () => {
	const all = library();
	return {
		lessons: [...all.lessons.values()].map(({ lesson: { slug, title } }) => ({ slug, title })),
		skills: [...all.skills.values()].map(({ id, name }) => ({ id, name })),
		misconceptions: misconceptionsOf(all)
	};
};
