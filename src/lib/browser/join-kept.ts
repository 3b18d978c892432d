import type { PracticeRun } from '#lib/model/practice-run.ts';
import { textOf } from './digest.ts';

/** What a database keeps of answers, as it was read. */
export interface KeptRecords {
	/** How often everything was deleted; `undefined` where the database notes nothing: it is new. */
	deletions: number | undefined;
	/** How often each practice was deleted since then, by its key. */
	practiceDeletions: ReadonlyMap<string, number>;
	/** The log in its order. */
	attempts: readonly unknown[];
	/** Practices by their keys. */
	runs: ReadonlyMap<string, unknown>;
	/** Whether the log holds what was counted and hashed. */
	whole: boolean;
}

/** What of a practice can be read; `null` where nothing can. */
export type ReadRun = (raw: unknown, key: string) => PracticeRun | null;

/**
 * What both should keep: all that either has and neither has deleted. Of two forms of the same record the
 * main one stays, unless it is damaged and the mirror's is not.
 *
 * A database without any note of deletions was dropped by the browser and created again: it takes over those of
 * the mirror. A mirror without is older than every deletion.
 */
export function joinKept(main: KeptRecords, mirror: KeptRecords, readRun: ReadRun): KeptRecords {
	const deletions = mirror.deletions ?? 0;
	if (main.deletions !== undefined) {
		if (main.deletions > deletions) return main;
		if (main.deletions < deletions) return mirror;
	}
	const practiceDeletions = new Map(mirror.practiceDeletions);
	for (const [key, count] of main.practiceDeletions)
		practiceDeletions.set(key, Math.max(count, practiceDeletions.get(key) ?? 0));
	return {
		deletions,
		practiceDeletions,
		attempts: joinAttempts(main, mirror),
		runs: joinRuns(main, mirror, readRun),
		whole: true
	};
}

function joinAttempts(main: KeptRecords, mirror: KeptRecords): readonly unknown[] {
	const own = new Map(main.attempts.map((one) => [identityOf(one), one]));
	const trusted = mirror.whole && !main.whole;
	const lacks = (one: unknown) => {
		const mine = own.get(identityOf(one));
		return mine === undefined || (trusted && textOf(mine) !== textOf(one));
	};
	if (!mirror.attempts.some(lacks)) return main.attempts;
	// What the mirror has came first: answers that only the main log has were given after it was lost.
	const mirrored = new Set(mirror.attempts.map(identityOf));
	return [
		...mirror.attempts.map((one) => (lacks(one) ? one : own.get(identityOf(one)))),
		...main.attempts.filter((one) => !mirrored.has(identityOf(one)))
	];
}

/** What makes an entry of the log itself: its id or, in what is no attempt, all of it. */
function identityOf(entry: unknown): string {
	const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
	return typeof id === 'string' ? `id ${id}` : `text ${textOf(entry)}`;
}

function joinRuns(
	main: KeptRecords,
	mirror: KeptRecords,
	readRun: ReadRun
): ReadonlyMap<string, unknown> {
	const runs = new Map(main.runs);
	for (const key of new Set([
		...main.practiceDeletions.keys(),
		...mirror.practiceDeletions.keys(),
		...mirror.runs.keys()
	])) {
		const ours = main.practiceDeletions.get(key) ?? 0;
		const theirs = mirror.practiceDeletions.get(key) ?? 0;
		if (ours > theirs) continue;
		// A database that was created again has forgotten its deletions, not obeyed them.
		if (theirs > ours && main.deletions !== undefined) runs.delete(key);
		const joined = joinRun(runs.get(key), mirror.runs.get(key), (raw) => readRun(raw, key));
		if (joined !== undefined) runs.set(key, joined);
	}
	return runs;
}

function joinRun(
	main: unknown,
	mirror: unknown,
	read: (raw: unknown) => PracticeRun | null
): unknown {
	if (mirror === undefined) return main;
	if (main === undefined) return mirror;
	const [ours, theirs] = [read(main), read(mirror)];
	if (!theirs) return main;
	if (!ours) return mirror;
	const [earlier, later] = theirs.savedAt > ours.savedAt ? [ours, theirs] : [theirs, ours];
	const joined: PracticeRun = {
		...ours,
		...later,
		answers: { ...earlier.answers, ...later.answers }
	};
	if (earlier.certainties ?? later.certainties)
		joined.certainties = { ...earlier.certainties, ...later.certainties };
	return textOf(joined) === textOf(ours) ? main : joined;
}
