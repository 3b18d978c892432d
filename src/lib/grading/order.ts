import type { GradeNote } from '#lib/model/grade.ts';
import type { OrderQuestion } from '#lib/model/kinds/order.ts';
import { concordance, type Concordance } from './concordance.ts';
import { graded, malformed, notAnswered, type Grader } from './grader.ts';
import { f1 } from './overlap.ts';
import { own, readIds } from './untrusted.ts';

/**
 * Chain: F1 of the node set × max(0, 2P − 1); timeline: P, where P is the share of concordant pairs
 * among the placed items that belong there (specification, "Kinds"). With fewer than two of them
 * P = 1 [d]: the missing links already cost F1.
 *
 * The receipt is one line, since neither rule is a sum over places: one link moved disturbs many
 * pairs, and with a link left out F1 pays each of the others more than its share.
 */
export const order: Grader<'order'> = {
	read(response, question) {
		const offered = new Set([...question.items, ...question.distractors].map((item) => item.id));
		const placed = readIds(own(response, 'order'), offered);
		if (placed === null) return malformed();
		if (placed.length === 0) return notAnswered();
		const places = question.items.length - placed.length;
		if (question.mode === 'timeline' && places > 0)
			return notAnswered({ code: 'places-empty', places });
		return { kind: 'order', order: placed };
	},

	grade(question, response) {
		const placeOf = new Map(question.items.map((item, index) => [item.id, index]));
		const shared = response.order
			.map((id) => placeOf.get(id))
			.filter((place) => place !== undefined);
		const pairs = concordance(shared);
		const { score, note } =
			question.mode === 'chain'
				? scoreChain(question, shared.length, response.order.length, pairs)
				: scoreTimeline(pairs);
		const right = score === 1;

		return graded(question, {
			score,
			parts: [
				{
					field: 'sequence',
					item: null,
					answered: { type: 'options', ids: response.order },
					expected: right ? null : { type: 'options', ids: question.items.map(({ id }) => id) },
					earned: score * question.points,
					possible: question.points,
					why: null
				}
			],
			notes: right ? [] : [note],
			misconceptions: misconceptionsOf(question, response.order, shared.length, pairs)
		});
	},

	// A link left out of a chain is an answer: that it does not belong there.
	blanks: () => 0,

	/** Timeline: 1/2, since each pair is in the right order in half of all orders. */
	chance: ({ mode }) => (mode === 'timeline' ? 1 / 2 : null),

	offersConfidence: () => false
};

function scoreTimeline({ share, concordant, pairs }: Concordance) {
	const note: GradeNote = { code: 'pairs', concordant, pairs };
	return { score: share, note };
}

function scoreChain(question: OrderQuestion, hits: number, picked: number, order: Concordance) {
	const links = { hits, picked, keyed: question.items.length };
	const factor = Math.max(0, 2 * order.share - 1);
	const { concordant, pairs } = order;
	const note: GradeNote = { code: 'chain', links, concordant, pairs, factor };
	return { score: f1(links) * factor, note };
}

function misconceptionsOf(
	question: OrderQuestion,
	placed: readonly string[],
	hits: number,
	pairs: Concordance
): (string | undefined)[] {
	const distractors = new Map(question.distractors.map((item) => [item.id, item.misconception]));
	const found = placed.map((id) => distractors.get(id));
	const chain = question.mode === 'chain';
	if (chain && hits < question.items.length) found.push('link-skipped');
	if (chain && pairs.share === 0) found.push(question.misconception ?? 'chain-reversed');
	else if (pairs.share < 1) found.push(question.misconception);
	return found;
}
