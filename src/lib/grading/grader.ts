import type { Graded, GradeNote, GradePart, Invalid, Judged, Problem } from '#lib/model/grade.ts';
import type { Kind } from '#lib/model/kind.ts';
import type { Question, QuestionOf, ResponseOf } from '#lib/model/question.ts';

/** All that grading knows of one kind of question; each kind's file exports one under its name. */
export interface Grader<K extends Kind> {
	/**
	 * Builds the typed answer from an object that claims to be of this kind and is otherwise
	 * unchecked, or says why it cannot be graded. Never throws, reads own properties only, ignores
	 * those that the response type does not have, and never hands the object itself back.
	 */
	read(
		response: Readonly<Record<string, unknown>>,
		question: QuestionOf[K]
	): ResponseOf[K] | Invalid;
	/** Judges an answer that `read` returned for the same question, or leaves it to a teacher. */
	grade(question: QuestionOf[K], response: ResponseOf[K]): Judged;
	/**
	 * How many parts of a readable answer are left blank: stems, rows, fields, elements. 0 where a
	 * blank part is an answer too, and where there is only one part.
	 */
	blanks(question: QuestionOf[K], response: ResponseOf[K]): number;
	/**
	 * The mean score of blind guessing, every answer on offer being equally likely; in [0, 1). `null`
	 * where nobody knows how a guess is made: what is typed, marked or left out of a chain.
	 */
	chance(question: QuestionOf[K]): number | null;
	/**
	 * Whether it asks how sure the learner is (specification, "Certainty-based marking"). Kinds with
	 * many parts do not: one may be sure and another not.
	 */
	offersConfidence(question: QuestionOf[K]): boolean;
}

/** What the rule of a kind finds out about an answer. */
export interface Judgement {
	/** In [0, 1]. */
	score: number;
	/** The receipt; `possible` adds up to the question's points, `earned` to `score * points`. */
	parts: GradePart[];
	notes?: GradeNote[];
	/** Codes in order of appearance; repeats and gaps are dropped. */
	misconceptions: readonly (string | undefined)[];
	/** Degrees of certainty read in (positive) or out; `scale` only. */
	error?: number;
}

/** Makes the grade of a judged answer: score and receipt from the judgement, the rest from the question. */
export function graded(question: Question, judgement: Judgement): Graded {
	const { score, parts, notes = [], error } = judgement;
	const codes = judgement.misconceptions.filter((code) => code !== undefined);
	return {
		outcome: 'graded',
		score,
		points: question.points,
		parts,
		notes,
		misconceptions: [...new Set(codes)],
		evidence: {
			measures: question.measures,
			weight: question.points,
			score,
			...(error === undefined ? {} : { error })
		},
		claims: [...question.claims]
	};
}

/** The verdict on an answer that leaves out what cannot be left out. */
export function notAnswered(problem: Problem = { code: 'nothing-answered' }): Invalid {
	return { outcome: 'invalid', reason: 'not-answered', problem };
}

/** The verdict on an answer that is not one: a wrong shape or kind, an id that is not on offer. */
export function malformed(problem: Problem = { code: 'not-an-answer' }): Invalid {
	return { outcome: 'invalid', reason: 'malformed', problem };
}
