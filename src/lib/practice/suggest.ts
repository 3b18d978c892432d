import { DIFFICULTIES } from '#lib/model/difficulty.ts';
import { hash64 } from '#lib/model/hash.ts';
import { MEASURES } from '#lib/model/measures.ts';
import type { IndexEntry } from '#lib/model/practice-bank.ts';
import { minutesOf } from './minutes.ts';

/**
 * A set that fits into some minutes and spreads over what the questions measure and how hard they are:
 * each measure in turn gives one question, of the level it has given least of, and no two rest on one
 * passage. Essays are left to the teacher to add. The same questions and seed give the same set.
 *
 * @param seed decides which of several that fit
 * @returns ids, those of one measure together, the easier ones first
 */
export function suggestSet(
	questions: readonly IndexEntry[],
	minutes: number,
	seed: string
): string[] {
	const open = questions
		.filter(({ kind }) => kind !== 'essay')
		.map((entry) => ({ entry, rank: hash64(`${seed}\n${entry.id}`) }))
		.sort((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank)))
		.map(({ entry }) => entry);
	const taken: IndexEntry[] = [];
	const passages = new Set<string>();
	let found = true;
	while (found) {
		found = false;
		for (const measure of MEASURES) {
			const given = taken.filter(({ measures }) => measures === measure);
			const levels = [...DIFFICULTIES].sort((a, b) => countOf(given, a) - countOf(given, b));
			const candidates = open.filter(
				(entry) =>
					entry.measures === measure &&
					!taken.includes(entry) &&
					!entry.passages.some((passage) => passages.has(passage)) &&
					minutesOf([...taken, entry]) <= minutes
			);
			const next = levels
				.map((level) => candidates.find((entry) => entry.level === level))
				.find((entry) => entry !== undefined);
			if (next === undefined) continue;
			taken.push(next);
			for (const passage of next.passages) passages.add(passage);
			found = true;
		}
	}
	return taken.sort(byMeasureAndLevel).map(({ id }) => id);
}

function countOf(entries: readonly IndexEntry[], level: IndexEntry['level']): number {
	return entries.filter((entry) => entry.level === level).length;
}

function byMeasureAndLevel(a: IndexEntry, b: IndexEntry): number {
	return (
		MEASURES.indexOf(a.measures) - MEASURES.indexOf(b.measures) ||
		levelRank(a) - levelRank(b) ||
		(a.id < b.id ? -1 : 1)
	);
}

function levelRank({ level }: IndexEntry): number {
	return level === null ? DIFFICULTIES.length : DIFFICULTIES.indexOf(level);
}

/**
 * The next question that measures the same at the same level and is not in the set. They stand in a ring
 * by their ids, and so by lesson: again and again it goes through all there are.
 *
 * @returns `null` where there is no other
 */
export function swapFor(
	id: string,
	questions: readonly IndexEntry[],
	set: readonly string[]
): string | null {
	const old = questions.find((entry) => entry.id === id);
	if (old === undefined) return null;
	const others = questions
		.filter(
			(entry) =>
				entry.measures === old.measures && entry.level === old.level && !set.includes(entry.id)
		)
		.map((entry) => entry.id)
		.sort();
	return others.find((other) => other > id) ?? others[0] ?? null;
}
