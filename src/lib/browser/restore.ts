import { openDatabase, openMirror, type Database } from './database.ts';
import { isSameDigest, type Digest } from './digest.ts';
import { countOf } from './generation.ts';
import { META } from './meta.ts';

/** What the browser had lost and got back from the mirror. */
export interface Restored {
	/** Answers of the log. */
	answers: number;
	practices: number;
}

const NOTHING: Restored = { answers: 0, practices: 0 };

let restored: Promise<Restored> | undefined;

/**
 * Compares the database with its mirror, the first time that a page asks, and gives each what it lacks.
 *
 * @returns what the database had lost, for as long as the page is open
 * @throws StorageError where the database cannot be used
 */
export async function restoreOnce(): Promise<Restored> {
	const main = await openDatabase();
	return (restored ??= restoreFromMirror(main, true));
}

/**
 * Gives the database what it lacks although the figures agreed: something was found to be damaged.
 *
 * @returns what the database had lost since the page was opened
 */
export async function restoreAgain(): Promise<Restored> {
	const before = await restoreOnce();
	const { answers, practices } = await restoreFromMirror(await openDatabase(), false);
	const sum = { answers: before.answers + answers, practices: before.practices + practices };
	restored = Promise.resolve(sum);
	return sum;
}

/** Once everything is deleted, nothing of what was restored is left. */
export function forgetRestored(): void {
	restored = Promise.resolve(NOTHING);
}

/** Never rejects: where they cannot be compared, the database is read as it is. */
async function restoreFromMirror(main: Database, unlessInStep: boolean): Promise<Restored> {
	const mirror = await openMirror();
	if (!mirror) return NOTHING;
	try {
		if (unlessInStep && isInStep(await figuresOf(main), await figuresOf(mirror))) return NOTHING;
		// The code that joins them loads only where they differ.
		const { joinDatabases } = await import('./join-databases.ts');
		return await joinDatabases(main, mirror);
	} catch {
		return NOTHING;
	}
}

/** What is quickly read of a database, without its records. */
interface Figures {
	deletions: number;
	digests: [attempts: Digest | undefined, runs: Digest | undefined];
	/** Whether the stores hold as many records as were counted. */
	complete: boolean;
}

async function figuresOf(database: Database): Promise<Figures> {
	const reading = database.transaction(['attempts', 'practice-runs', 'meta']);
	const meta = reading.objectStore('meta');
	const [deletions, attempts, runs, attemptCount, runCount] = await Promise.all([
		meta.get(META.deletions),
		meta.get(META.digest('attempts')) as Promise<Digest | undefined>,
		meta.get(META.digest('practice-runs')) as Promise<Digest | undefined>,
		reading.objectStore('attempts').count(),
		reading.objectStore('practice-runs').count(),
		reading.done
	]);
	return {
		deletions: countOf(deletions),
		digests: [attempts, runs],
		complete: attempts?.count === attemptCount && runs?.count === runCount
	};
}

function isInStep(one: Figures, other: Figures): boolean {
	return (
		one.deletions === other.deletions &&
		one.complete &&
		other.complete &&
		one.digests.every((digest, index) => isSameDigest(digest, other.digests[index]))
	);
}
