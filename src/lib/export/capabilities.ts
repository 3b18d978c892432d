import type { BodyType, LimitedPart } from '#lib/model/export-notice.ts';
import type { Body } from './item.ts';

/**
 * How a tool scores a type of question: as we do, partly by a rule of its own, or all or nothing. Of
 * `choice` and `text` only weights between 0 and 1 are meant.
 */
export type Scoring = 'same' | 'other' | 'all-or-nothing';

/** What a tool can ask, and what its files have a place for. */
export interface Capabilities {
	/** The types it can ask; every other one becomes the nearest of these, or is left out. */
	types: Partial<Record<BodyType, Scoring>>;
	/** Whether it can ask this very question, where the type alone does not tell. */
	asks?(body: Body): boolean;
	/**
	 * `whole`: whole numbers only; `none`: its files hold no points; `own`: it counts by a rule of its own,
	 * and the format says of which questions that gives other points.
	 */
	points: 'any' | 'whole' | 'none' | 'own';
	/** Whether a typo is forgiven where ours is. */
	typos?: boolean;
	/** Whether a matching can also ask for the passage that shows each pair. */
	passages: boolean;
	/** Whether a single answer can have feedback; or the types of question whose answers can. */
	optionFeedback: boolean | readonly BodyType[];
	explanation: boolean;
	citation: boolean;
	/** Whether a question is one line: the lines of its prompt are joined. */
	oneLine?: boolean;
	/** Most characters of a text, as they stand in the file. */
	longest?: Partial<Record<LimitedPart, number>>;
	/** Whether a text of a question is one that the format would read as something else. */
	misreads?(part: LimitedPart, text: string): boolean;
	/** Whether the options of a choice must differ. */
	distinctOptions?: boolean;
	/** False where a number with its unit is wrong. */
	units?: boolean;
	/** False where it has no room for what the sigla in view stand for. */
	legend?: boolean;
	/** Whether a passage that several questions share is repeated in each, having no place of its own. */
	repeatsStimulus?: boolean;
	/** Whether it holds the characters too that XML 1.0 does not; elsewhere they are dropped. */
	anyCharacter?: boolean;
	/** Most spellings of a typed answer. */
	mostSpellings?: number;
	/** Most options of a choice. */
	mostOptions?: number;
	/** Most questions of a file. */
	mostQuestions?: number;
	/** False where nothing is graded, as on flashcards and on paper: notices on scores say nothing there. */
	scores?: boolean;
}

/** What keeps everything as it is. */
export const KEEPS_ALL: Capabilities = {
	types: {
		choice: 'same',
		several: 'same',
		match: 'same',
		order: 'same',
		chain: 'same',
		number: 'same',
		text: 'same',
		essay: 'same',
		spans: 'same',
		parts: 'same'
	},
	points: 'any',
	passages: true,
	optionFeedback: true,
	explanation: true,
	citation: true,
	scores: false
};
