import type { OrderQuestion } from '#lib/model/kinds/order.ts';
import type { Asked, KindContext } from './export-kind.ts';

/** A fixed set to order, or links to choose and order. */
export function order(
	{ mode, items, ends, distractors }: OrderQuestion,
	{ feedbackOf }: KindContext
): Asked {
	if (mode === 'timeline') return { body: { type: 'order', items, ends } };
	return {
		body: {
			type: 'chain',
			items,
			ends,
			distractors: distractors.map(({ id, text, misconception }) => ({
				id,
				text,
				weight: 0,
				feedback: feedbackOf(misconception)
			}))
		}
	};
}
