import type { Attempt } from '#lib/model/attempt.ts';
import { changeStores } from './change.ts';
import { openDatabase, type Database } from './database.ts';
import { inMirror } from './mirror.ts';
import { appendAttempts, RECORD_STORES } from './records.ts';

/**
 * Adds an answer that belongs to no practice to the log and to its second copy.
 *
 * @returns whether it is kept, on the disk of the device; never rejects
 */
export async function logAttempt(attempt: Attempt): Promise<boolean> {
	const append = (database: Database) =>
		changeStores(database, [...RECORD_STORES], (change) => appendAttempts(change, [attempt]));
	try {
		await Promise.all([openDatabase().then(append), inMirror((mirror) => append(mirror))]);
		return true;
	} catch {
		return false;
	}
}
