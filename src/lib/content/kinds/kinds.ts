import type { Kind } from '#lib/model/kind.ts';
import type { Question } from '#lib/model/question.ts';
import { choice } from './choice.ts';
import type { ContentKind } from './content-kind.ts';
import { essay } from './essay.ts';
import { figure } from './figure.ts';
import { grid } from './grid.ts';
import { highlight } from './highlight.ts';
import { match } from './match.ts';
import { order } from './order.ts';
import { relation } from './relation.ts';
import { scale } from './scale.ts';
import { short } from './short.ts';

/** What the content check knows of each kind. */
const CONTENT_KINDS = {
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
} satisfies { [K in Kind]: ContentKind<K> };

/** What the content check knows of the kind of a question, to be asked about that very question. */
export function contentKind({ kind }: Pick<Question, 'kind'>): ContentKind<Kind> {
	return CONTENT_KINDS[kind];
}
