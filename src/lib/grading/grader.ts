import type { Grade, Graded, GradePart, Judged } from '#lib/model/grade.ts';
import type { Kind } from '#lib/model/kind.ts';
import type { Question, QuestionOf, ResponseOf } from '#lib/model/question.ts';

/** An answer that cannot be graded, and what the learner can do about it. */
export type Invalid = Extract<Grade, { outcome: 'invalid' }>;

/** How one kind of question is judged; each kind's file exports one under the kind's name. */
export interface Grader<K extends Kind> {
	/** The rule in one plain sentence, for this very question; says nothing of its key. */
	rule(question: QuestionOf[K]): string;
	/**
	 * Builds the typed answer from an object that claims to be of this kind and is otherwise
	 * unchecked, or says why it cannot be graded. Never throws, reads own properties only, passes over
	 * those that the response type does not have, and never hands the object itself back.
	 */
	read(
		response: Readonly<Record<string, unknown>>,
		question: QuestionOf[K]
	): ResponseOf[K] | Invalid;
	/** Judges an answer that `read` returned for the same question, or leaves it to a teacher. */
	grade(question: QuestionOf[K], response: ResponseOf[K]): Judged;
}

/** What the rule of a kind finds out about an answer. */
export interface Judgement {
	/** In [0, 1]. */
	score: number;
	/** The receipt; `possible` adds up to the question's points, `earned` to `score * points`. */
	parts: GradePart[];
	/** The sum in words, where the parts alone do not show it; else `null`. */
	arithmetic: string | null;
	/** Codes of the slips in order of appearance; repeats and gaps are dropped. */
	misconceptions: readonly (string | undefined)[];
	/** Degrees of certainty read in (positive) or out; `scale` only. */
	error?: number;
}

/** Makes the grade of a judged answer: score and receipt from the judgement, the rest from the question. */
export function graded(question: Question, judgement: Judgement): Graded {
	const { score, parts, arithmetic, error } = judgement;
	const codes = judgement.misconceptions.filter((code) => code !== undefined);
	return {
		outcome: 'graded',
		score,
		points: question.points,
		parts,
		arithmetic,
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
export function notAnswered(message: string): Invalid {
	return { outcome: 'invalid', reason: 'not-answered', message };
}

/** The verdict on an answer that is not one: a wrong shape or kind, an id that is not on offer. */
export function malformed(message: string): Invalid {
	return { outcome: 'invalid', reason: 'malformed', message };
}
