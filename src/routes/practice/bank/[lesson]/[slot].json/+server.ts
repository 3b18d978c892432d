import { error, json } from '@sveltejs/kit';
import { library } from '#lib/content/library.server.ts';
import { questionBankOf } from '#lib/content/practice-bank.ts';
import { slotName, slotsOf } from '#lib/model/slot.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const byAddress = new Map(
	slotsOf(library().questions.values()).map(({ slot, question }) => [
		`${slot.lesson}/${slotName(slot)}`,
		question
	])
);

export const entries: EntryGenerator = () =>
	[...byAddress.keys()].map((address) => {
		const [lesson = '', slot = ''] = address.split('/');
		return { lesson, slot };
	});

/** One question, fetched when a practice draws it. */
export const GET: RequestHandler = ({ params }) => {
	const question = byAddress.get(`${params.lesson}/${params.slot}`);
	if (!question) error(404, 'There is no such question.');
	return json(questionBankOf(library(), question));
};
