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
 * The scoring rule of a question in one plain sentence, shown before it is answered; it says nothing
 * of the key.
 *
 * @example "One answer: 1 point if it is right."
 */
export function ruleOf(question: Question): string {
	return ruleAs(question.kind, question);
}

function graderOf<K extends Kind>(kind: K): Grader<K> {
	const graders: { [L in Kind]: Grader<L> } = GRADERS;
	return graders[kind];
}

function ruleAs<K extends Kind>(kind: K, question: QuestionOf[K]): string {
	return graderOf(kind).rule(question);
}

function gradeAs<K extends Kind>(kind: K, question: QuestionOf[K], response: unknown): Grade {
	if (response === undefined || response === null) return notAnswered('Not answered yet.');
	if (!isRecord(response) || own(response, 'kind') !== kind)
		return malformed('This is not an answer to this kind of question.');
	const grader = graderOf(kind);
	const answer = grader.read(response, question);
	return 'outcome' in answer ? answer : grader.grade(question, answer);
}
