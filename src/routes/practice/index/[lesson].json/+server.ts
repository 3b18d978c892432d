import { error, json } from '@sveltejs/kit';
import { library } from '#lib/content/library.server.ts';
import { practiceIndexOf } from '#lib/content/practice-index.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Stands for the questions of every lesson; no lesson may be called so. */
const ALL = 'all';

export const entries: EntryGenerator = () =>
	[ALL, ...library().lessons.keys()].map((lesson) => ({ lesson }));

/** What drawing needs to know of a lesson's questions. */
export const GET: RequestHandler = ({ params }) => {
	const all = library();
	if (params.lesson !== ALL && !all.lessons.has(params.lesson))
		error(404, 'There is no such lesson.');
	return json(practiceIndexOf(all, params.lesson === ALL ? null : params.lesson));
};
