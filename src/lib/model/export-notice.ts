import type { Kind } from './kind.ts';

/** The types of question that the tools of teachers know, to which every kind is brought for an export. */
export const BODY_TYPES = [
	'choice',
	'several',
	'match',
	'order',
	'chain',
	'number',
	'text',
	'essay',
	'spans',
	'parts'
] as const;

export type BodyType = (typeof BODY_TYPES)[number];

/** A text of a question that a tool limits. */
export type LimitedPart =
	'prompt' | 'option' | 'target' | 'answer' | 'wrong' | 'name' | 'explanation';

/**
 * What a file does not have of the questions it was asked for, in a code; `wording/` has the sentence.
 * `questions` are ids, each once, in the order of the set.
 */
export type ExportNotice =
	/** Left out: the tool has no such type of question, nor a near one that scores fairly. */
	| { code: 'no-such-type'; questions: string[]; type: BodyType }
	/** Left out: a text is longer than the tool takes. Characters are counted the stricter way. */
	| { code: 'too-long'; questions: string[]; part: LimitedPart; length: number; limit: number }
	/** Left out: the format has no way to write a text that it takes for something else. */
	| { code: 'misread'; questions: string[]; part: LimitedPart }
	/** Left out: two of its options have the same text, which the tool refuses. */
	| { code: 'same-options'; questions: string[] }
	/** Left out: it has more options than the tool takes. */
	| { code: 'too-many-options'; questions: string[]; count: number; limit: number }
	/** Left out: the file may hold only so many questions. */
	| { code: 'too-many-questions'; questions: string[]; limit: number }
	/** Asked in a simpler way. */
	| { code: 'simplified'; questions: string[]; kind: Kind; as: BodyType }
	/** Asked as several questions that share its points. */
	| { code: 'split'; questions: string[]; kind: Kind; as: BodyType }
	/** The passage that shows the answer is not asked for. */
	| { code: 'passages-not-asked'; questions: string[] }
	/** A partly right answer earns nothing there, or is scored by another rule. */
	| { code: 'no-partial-credit'; questions: string[] }
	/** The tool scores partly right answers by a rule of its own. */
	| { code: 'other-partial-credit'; questions: string[] }
	/** Only the listed spellings are right there: no typo is forgiven, and no other way to say the same. */
	| { code: 'strict-spelling'; questions: string[] }
	/** The tool lists only so many spellings of an answer; the others are wrong there. */
	| { code: 'spellings-left-out'; questions: string[]; limit: number }
	/** The bare number is right there, and with its unit it is wrong. */
	| { code: 'no-units'; questions: string[] }
	/** The right answers are in the file as a text, and somebody enters them by hand. */
	| { code: 'keyed-by-hand'; questions: string[] }
	/** Their points are not in the file: the tool gives each question its own. */
	| { code: 'no-points'; questions: string[] }
	/** The tool counts points by a rule of its own, which gives these questions other points. */
	| { code: 'own-points'; questions: string[] }
	/** All points of the file are multiplied, since the tool takes whole numbers only. */
	| { code: 'points-multiplied'; questions: string[]; by: number }
	/** What the sigla in view stand for is not said there. */
	| { code: 'no-legend'; questions: string[] }
	| { code: 'no-option-feedback'; questions: string[] }
	| { code: 'no-explanation'; questions: string[] }
	| { code: 'no-citation'; questions: string[] }
	/** Somebody grades it by hand there. */
	| { code: 'graded-by-hand'; questions: string[] }
	/** Flashcards show the answer and score nothing. */
	| { code: 'not-scored'; questions: string[] }
	/** A cell begins as a formula does; the tool reads it as text, a spreadsheet may not. */
	| { code: 'formula-cell'; questions: string[] }
	/** The file holds no program to show it: the site must have those of the named versions. */
	| { code: 'needs-libraries'; questions: string[]; libraries: string[] }
	/** Characters that the format cannot hold, such as control characters, are missing. */
	| { code: 'characters-dropped'; questions: string[] };

/** Codes whose questions are not in the file. */
export const LEAVES_OUT: readonly ExportNotice['code'][] = [
	'no-such-type',
	'too-long',
	'misread',
	'same-options',
	'too-many-options',
	'too-many-questions'
];
