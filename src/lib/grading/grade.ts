import type { Grade } from '#lib/model/grade.ts';
import type { Kind } from '#lib/model/kind.ts';
import type { Question } from '#lib/model/question.ts';
import { choice } from './choice.ts';
import { essay } from './essay.ts';
import { figure } from './figure.ts';
import { grid } from './grid.ts';
import { highlight } from './highlight.ts';
import { judgeOf, type Judge } from './judge.ts';
import { match } from './match.ts';
import { order } from './order.ts';
import { relation } from './relation.ts';
import { scale } from './scale.ts';
import { short } from './short.ts';

/** What judges each kind, for whoever grades questions of all kinds; a page loads what it needs (`loadJudge`). */
const JUDGES = {
	choice: judgeOf('choice', choice),
	match: judgeOf('match', match),
	order: judgeOf('order', order),
	highlight: judgeOf('highlight', highlight),
	scale: judgeOf('scale', scale),
	relation: judgeOf('relation', relation),
	grid: judgeOf('grid', grid),
	figure: judgeOf('figure', figure),
	short: judgeOf('short', short),
	essay: judgeOf('essay', essay)
} satisfies { [K in Kind]: Judge };

/** Judges an answer to a question of any kind: see `Judge.grade`. */
export function grade(question: Question, response: unknown): Grade {
	return JUDGES[question.kind].grade(question, response);
}

/** How many parts of an answer are left blank: see `Judge.blankParts`. */
export function blankParts(question: Question, response: unknown): number {
	return JUDGES[question.kind].blankParts(question, response);
}

/** The mean score of blind guessing at a question: see `Judge.chanceScore`. */
export function chanceScore(question: Question): number | null {
	return JUDGES[question.kind].chanceScore(question);
}

/** Whether a question asks how sure its learner is: see `Judge.offersConfidence`. */
export function offersConfidence(question: Question): boolean {
	return JUDGES[question.kind].offersConfidence(question);
}
