import { error, json } from '@sveltejs/kit';
import { library } from '#lib/content/library.server.ts';
import { slotName, slotsOf } from '#lib/model/slot.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	[...library().lessons.keys()].map((lesson) => ({ lesson }));

/** The places of a lesson's questions by id, fetched when a practice asks for questions by name. */
export const GET: RequestHandler = ({ params }) => {
	const all = library();
	if (!all.lessons.has(params.lesson)) error(404, 'There is no such lesson.');
	const questions = [...all.questions.values()].filter(({ lesson }) => lesson === params.lesson);
	return json(
		Object.fromEntries(
			slotsOf(questions).map(({ slot, question }) => [question.id, slotName(slot)])
		)
	);
};
