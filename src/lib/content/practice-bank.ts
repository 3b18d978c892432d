import type { Question } from '#lib/model/question.ts';
import { evidenceOf, sourceName, type Evidence, type SourceName } from './evidence.ts';
import type { Library } from './library.ts';

/** One lesson's questions with all that practice shows beside them. */
export interface PracticeBank {
	questions: Question[];
	/** By claim id. */
	evidence: Record<string, Evidence>;
	/** By source id. */
	sources: Record<string, SourceName>;
}

/** The bank of one lesson; its questions keep the order of their file. */
export function practiceBankOf(library: Library, lesson: string): PracticeBank {
	const questions = [...library.questions.values()].filter((one) => one.lesson === lesson);
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
