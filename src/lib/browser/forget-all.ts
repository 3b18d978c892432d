import type { StorageProblem } from '#lib/model/storage-problem.ts';
import { changeStores, type Change } from './change.ts';
import { openDatabase, type Database } from './database.ts';
import { announceDeletion } from './deletions.ts';
import { EMPTY_DIGEST } from './digest.ts';
import { FORM } from './form.ts';
import { countOf } from './generation.ts';
import { META } from './meta.ts';
import { inMirror } from './mirror.ts';
import { forgetRestored } from './restore.ts';
import { problemOf } from './storage-error.ts';

/** What became of everything that was to be deleted. */
export type Deleted =
	| { status: 'deleted' }
	/** Nothing was deleted. */
	| { status: 'not-deleted'; problem: StorageProblem }
	/** The second copy is still on the device; it is never read again, and deleted as soon as that works. */
	| { status: 'copy-left' };

/**
 * Deletes all that the database of this browser keeps of a learner: the log, every practice, what was set
 * aside and the reader's copies of articles, in one transaction; then what the mirror holds of it. Tells
 * the other tabs. A teacher’s own questions stay: their page deletes them.
 */
export async function forgetAll(): Promise<Deleted> {
	let deletions: number;
	try {
		deletions = await clear(await openDatabase(), async (change) => {
			return countOf(await change.objectStore('meta').get(META.deletions)) + 1;
		});
	} catch (error) {
		return { status: 'not-deleted', problem: problemOf(error) };
	}
	forgetRestored();
	announceDeletion({ what: 'all' });
	const mirrored = await inMirror((mirror) => clear(mirror, () => Promise.resolve(deletions)));
	return { status: mirrored ? 'deleted' : 'copy-left' };
}

/** @returns the number of deletions that is noted */
async function clear(
	database: Database,
	count: (change: Change) => Promise<number>
): Promise<number> {
	const stores = [...database.objectStoreNames].filter((store) => store !== 'own-questions');
	return changeStores(database, stores, async (change) => {
		const deletions = await count(change);
		for (const store of stores) await change.objectStore(store).clear();
		const meta = change.objectStore('meta');
		await meta.put(FORM, META.form);
		await meta.put(deletions, META.deletions);
		await meta.put(EMPTY_DIGEST, META.digest('attempts'));
		await meta.put(EMPTY_DIGEST, META.digest('practice-runs'));
		return deletions;
	});
}
