import type { OrderQuestion } from '#lib/model/kinds/order.ts';
import { concordance, type Concordance } from './concordance.ts';
import { graded, malformed, notAnswered, type Grader } from './grader.ts';
import { f1, f1InWords } from './overlap.ts';
import { own, readIds } from './untrusted.ts';
import { decimal, points } from './words.ts';

/**
 * Chain: F1 of the node set × max(0, 2P − 1); timeline: P, where P is the share of concordant pairs
 * among the placed items that belong there (specification, "Kinds"). With fewer than two of them
 * P = 1 [d]: the missing links already cost F1.
 *
 * The receipt is one line, since neither rule is a sum over places: one link moved disturbs many
 * pairs, and with a link left out F1 pays each of the others more than its share.
 */
export const order: Grader<'order'> = {
	rule(question) {
		const worth = points(question.points);
		return question.mode === 'chain'
			? `Choose the links that belong and put them in order: ${worth} for the whole chain, less for every link that is missing, does not belong or is out of order, and nothing if half the order is wrong.`
			: `Put all ${question.items.length} in order: ${worth} for the right order, and for any other the share of pairs that stand the right way round.`;
	},

	read(response, question) {
		const offered = new Set([...question.items, ...question.distractors].map((item) => item.id));
		const placed = readIds(own(response, 'order'), offered);
		if (placed === null)
			return malformed('Something here is placed twice or is not part of the question.');
		if (placed.length === 0) return notAnswered('Put something in order first.');
		const empty = question.items.length - placed.length;
		if (question.mode === 'timeline' && empty > 0)
			return notAnswered(
				empty === 1 ? '1 place is still empty.' : `${empty} places are still empty.`
			);
		return { kind: 'order', order: placed };
	},

	grade(question, response) {
		const texts = new Map(
			[...question.items, ...question.distractors].map((item) => [item.id, item.text])
		);
		const places = new Map(question.items.map((item, index) => [item.id, index]));
		const shared = response.order
			.map((id) => places.get(id))
			.filter((place) => place !== undefined);
		const pairs = concordance(shared);
		const { score, arithmetic } =
			question.mode === 'chain'
				? scoreChain(question, shared.length, response.order.length, pairs)
				: scoreTimeline(pairs);
		const right = score === 1;

		return graded(question, {
			score,
			parts: [
				{
					asked: `From ${question.ends[0]} to ${question.ends[1]}`,
					answered: response.order.map((id) => texts.get(id)).join(' → '),
					expected: right ? null : question.items.map((item) => item.text).join(' → '),
					earned: score * question.points,
					possible: question.points,
					why: null
				}
			],
			arithmetic: right ? null : arithmetic,
			misconceptions: slipsOf(question, response.order, shared.length, pairs)
		});
	}
};

function scoreTimeline({ share, concordant, pairs }: Concordance) {
	return { score: share, arithmetic: `${concordant} of ${pairs} pairs are in the right order.` };
}

function scoreChain(question: OrderQuestion, hits: number, placed: number, pairs: Concordance) {
	const keyed = question.items.length;
	const links = { hits, picked: placed, keyed };
	const inOrder = Math.max(0, 2 * pairs.share - 1);
	const sequence =
		pairs.pairs === 0
			? 'order: no pair to compare, × 1'
			: `order: ${pairs.concordant} of ${pairs.pairs} pairs right, × ${decimal(inOrder)}`;
	return {
		score: f1(links) * inOrder,
		arithmetic: `Links: ${f1InWords(links, 'placed')}; ${sequence}.`
	};
}

function slipsOf(
	question: OrderQuestion,
	placed: readonly string[],
	hits: number,
	pairs: Concordance
): (string | undefined)[] {
	const distractors = new Map(question.distractors.map((item) => [item.id, item.misconception]));
	const slips = placed.map((id) => distractors.get(id));
	const chain = question.mode === 'chain';
	if (chain && hits < question.items.length) slips.push('link-skipped');
	if (chain && pairs.share === 0) slips.push(question.misconception ?? 'chain-reversed');
	else if (pairs.share < 1) slips.push(question.misconception);
	return slips;
}
