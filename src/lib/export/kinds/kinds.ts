import type { Kind } from '#lib/model/kind.ts';
import type { Question, QuestionOf } from '#lib/model/question.ts';
import { choice } from './choice.ts';
import { essay } from './essay.ts';
import type { Asked, KindContext } from './export-kind.ts';
import { figure } from './figure.ts';
import { grid } from './grid.ts';
import { highlight } from './highlight.ts';
import { match } from './match.ts';
import { order } from './order.ts';
import { relation } from './relation.ts';
import { scale } from './scale.ts';
import { short } from './short.ts';

const KIND_EXPORTS: { [K in Kind]: (question: QuestionOf[K], context: KindContext) => Asked } = {
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
};

/** What a question asks and keys, in the neutral form. */
export function askedOf(question: Question, context: KindContext): Asked {
	return bodyOf(question.kind, question, context);
}

function bodyOf<K extends Kind>(kind: K, question: QuestionOf[K], context: KindContext): Asked {
	const kinds: { [L in Kind]: (question: QuestionOf[L], context: KindContext) => Asked } =
		KIND_EXPORTS;
	return kinds[kind](question, context);
}
