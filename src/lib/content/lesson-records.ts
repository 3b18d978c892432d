import type { Comparison, Evidence, SourceName } from '#lib/model/evidence.ts';
import type { Question } from '#lib/model/question.ts';
import type { LessonFile } from './lesson-file.ts';
import type { LessonLookup } from './lesson-lookup.ts';
import type { PointingTag } from './lesson-tags.ts';

/** All that the tags of one lesson show, each by the id or name that its tag gives. */
export interface LessonRecords {
	evidence: Record<string, Evidence>;
	comparisons: Record<string, Comparison>;
	figures: Record<string, Evidence[]>;
	timelines: Record<string, Evidence[]>;
	questions: Record<string, { question: Question; address: string }>;
	/** The sources of the excerpts of its questions. */
	sources: Record<string, SourceName>;
}

/** Collects what the tags of a lesson point at, so that its page holds that and nothing else. */
export function recordsOf({ references }: LessonFile, library: LessonLookup): LessonRecords {
	const targets = (...tags: PointingTag[]) => [
		...new Set(references.flatMap(({ tag, target }) => (tags.includes(tag) ? target : [])))
	];
	const byId = <Value>(ids: readonly string[], valueOf: (id: string) => Value) =>
		Object.fromEntries(ids.map((id) => [id, valueOf(id)]));
	const asked = targets('Check');
	return {
		evidence: byId(targets('Claim', 'Quote'), library.evidence),
		comparisons: byId(targets('Compare'), library.comparison),
		figures: byId(targets('Figures'), library.figures),
		timelines: byId(targets('Timeline'), library.timeline),
		questions: byId(asked, (id) => ({
			question: library.question(id),
			address: library.questionAddress(id)
		})),
		sources: byId(
			asked.flatMap((id) => library.question(id).excerpts.map(({ source }) => source)),
			library.source
		)
	};
}

/** Looks the tags of a lesson up in what was collected for it. */
export function lookupIn(records: LessonRecords): LessonLookup {
	return {
		evidence: (id) => found(records.evidence, 'claim', id),
		comparison: (id) => found(records.comparisons, 'relation', id),
		figures: (quantity) => found(records.figures, 'quantity', quantity),
		timeline: (topic) => found(records.timelines, 'topic', topic),
		question: (id) => found(records.questions, 'question', id).question,
		source: (id) => found(records.sources, 'source', id),
		questionAddress: (id) => found(records.questions, 'question', id).address
	};
}

function found<Value>(records: Record<string, Value>, noun: string, id: string): Value {
	const value = records[id];
	if (value === undefined) throw new Error(`No tag of the lesson names the ${noun} "${id}".`);
	return value;
}
