import { library } from '#lib/content/library.server.ts';
import { FORMATS } from '#lib/export/formats.ts';
import { FORMAT_IDS } from '#lib/model/export-format.ts';
import type { PageServerLoad } from './$types';

/** The lessons, and the ready-made files of each. */
export const load: PageServerLoad = () => {
	const all = library();
	return {
		lessons: [...all.lessons.values()].map(({ lesson: { slug, title, order, minutes } }) => ({
			slug,
			title,
			order,
			minutes,
			questions: [...all.questions.values()].filter(({ lesson }) => lesson === slug).length
		})),
		formats: FORMAT_IDS.map((id) => ({ id, ending: FORMATS[id].ending }))
	};
};
