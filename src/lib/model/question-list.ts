import type { IndexEntry } from './practice-bank.ts';

/** What a teacher sees of a question before it is opened. */
export interface ListedQuestion extends IndexEntry {
	/** The slug of its lesson. */
	lesson: string;
	prompt: string;
	points: number;
}
