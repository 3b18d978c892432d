import type { Kind } from '#lib/model/kind.ts';
import { judgeOf, type Judge } from './judge.ts';

/** Each kind's grader is a file of its own: a page loads those of the questions that it asks. */
const JUDGES = {
	choice: async () => judgeOf('choice', (await import('./choice.ts')).choice),
	match: async () => judgeOf('match', (await import('./match.ts')).match),
	order: async () => judgeOf('order', (await import('./order.ts')).order),
	highlight: async () => judgeOf('highlight', (await import('./highlight.ts')).highlight),
	scale: async () => judgeOf('scale', (await import('./scale.ts')).scale),
	relation: async () => judgeOf('relation', (await import('./relation.ts')).relation),
	grid: async () => judgeOf('grid', (await import('./grid.ts')).grid),
	figure: async () => judgeOf('figure', (await import('./figure.ts')).figure),
	short: async () => judgeOf('short', (await import('./short.ts')).short),
	essay: async () => judgeOf('essay', (await import('./essay.ts')).essay)
} satisfies { [K in Kind]: () => Promise<Judge> };

/** Loads what grades the questions of a kind; rejects where its code does not come. */
export function loadJudge(kind: Kind): Promise<Judge> {
	return JUDGES[kind]();
}
