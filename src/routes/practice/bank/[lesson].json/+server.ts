import { error, json } from '@sveltejs/kit';
import { library } from '#lib/content/library.server.ts';
import { practiceBankOf } from '#lib/content/practice-bank.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	[...library().lessons.keys()].map((lesson) => ({ lesson }));

/** One lesson's whole bank, fetched where answers to it are graded again. */
export const GET: RequestHandler = ({ params }) => {
	const all = library();
	if (!all.lessons.has(params.lesson)) error(404, 'There is no such lesson.');
	return json(practiceBankOf(all, params.lesson));
};
