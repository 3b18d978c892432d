import { error, json } from '@sveltejs/kit';
import { library } from '#lib/content/library.server.ts';
import type { Library } from '#lib/content/library.ts';
import { questionBankOf } from '#lib/content/practice-bank.ts';
import type { Question } from '#lib/model/question.ts';
import { slotName, slotsOf } from '#lib/model/slot.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const questionsByLibrary = new WeakMap<Library, Map<string, Question>>();

/** The questions by lesson and place; worked out once, because each of them is asked for. */
function questionsOf(all: Library): Map<string, Question> {
	let questions = questionsByLibrary.get(all);
	if (questions === undefined) {
		questions = new Map(
			slotsOf(all.questions.values()).map(({ slot, question }) => [
				`${slot.lesson}/${slotName(slot)}`,
				question
			])
		);
		questionsByLibrary.set(all, questions);
	}
	return questions;
}

export const entries: EntryGenerator = () =>
	[...questionsOf(library()).keys()].map((address) => {
		const [lesson = '', slot = ''] = address.split('/');
		return { lesson, slot };
	});

/** One question, fetched when a practice asks it. */
export const GET: RequestHandler = ({ params }) => {
	const all = library();
	const question = questionsOf(all).get(`${params.lesson}/${params.slot}`);
	if (!question) error(404, 'There is no such question.');
	return json(questionBankOf(all, question));
};
