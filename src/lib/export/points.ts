import type { Capabilities } from './capabilities.ts';
import type { Item } from './item.ts';
import type { Notices } from './notices.ts';

/** No multiplier above this makes points whole that a teacher would recognise. */
const MOST_TIMES = 60;

/** The items with points that the file can hold. */
export function withPoints(items: Item[], { points }: Capabilities, notices: Notices): Item[] {
	if (points === 'any' || points === 'own') return items;
	if (points === 'none') {
		for (const { question, points: worth } of items)
			if (worth !== 1) notices.add(question, { code: 'no-points' });
		return items;
	}
	const by = multiplierOf(items.map((item) => item.points));
	if (by === 1) return items;
	for (const { question } of items) notices.add(question, { code: 'points-multiplied', by });
	return wholePoints(items, by);
}

/**
 * Points multiplied and rounded, the parts of a question so that they still add up: each takes what the
 * sum up to it has gained.
 */
function wholePoints(items: readonly Item[], by: number): Item[] {
	const sums = new Map<string, number>();
	return items.map((item) => {
		const before = sums.get(item.question) ?? 0;
		const sum = before + item.points * by;
		sums.set(item.question, sum);
		return { ...item, points: Math.round(sum) - Math.round(before) };
	});
}

/** The smallest number that makes all of them whole, to within rounding. */
function multiplierOf(points: readonly number[]): number {
	for (let by = 1; by < MOST_TIMES; by += 1)
		if (points.every((one) => Math.abs(one * by - Math.round(one * by)) < 1e-9)) return by;
	return MOST_TIMES;
}
