import { ARTICLE_ITSELF, NOT_NAMED } from '#lib/model/kinds/speaker.ts';
import { shuffle } from './shuffle.ts';

/**
 * Options in the order that a seed decides; the two that every question on speakers has come last, so
 * that they are easy to find.
 */
export function shuffleOptions<Option extends { id: string }>(
	options: readonly Option[],
	seed: string
): Option[] {
	const isFixed = ({ id }: Option) => id === ARTICLE_ITSELF || id === NOT_NAMED;
	return [
		...shuffle(
			options.filter((option) => !isFixed(option)),
			seed
		),
		...options.filter(isFixed)
	];
}

/**
 * Both sides of a matching, each by a seed of its own: with one for both, the place of a stem would
 * tell that of its target.
 */
export function shuffleSides<Stem extends { id: string }, Target extends { id: string }>(
	{ stems, targets }: { stems: readonly Stem[]; targets: readonly Target[] },
	seed: string
): { stems: Stem[]; targets: Target[] } {
	return { stems: shuffle(stems, `${seed}:stems`), targets: shuffleOptions(targets, seed) };
}
