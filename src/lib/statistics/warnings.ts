/** With fewer students than this, every figure is rough (specification, "Item and test analysis"). */
export const FEW_STUDENTS = 30;

/** Alpha needs at least this many students (specification, "Item and test analysis"). */
export const ALPHA_STUDENTS = 20;

/** Alpha needs at least this many questions (specification, "Item and test analysis"). */
export const ALPHA_QUESTIONS = 10;

/** Over this share of unattempted questions, the way of counting them matters [d]. */
export const UNATTEMPTED_SHARE = 0.1;

/** A reason to be careful; a warning never removes a question from any figure. */
export type WarningCode =
	/** Fewer students than `FEW_STUDENTS`; for a question, fewer who attempted it. */
	| 'few-students'
	/** Alpha is withheld: fewer students than `ALPHA_STUDENTS`. Of the test only. */
	| 'few-students-for-alpha'
	/** Alpha is withheld: fewer questions than `ALPHA_QUESTIONS`. Of the test only. */
	| 'few-questions-for-alpha'
	/** All totals are the same; for a question, all scores of those who attempted it. */
	| 'zero-variance'
	/** Students who did well on the rest did worse here, so the key may be wrong. Of a question only. */
	| 'negative-discrimination'
	/** More than `UNATTEMPTED_SHARE` was not attempted. */
	| 'unattempted';

/** A reason to be careful, with the figure that caused it. */
export interface Warning {
	code: WarningCode;
	/** The figure that was found: students, questions, variance, discrimination index or share. */
	found: number;
	/** The lowest or highest value without a warning. */
	limit: number;
}
