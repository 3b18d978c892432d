import { library } from '#lib/content/library.server.ts';
import type { PageServerLoad } from './$types';

/** What the page needs to read a log: which lessons have a bank. */
export const load: PageServerLoad = () => {
	return { lessons: [...library().lessons.keys()] };
};
