import fc from 'fast-check';
import type { ExportSet, SetEntry } from '#lib/export/item.ts';
import { HOSTILE_TEXTS, hostileSet, type HostileName } from './hostile-set.ts';
import { realSet } from './real-set.ts';
import { shortQuestion } from './short-question.ts';

const REAL = realSet();

/** A set that joins others; its questions are in the order of the entries. */
export function joined(name: string, sets: readonly ExportSet[], entries: SetEntry[]): ExportSet {
	const set: ExportSet = {
		name,
		entries,
		sources: Object.assign({}, ...sets.map(({ sources }) => sources)),
		misconceptions: Object.assign({}, ...sets.map(({ misconceptions }) => misconceptions))
	};
	// A failing set is reported by its questions, not by the whole bank's sources.
	return Object.defineProperty(set, fc.toStringMethod, {
		value: () => `${name}: ${entries.map(({ question }) => question.id).join(', ')}`
	});
}

/** Some questions of the real bank and some with a hostile text everywhere, in any order. */
export const randomSets: fc.Arbitrary<ExportSet> = fc
	.tuple(
		fc.shuffledSubarray(REAL.entries, { maxLength: 8 }),
		fc.constantFrom(...(Object.keys(HOSTILE_TEXTS) as HostileName[])),
		fc.infiniteStream(fc.nat())
	)
	.chain(([real, name, order]) => {
		const hostile = hostileSet(HOSTILE_TEXTS[name]);
		return fc.shuffledSubarray(hostile.entries, { minLength: 1, maxLength: 8 }).map((some) => {
			const keyed = [...real, ...some].map((entry) => ({ entry, at: order.next().value }));
			const entries = keyed.sort((a, b) => a.at - b.at).map(({ entry }) => entry);
			return joined(HOSTILE_TEXTS[name], [REAL, hostile], entries);
		});
	});

/**
 * One question of each kind of the real bank, one of each with a hostile text everywhere, and one that
 * every tool can ask.
 */
export function mixedSet(): ExportSet {
	const kinds = new Set<string>();
	const one = REAL.entries.filter(({ question: { kind } }) => {
		const seen = kinds.has(kind);
		kinds.add(kind);
		return !seen;
	});
	const hostile = hostileSet(HOSTILE_TEXTS.markup);
	const short: SetEntry = { question: shortQuestion('short'), evidence: [] };
	return joined('A set', [REAL, hostile], [...one, ...hostile.entries, short]);
}
