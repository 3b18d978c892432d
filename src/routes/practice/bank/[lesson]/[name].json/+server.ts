import { error, json } from '@sveltejs/kit';
import { library } from '#lib/content/library.server.ts';
import { questionBankOf } from '#lib/content/practice-bank.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	[...library().questions.keys()].map((id) => {
		const [lesson = '', name = ''] = id.split('.');
		return { lesson, name };
	});

/** One question by its id, fetched when a practice asks it. */
export const GET: RequestHandler = ({ params }) => {
	const all = library();
	const question = all.questions.get(`${params.lesson}.${params.name}`);
	if (!question) error(404, 'There is no such question.');
	return json(questionBankOf(all, question));
};
