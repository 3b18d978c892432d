import type { Attempt } from '#lib/model/attempt.ts';
import { openDatabase } from './database.ts';

/** The log of this browser, as far as it could be read. */
export interface StoredLog {
	/** In the order in which they were given. */
	attempts: Attempt[];
	/** Entries that are no attempts any more, as they are kept: they may be anything. */
	unreadable: unknown[];
	/** False where the browser keeps nothing here. */
	available: boolean;
}

/** Reads the whole log; never rejects. */
export async function readLog(): Promise<StoredLog> {
	try {
		// Not by the index of times, which leaves out what has none.
		const raw: unknown[] = await (await openDatabase()).getAll('attempts');
		if (raw.length === 0) return { attempts: [], unreadable: [], available: true };
		// The schema loads only where there is something to read.
		const { AttemptSchema } = await import('#lib/model/attempt.ts');
		const attempts: Attempt[] = [];
		const unreadable: unknown[] = [];
		for (const one of raw) {
			const { data } = AttemptSchema.safeParse(one);
			if (data) attempts.push(data);
			else unreadable.push(one);
		}
		attempts.sort((a, b) => a.at - b.at);
		return { attempts, unreadable, available: true };
	} catch {
		return { attempts: [], unreadable: [], available: false };
	}
}

/**
 * Forgets all that the database of this browser keeps: the log, every practice, what was set aside and
 * the reader's copies of articles; all of it or, where the browser would not, nothing.
 *
 * @returns false where the browser would not
 */
export async function forgetAll(): Promise<boolean> {
	try {
		const database = await openDatabase();
		const stores = [...database.objectStoreNames];
		const change = database.transaction(stores, 'readwrite');
		await Promise.all([...stores.map((store) => change.objectStore(store).clear()), change.done]);
		return true;
	} catch {
		return false;
	}
}
