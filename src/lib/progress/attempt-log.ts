import type { Attempt } from '#lib/model/attempt.ts';
import { openDatabase } from './database.ts';

/** The log of this browser, as far as it could be read. */
export interface StoredLog {
	/** In the order in which they were given. */
	attempts: Attempt[];
	/** Entries that are no attempts any more; they stay where they are. */
	unreadable: number;
	/** False where the browser keeps nothing here. */
	available: boolean;
}

/** Reads the whole log; never rejects. */
export async function readLog(): Promise<StoredLog> {
	try {
		const raw: unknown[] = await (await openDatabase()).getAllFromIndex('attempts', 'at');
		if (raw.length === 0) return { attempts: [], unreadable: 0, available: true };
		// The schema loads only where there is something to read.
		const { AttemptSchema } = await import('#lib/model/attempt.ts');
		const attempts = raw.flatMap((one) => AttemptSchema.safeParse(one).data ?? []);
		return { attempts, unreadable: raw.length - attempts.length, available: true };
	} catch {
		return { attempts: [], unreadable: 0, available: false };
	}
}

/** Forgets the log and every kept practice. @returns false where the browser would not */
export async function forgetAll(): Promise<boolean> {
	try {
		const database = await openDatabase();
		await Promise.all([
			database.clear('attempts'),
			database.clear('practice-runs'),
			database.clear('set-aside'),
			database.clear('copies')
		]);
		return true;
	} catch {
		return false;
	}
}
