import { MEASURES, type Measure } from './measures.ts';

/** What a practice may be limited to. */
export const PRACTICE_MEASURES = ['any', 'skills', ...MEASURES] as const;

export type PracticeMeasure = 'any' | 'skills' | Measure;

/** How many questions a practice may have. */
export const MIN_NUMBER = 1;
export const MAX_NUMBER = 50;
export const DEFAULT_NUMBER = 10;

/** What an address asks for: enough to draw the same questions in the same order again. */
export interface PracticePlan {
	/** A lesson's slug, or `all`. */
	lesson: string;
	measures: PracticeMeasure;
	/** How many questions at most. */
	number: number;
	/** Decides which questions, their order and that of their options. */
	seed: string;
	/** Whether to say how sure each answer is (certainty-based marking, feedback only). */
	sure: boolean;
	/** These questions and no others, where the address names them. */
	questions: string[] | null;
	/**
	 * Whether the address was made for today's way of drawing. One of an earlier edition drew by place
	 * in the bank: it now draws other questions, and the page says so.
	 */
	current: boolean;
}

/** What an address asks for that cannot be done; `wording/` has the sentence. */
export type PlanFault =
	| { code: 'unknown-lesson'; found: string }
	| { code: 'unknown-measure'; found: string }
	| { code: 'bad-number'; found: string }
	| { code: 'bad-seed'; found: string }
	| { code: 'unknown-question'; found: string }
	| { code: 'too-many-questions'; count: number };

/** Something the reader should know of the practice that was opened; `wording/` has the sentence. */
export type PracticeNotice =
	/** The bank holds fewer questions of this kind than were asked for. */
	| { code: 'fewer'; found: number; wanted: number }
	/** These questions are not in the bank any more. */
	| { code: 'gone'; ids: string[] }
	/** So many questions rest on a source that is hidden here. */
	| { code: 'hidden'; questions: number }
	/** The address is of an earlier edition, which drew other questions. */
	| { code: 'earlier-edition' };

/** A plan as far as the address gives one; `seed` is empty where nothing is to be drawn yet. */
export interface ReadPlan {
	plan: PracticePlan;
	faults: PlanFault[];
}
