import type { Difficulty } from './difficulty.ts';
import type { Evidence, SourceName } from './evidence.ts';
import type { Kind } from './kind.ts';
import type { Measure } from './measures.ts';
import type { Question } from './question.ts';

/** Questions with all that practice shows beside them. */
export interface PracticeBank {
	questions: Question[];
	/** By claim id. */
	evidence: Record<string, Evidence>;
	/** By source id. */
	sources: Record<string, SourceName>;
}

/** What drawing needs to know of a question; the questions themselves are fetched one by one. */
export interface IndexEntry {
	/** `<lesson>.<name>`. */
	id: string;
	kind: Kind;
	measures: Measure;
	level: Difficulty | null;
	/** Ids of the sources that it rests on or shows. */
	sources: string[];
	/** The passages that it shows, as `<source>:<paragraph>`, each once. */
	passages: string[];
}

/** How many questions of a lesson measure the same and rest on the same sources. */
export interface BankCount {
	measures: Measure;
	/** Ids, in ascending order. */
	sources: string[];
	questions: number;
}
