import type { Grade } from '#lib/model/grade.ts';
import type { Kind } from '#lib/model/kind.ts';
import type { Question, QuestionOf } from '#lib/model/question.ts';
import { choice } from './choice.ts';
import { essay } from './essay.ts';
import { figure } from './figure.ts';
import { malformed, notAnswered, type Grader } from './grader.ts';
import { grid } from './grid.ts';
import { highlight } from './highlight.ts';
import { match } from './match.ts';
import { order } from './order.ts';
import { relation } from './relation.ts';
import { scale } from './scale.ts';
import { short } from './short.ts';
import { isRecord, own } from './untrusted.ts';

/** The grader of each kind. */
const GRADERS = {
	choice,
	match,
	order,
	highlight,
	scale,
	relation,
	grid,
	figure,
	short,
	essay
} satisfies { [K in Kind]: Grader<K> };

/**
 * Judges an answer by the rule of the question's kind. Never throws for anything a learner can send;
 * the same question and answer always give the same grade.
 *
 * @param question as the library checked it
 * @param response of any origin: a form, a stored log, a link, a file. No answer at all (`undefined`,
 * or the `null` that JSON makes of it) is "not-answered", a wrong shape or unknown id "malformed".
 */
export function grade(question: Question, response: unknown): Grade {
	return gradeAs(question.kind, question, response);
}

/**
 * How many parts of an answer are left blank, so that they can be pointed out before it is handed in;
 * 0 for an answer that cannot be graded.
 */
export function blankParts(question: Question, response: unknown): number {
	return blanksAs(question.kind, question, response);
}

/** The mean score of blind guessing at a question; `null` where it is not known (`Grader.chance`). */
export function chanceScore(question: Question): number | null {
	return chanceAs(question.kind, question);
}

/** Whether a question asks how sure its learner is (`Grader.offersConfidence`). */
export function offersConfidence(question: Question): boolean {
	return offersAs(question.kind, question);
}

function graderOf<K extends Kind>(kind: K): Grader<K> {
	const graders: { [L in Kind]: Grader<L> } = GRADERS;
	return graders[kind];
}

function gradeAs<K extends Kind>(kind: K, question: QuestionOf[K], response: unknown): Grade {
	const answer = readAs(kind, question, response);
	return 'outcome' in answer ? answer : graderOf(kind).grade(question, answer);
}

function blanksAs<K extends Kind>(kind: K, question: QuestionOf[K], response: unknown): number {
	const answer = readAs(kind, question, response);
	return 'outcome' in answer ? 0 : graderOf(kind).blanks(question, answer);
}

function readAs<K extends Kind>(kind: K, question: QuestionOf[K], response: unknown) {
	if (response === undefined || response === null) return notAnswered();
	if (!isRecord(response) || own(response, 'kind') !== kind) return malformed();
	return graderOf(kind).read(response, question);
}

function chanceAs<K extends Kind>(kind: K, question: QuestionOf[K]): number | null {
	return graderOf(kind).chance(question);
}

function offersAs<K extends Kind>(kind: K, question: QuestionOf[K]): boolean {
	return graderOf(kind).offersConfidence(question);
}
