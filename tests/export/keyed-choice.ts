import { expect } from 'vitest';
import type { Item } from '#lib/export/item.ts';
import { promptLines } from '#lib/export/item-text.ts';

/** A choice as a reader finds it, whatever the order of its options is. */
export interface KeyedChoice {
	prompt: string;
	options: string[];
	/** The texts of the right options. */
	right: string[];
}

/** Runs of white space as one space. */
export function spaced(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}

/** What a choice asks and keys, in texts of one line. */
export function keyedChoice(item: Item): KeyedChoice {
	const { body } = item;
	if (body.type !== 'choice' && body.type !== 'several')
		throw new Error(`Not a choice: ${item.id}.`);
	const isRight = (weight: number) => (body.type === 'choice' ? weight === 1 : weight > 0);
	return sorted({
		prompt: promptLines(item)
			.flatMap((line) => line.split('\n'))
			.map(spaced)
			.filter((line) => line !== '')
			.join(' • '),
		options: body.options.map(({ text }) => spaced(text)),
		right: body.options.filter(({ weight }) => isRight(weight)).map(({ text }) => spaced(text))
	});
}

/** The same with its options in the order of their texts. */
export function sorted({ prompt, options, right }: KeyedChoice): KeyedChoice {
	return { prompt, options: [...options].sort(), right: [...right].sort() };
}

/**
 * Holds that the place of the right option gives nothing away: each place is right about as often.
 *
 * @param places of the right options from 0, and of how many options each
 */
export function expectNoFavouritePlace(places: readonly { at: number; of: number }[]): void {
	const four = places.filter(({ of }) => of === 4);
	expect(four.length).toBeGreaterThan(40);
	for (const place of [0, 1, 2, 3]) {
		const share = four.filter(({ at }) => at === place).length / four.length;
		expect(share).toBeGreaterThan(0.12);
		expect(share).toBeLessThan(0.4);
	}
}
