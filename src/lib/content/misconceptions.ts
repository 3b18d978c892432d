import type { TaughtMisconception } from '#lib/model/misconception.ts';
import type { Library } from './library.ts';

/** Every misconception by its code: what feedback says of it, and where to read on. */
export function misconceptionsOf(library: Library): Record<string, TaughtMisconception> {
	const all: Record<string, TaughtMisconception> = {};
	for (const { misconceptions, taughtIn } of library.skills.values())
		for (const misconception of misconceptions)
			all[misconception.id] = { ...misconception, taughtIn };
	return all;
}
