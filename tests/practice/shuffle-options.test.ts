import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffleOptions, shuffleSides } from '#lib/practice/shuffle-options.ts';

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const some = (...names: string[]) => names.map((id) => ({ id }));

describe('the options of a question', () => {
	it('stand in the order of the seed, the article itself and “not named” last', () => {
		fc.assert(
			fc.property(fc.string(), (seed) => {
				const shuffled = ids(shuffleOptions(some('the-article', 'a', 'not-named', 'b', 'c'), seed));
				expect(shuffled.slice(0, 3).toSorted()).toEqual(['a', 'b', 'c']);
				expect(shuffled.slice(3)).toEqual(['the-article', 'not-named']);
			})
		);
	});
});

describe('the two sides of a matching', () => {
	it('do not tell each other’s order: pairs that stand level with one seed do not with another', () => {
		const question = { stems: some('1', '2', '3', '4'), targets: some('1', '2', '3', '4') };
		const level = Array.from({ length: 50 }, (_, seed) => {
			const { stems, targets } = shuffleSides(question, String(seed));
			return ids(stems).filter((id, place) => ids(targets)[place] === id).length;
		});
		expect(new Set(level).size).toBeGreaterThan(2);
	});
});
