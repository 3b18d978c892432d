import type { Attempt } from '#lib/model/attempt.ts';
import type { StorageProblem } from '#lib/model/storage-problem.ts';
import { openDatabase } from './database.ts';
import { digestOf, isSameDigest, type Digest } from './digest.ts';
import { META } from './meta.ts';
import { restoreAgain, restoreOnce } from './restore.ts';
import { problemOf } from './storage-error.ts';

/** The log of this browser, as far as it could be read. */
export interface StoredLog {
	/** In the order in which they were given, whatever the clock said. */
	attempts: Attempt[];
	/** Entries that are no attempts any more, as they are kept: they may be anything. */
	unreadable: unknown[];
	/** Why the browser keeps nothing here; `null` where it could be read. */
	problem: StorageProblem | null;
	/** How many answers the browser had lost and got back from the mirror since the page was opened. */
	restored: number;
}

/** Reads the whole log; never rejects. */
export async function readLog(): Promise<StoredLog> {
	try {
		let restored = await restoreOnce();
		let log = await readRaw();
		if (!log.whole) {
			restored = await restoreAgain();
			log = await readRaw();
		}
		return { ...(await parse(log.raw)), problem: null, restored: restored.answers };
	} catch (error) {
		return { attempts: [], unreadable: [], problem: problemOf(error), restored: 0 };
	}
}

/** The entries by their places, and whether they are those that were counted. */
async function readRaw(): Promise<{ raw: unknown[]; whole: boolean }> {
	const reading = (await openDatabase()).transaction(['attempts', 'meta']);
	const [raw, digest] = await Promise.all([
		reading.objectStore('attempts').getAll(),
		reading.objectStore('meta').get(META.digest('attempts')),
		reading.done
	]);
	// Without a mirror nothing was ever counted.
	const whole = digest === undefined || isSameDigest(digestOf(raw), digest as Digest);
	return { raw, whole };
}

async function parse(raw: readonly unknown[]): Promise<Pick<StoredLog, 'attempts' | 'unreadable'>> {
	if (raw.length === 0) return { attempts: [], unreadable: [] };
	// The schema loads only where there is something to read.
	const { AttemptSchema } = await import('#lib/model/attempt.ts');
	const attempts: Attempt[] = [];
	const unreadable: unknown[] = [];
	for (const one of raw) {
		const { data } = AttemptSchema.safeParse(one);
		if (data) attempts.push(data);
		else unreadable.push(one);
	}
	return { attempts, unreadable };
}
