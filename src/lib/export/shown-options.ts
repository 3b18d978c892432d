import { shuffle } from '#lib/practice/shuffle.ts';
import type { Choice, Option, Several } from './item.ts';

/**
 * The options of a choice in the order in which they are shown, for a tool that does not shuffle them
 * itself: those without an order of their own in one that the id of the item decides.
 */
export function shownOptions(id: string, { options, ordered }: Choice | Several): Option[] {
	return ordered ? options : shuffle(options, id);
}

/** The numbers of the right options among those shown, the first being 1. */
export function rightNumbers(shown: readonly Option[], { type }: Choice | Several): number[] {
	return shown.flatMap(({ weight }, index) =>
		(type === 'choice' ? weight === 1 : weight > 0) ? [index + 1] : []
	);
}
