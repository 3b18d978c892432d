import type { Question } from '#lib/model/question.ts';
import type { PracticeBank } from '#lib/model/practice-bank.ts';
import { evidenceOf, sourceName } from './evidence.ts';
import type { Library } from './library.ts';

/** The bank of one lesson; its questions keep the order of their file. */
export function practiceBankOf(library: Library, lesson: string): PracticeBank {
	return bankOf(
		library,
		[...library.questions.values()].filter((one) => one.lesson === lesson)
	);
}

/** One question of a lesson's bank, by itself: a practice fetches what it asks and no more. */
export function questionBankOf(library: Library, question: Question): PracticeBank {
	return bankOf(library, [question]);
}

/** Some questions with all that they rest on. */
export function bankOf(library: Library, questions: Question[]): PracticeBank {
	const claims = new Set(questions.flatMap((question) => question.claims));
	const sources = new Set(
		questions.flatMap(({ excerpts }) => excerpts.map(({ source }) => source))
	);
	return {
		questions,
		evidence: Object.fromEntries([...claims].map((id) => [id, evidenceOf(library, id)])),
		sources: Object.fromEntries([...sources].map((id) => [id, sourceName(library, id)]))
	};
}
