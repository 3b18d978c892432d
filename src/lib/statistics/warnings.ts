/** Below this many students every figure is a rough one (specification, "Item and test analysis"). */
export const FEW_STUDENTS = 30;

/** Alpha is given from this many students on (specification, "Item and test analysis"). */
export const ALPHA_STUDENTS = 20;

/** Alpha is given from this many questions on (specification, "Item and test analysis"). */
export const ALPHA_QUESTIONS = 10;

/** Over this share of unattempted questions it matters how they are counted [d]. */
export const UNATTEMPTED_SHARE = 0.1;

/** What to be careful about; a warning never takes a question out of any figure. */
export type WarningCode =
	/** Fewer students than `FEW_STUDENTS`; for a question, fewer who attempted it. */
	| 'few-students'
	/** Alpha is withheld: fewer students than `ALPHA_STUDENTS`. Of the test only. */
	| 'few-students-for-alpha'
	/** Alpha is withheld: fewer questions than `ALPHA_QUESTIONS`. Of the test only. */
	| 'few-questions-for-alpha'
	/** All totals are the same; for a question, all scores of those who attempted it. */
	| 'zero-variance'
	/** Students who did well on the rest did worse here: look at the key. Of a question only. */
	| 'negative-discrimination'
	/** More than `UNATTEMPTED_SHARE` was not attempted. */
	| 'unattempted';

/** Something to be careful about, with the figure that gave rise to it. */
export interface Warning {
	code: WarningCode;
	/** The figure that was found: students, questions, variance, discrimination index or share. */
	found: number;
	/** The least or the most that would give no warning. */
	limit: number;
}
