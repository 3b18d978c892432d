import type { Question } from '#lib/model/question.ts';
import type { Comparison, Evidence, SourceName } from '#lib/model/evidence.ts';
import { comparisonOf, evidenceOf, figuresOf, sourceName, timelineOf } from './evidence.ts';
import type { Library } from './library.ts';

/** What the tags of a lesson look their ids up in. */
export interface LessonLookup {
	evidence(claim: string): Evidence;
	comparison(relation: string): Comparison;
	figures(quantity: string): Evidence[];
	timeline(topic: string): Evidence[];
	/** @throws Error for an id the library does not hold; checked content holds every id it names */
	question(id: string): Question;
	source(id: string): SourceName;
	/** Where the question is fetched to be answered, from the root of the site. */
	questionAddress(id: string): string;
}

/** The lookups of a library. */
export function lessonLookup(library: Library): LessonLookup {
	return {
		evidence: (id) => evidenceOf(library, id),
		comparison: (id) => comparisonOf(library, id),
		figures: (quantity) => figuresOf(library, quantity),
		timeline: (topic) => timelineOf(library, topic),
		question(id) {
			const question = library.questions.get(id);
			if (question === undefined) throw new Error(`The library holds no question "${id}".`);
			return question;
		},
		source: (id) => sourceName(library, id),
		questionAddress: (id) => `practice/bank/${id.replace('.', '/')}.json`
	};
}
