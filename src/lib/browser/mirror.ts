import { openMirror, type Database } from './database.ts';

/**
 * Does in the mirror what was done in the database, as far as there is a mirror. Never rejects: the first
 * copy decides whether something is kept, and what the mirror lacks the next comparison gives it.
 *
 * @returns whether the mirror, if there is one, holds it too
 */
export async function inMirror(work: (mirror: Database) => Promise<unknown>): Promise<boolean> {
	try {
		const mirror = await openMirror();
		if (mirror) await work(mirror);
		return true;
	} catch {
		return false;
	}
}
