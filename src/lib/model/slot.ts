import type { Measure } from './measures.ts';

/** A place in a lesson's bank: the index-th of its questions of one measure. */
export interface Slot {
	lesson: string;
	measure: Measure;
	/** From 0, in the order of the bank. */
	index: number;
}

/** Each question with the place that it has in its lesson's bank. */
export function slotsOf<Q extends { lesson: string; measures: Measure }>(
	questions: Iterable<Q>
): { slot: Slot; question: Q }[] {
	const next = new Map<string, number>();
	return Array.from(questions, (question) => {
		const { lesson, measures: measure } = question;
		const key = `${lesson} ${measure}`;
		const index = next.get(key) ?? 0;
		next.set(key, index + 1);
		return { slot: { lesson, measure, index }, question };
	});
}

/** The name of a place within its lesson's bank, such as `certainty-2`. */
export function slotName({ measure, index }: Slot): string {
	return `${measure}-${index}`;
}
