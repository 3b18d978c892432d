import type { Bound } from './bounds.ts';
import type { Certainty } from './certainty.ts';
import type { Element } from './kinds/elements.ts';
import type { FigureField } from './kinds/figure-fields.ts';
import type { GridColumn } from './kinds/grid-columns.ts';
import type { Measure } from './measures.ts';
import type { RelationKind } from './relation-kinds.ts';

/** What a part of an answer is about; `wording/` has its name. */
export type PartField =
	/** A choice, or what was typed. */
	| 'answer'
	/** A choice of who speaks. */
	| 'speaker'
	/** One option of several: picked rightly, missed, picked wrongly. */
	| 'right-pick'
	| 'missed'
	| 'wrong-pick'
	/** A stem of a matching. */
	| 'pair'
	/** A chain or a timeline as a whole. */
	| 'sequence'
	/** A row of a grid. */
	| 'row'
	/** The statement of a scale. */
	| 'statement'
	| 'relation'
	| 'passages'
	| Element
	| FigureField;

/** What was answered or expected in a part. Ids are those of the question's options, stems and rows. */
export type PartValue =
	/** Ids of options, in the order in which they were put; one where one is picked. */
	| { type: 'options'; ids: string[] }
	/** Indices of marked words of the excerpt (`tokensOf`), ascending. */
	| { type: 'tokens'; tokens: number[] }
	/** Words of the excerpt, to the letter. */
	| { type: 'span'; text: string }
	| ({ type: 'certainty' } & Certainty)
	| { type: 'relation'; relation: RelationKind }
	/** Letters of excerpts, in their order: all of them. */
	| { type: 'passages'; letters: string[] }
	/** A column, and the letters of the excerpts any of which shows it. */
	| { type: 'column'; column: GridColumn; letters: string[] }
	| { type: 'bound'; bound: Bound }
	/** In the question's unit. */
	| { type: 'number'; value: number; tolerance: number }
	/** "YYYY", "YYYY-MM" or "YYYY-MM-DD". */
	| { type: 'date'; date: string }
	/** As typed, white space collapsed. */
	| { type: 'typed'; text: string }
	/** That the text gives none. */
	| { type: 'none-given' };

/** One line of the receipt: what a part of the answer earned, and why. */
export interface GradePart {
	field: PartField;
	/** Id of the stem, row or option it is about; `null` where the field says it all. */
	item: string | null;
	/** `null` where nothing was answered. */
	answered: PartValue | null;
	/** What the text says, where the answer differs; else `null`. */
	expected: PartValue | null;
	/** Points earned, in [0, possible]. */
	earned: number;
	/** Points this part could earn; the parts of a grade add up to its `points`. */
	possible: number;
	/** Whether it is right, where its points do not tell: a wrong pick takes points from right ones. */
	verdict?: 'right' | 'wrong';
	/** The words that decide this part, where the question has some of its own for it. */
	why: string | null;
}

/** How a picked set and a keyed set cover each other; its F1 is 2 · hits / (picked + keyed). */
export interface Overlap {
	/** How many of the picked ones are keyed. */
	hits: number;
	picked: number;
	keyed: number;
}

/** What the lines of the receipt do not explain by themselves, as numbers. */
export type GradeNote =
	/** Several picks: max(0, right − wrong) of `keyed` shares are kept. */
	| { code: 'picks'; right: number; wrong: number; keyed: number }
	/** A timeline: so many of all pairs are in the right order. */
	| { code: 'pairs'; concordant: number; pairs: number }
	/** A chain: F1 of its links × `factor`, which is max(0, 2 · concordant / pairs − 1). */
	| { code: 'chain'; links: Overlap; concordant: number; pairs: number; factor: number }
	/** F1 of the marked words of an element. */
	| { code: 'words'; element: Element; overlap: Overlap }
	/** Some marked words count neither way. */
	| { code: 'words-ignored' }
	/** Affirmed and denied are mixed up: nothing is earned. */
	| { code: 'polarity' }
	/** So many levels of certainty off: one earns half, two nothing. */
	| { code: 'levels-off'; levels: 1 | 2 }
	/** A neighbour of the right relation earns half of the relation's points. */
	| { code: 'neighbour' }
	/** F1 of the picked passages. */
	| { code: 'passages'; overlap: Overlap }
	/** Read as this accepted answer: the typo is forgiven. */
	| { code: 'typo'; read: string }
	/** An accepted answer that earns this share of the points, in (0, 1). */
	| { code: 'partly'; weight: number };

/** An answer that was judged by the rule of its kind. */
export interface Graded {
	outcome: 'graded';
	/** In [0, 1]; the points earned are `score * points`. */
	score: number;
	/** Points possible. */
	points: number;
	/** The receipt. */
	parts: GradePart[];
	/** How the score came about, where the parts alone do not show it. */
	notes: GradeNote[];
	/** Codes of the misconceptions that the wrong picks reveal, without repeats. */
	misconceptions: string[];
	/** What this answer says about the learner, for mastery. */
	evidence: {
		measures: Measure;
		/** Points possible: a question worth two counts twice. */
		weight: number;
		score: number;
		/** Degrees of certainty read into the wording (positive) or out of it; `scale` only. */
		error?: number;
	};
	/** The claims that decide it. */
	claims: string[];
}

/** Why an answer could not be graded: a learner can cause both. */
export type InvalidReason = 'not-answered' | 'malformed';

/** What is missing from an answer, or wrong with it. */
export type Problem =
	/** Nothing is answered yet. */
	| { code: 'nothing-answered' }
	/** So many places of a timeline are empty. */
	| { code: 'places-empty'; places: number }
	/** One half of the answer is missing. */
	| { code: 'half-missing'; half: 'modality' | 'polarity' | 'relation' }
	/** A wrong kind or shape, an id that is not on offer, a repeat: no form sends this. */
	| { code: 'not-an-answer' }
	/** More characters than are read. */
	| { code: 'too-long'; limit: number }
	/** No number can be read in a field; `example` shows the form and is not the key. */
	| { code: 'not-a-number'; field: PartField; example: number }
	/** A number whose separator may be decimal or group thousands, whichever would be right. */
	| { code: 'ambiguous-number'; field: PartField; readings: [number, number] }
	/** A number with something (folded) beside it that is not its unit; `unit` is the expected one, if any. */
	| { code: 'strange-unit'; field: PartField; typed: string; unit: string | null }
	/** No date can be read in a field; `example` shows the form and is not the key. */
	| { code: 'not-a-date'; field: PartField; example: string }
	/** A date in digits of which either number may be the month: day first, then month first. */
	| { code: 'ambiguous-date'; field: PartField; readings: [string, string] };

/** An answer that cannot be graded: it costs nothing and can be given again. */
export interface Invalid {
	outcome: 'invalid';
	reason: InvalidReason;
	problem: Problem;
}

/** An answer that is kept: graded, or waiting for a teacher. */
export type Judged = Graded | { outcome: 'needs-teacher'; points: number };

/** What `grade` says of an answer, in codes and data; `wording/` puts it into English. */
export type Grade = Judged | Invalid;
