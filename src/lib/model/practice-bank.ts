import type { Evidence, SourceName } from './evidence.ts';
import type { Question } from './question.ts';

/** Questions with all that practice shows beside them. */
export interface PracticeBank {
	questions: Question[];
	/** By claim id. */
	evidence: Record<string, Evidence>;
	/** By source id. */
	sources: Record<string, SourceName>;
}
