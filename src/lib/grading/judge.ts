import type { Grade } from '#lib/model/grade.ts';
import type { Kind } from '#lib/model/kind.ts';
import type { Question, QuestionOf } from '#lib/model/question.ts';
import { malformed, notAnswered, type Grader } from './grader.ts';
import { isRecord, own } from './untrusted.ts';

/** A grader behind one type for all kinds; it is given questions of its own kind only. */
export interface Judge {
	/**
	 * Judges an answer by the rule of the question's kind. Never throws for anything a learner can send;
	 * the same question and answer always give the same grade.
	 *
	 * @param question as the library checked it
	 * @param response of any origin: a form, a stored log, a link, a file. No answer at all (`undefined`,
	 * or the `null` that JSON makes of it) is "not-answered", a wrong shape or unknown id "malformed".
	 */
	grade(question: Question, response: unknown): Grade;
	/**
	 * How many parts of an answer are left blank, so that they can be pointed out before it is handed in;
	 * 0 for an answer that cannot be graded.
	 */
	blankParts(question: Question, response: unknown): number;
	/** The mean score of blind guessing at a question; `null` where it is not known (`Grader.chance`). */
	chanceScore(question: Question): number | null;
	/** Whether a question asks how sure its learner is (`Grader.offersConfidence`). */
	offersConfidence(question: Question): boolean;
}

/** Makes a judge of the grader of a kind. */
export function judgeOf<K extends Kind>(kind: K, grader: Grader<K>): Judge {
	// TypeScript cannot follow that a question has the kind of its judge: it is narrowed here, once.
	const ours = (question: Question) => {
		if (question.kind !== kind) throw new Error(`${question.id} is not of the kind ${kind}.`);
		return question as unknown as QuestionOf[K];
	};
	const read = (question: Question, response: unknown) => {
		if (response === undefined || response === null) return notAnswered();
		if (!isRecord(response) || own(response, 'kind') !== kind) return malformed();
		return grader.read(response, ours(question));
	};
	return {
		grade(question, response) {
			const answer = read(question, response);
			return 'outcome' in answer ? answer : grader.grade(ours(question), answer);
		},
		blankParts(question, response) {
			const answer = read(question, response);
			return 'outcome' in answer ? 0 : grader.blanks(ours(question), answer);
		},
		chanceScore: (question) => grader.chance(ours(question)),
		offersConfidence: (question) => grader.offersConfidence(ours(question))
	};
}
