import type { Attempt } from '#lib/model/attempt.ts';
import type { PracticeRun } from '#lib/model/practice-run.ts';
import type { StorageProblem } from '#lib/model/storage-problem.ts';
import { changeStores } from './change.ts';
import { openDatabase, type Database } from './database.ts';
import { announceDeletion } from './deletions.ts';
import { isLater, readGeneration, type Generation } from './generation.ts';
import { META } from './meta.ts';
import { inMirror } from './mirror.ts';
import { appendAttempts, dropRun, putRun, RECORD_STORES } from './records.ts';
import { restoreAgain, restoreOnce, type Restored } from './restore.ts';
import { problemOf } from './storage-error.ts';

/** What the browser had kept of a practice. */
export type StoredRun =
	| ({ status: 'none' } & Opened)
	| ({ status: 'found'; run: PracticeRun } & Opened)
	/** It could not be read: it was moved aside unchanged, and is given here for the reader to keep. */
	| ({ status: 'set-aside'; raw: unknown } & Opened)
	| { status: 'unavailable'; problem: StorageProblem };

interface Opened {
	/** What `keepAnswers` must know of the moment at which the practice was opened. */
	opened: Generation;
	/** What the browser had lost and the mirror still had. */
	restored: Restored;
}

/** Reads what was kept of a practice; never rejects. */
export async function loadRun(key: string): Promise<StoredRun> {
	try {
		const restored = await restoreOnce();
		const database = await openDatabase();
		const first = await readRun(database, key);
		if (first.status !== 'unreadable') return { ...first, restored };
		const again = await restoreAgain();
		const second = await readRun(database, key);
		if (second.status !== 'unreadable') return { ...second, restored: again };
		const opened = await dropEverywhere(key, second.raw);
		return { status: 'set-aside', raw: second.raw, opened, restored: again };
	} catch (error) {
		return { status: 'unavailable', problem: problemOf(error) };
	}
}

type ReadRun = { opened: Generation } & (
	| { status: 'none' }
	| { status: 'found'; run: PracticeRun }
	| { status: 'unreadable'; raw: unknown }
);

async function readRun(database: Database, key: string): Promise<ReadRun> {
	const reading = database.transaction(['practice-runs', 'meta']);
	const [raw, opened] = await Promise.all([
		reading.objectStore('practice-runs').get(key),
		readGeneration(reading.objectStore('meta'), key),
		reading.done
	]);
	if (raw === undefined) return { status: 'none', opened };
	// The schema loads only where there is something to read.
	const { PracticeRunSchema } = await import('#lib/model/practice-run.ts');
	const { data } = PracticeRunSchema.safeParse(raw);
	return data?.key === key
		? { status: 'found', run: data, opened }
		: { status: 'unreadable', raw, opened };
}

/** What became of answers: kept for good, or not and why. */
export type Kept =
	| {
			status: 'kept';
			/** To be given with the next answers. */
			opened: Generation;
			/** Whether the practice was deleted in another tab: only the last answer was then kept. */
			deletedElsewhere: boolean;
	  }
	| { status: 'not-kept'; problem: StorageProblem };

/**
 * Keeps answers in their practice and in the log, in one transaction; resolves once they are on the disk
 * of the device. Another tab may have answered in the practice: only the given answers take the place of
 * what is kept. Another may have deleted it: then only the last of them is kept.
 *
 * @param run the practice as it is in this tab
 * @param attempts the answers that are not kept yet, in the order in which they were given
 * @param opened what `loadRun` gave, or the last of these; `null` where nothing could be read
 */
export async function keepAnswers(
	run: PracticeRun,
	attempts: readonly Attempt[],
	opened: Generation | null
): Promise<Kept> {
	try {
		const keep = (database: Database) => keepIn(database, run, attempts, opened);
		const [now] = await Promise.all([
			openDatabase().then(keep),
			inMirror((mirror) => keep(mirror))
		]);
		return {
			status: 'kept',
			opened: now,
			deletedElsewhere: opened !== null && isLater(now, opened)
		};
	} catch (error) {
		return { status: 'not-kept', problem: problemOf(error) };
	}
}

async function keepIn(
	database: Database,
	run: PracticeRun,
	attempts: readonly Attempt[],
	opened: Generation | null
): Promise<Generation> {
	return changeStores(database, [...RECORD_STORES], async (change) => {
		const now = await readGeneration(change.objectStore('meta'), run.key);
		const stale = opened !== null && isLater(now, opened);
		const given = stale ? attempts.slice(-1) : attempts;
		// Opening the practice has set aside whatever had another form.
		const kept = (await change.objectStore('practice-runs').get(run.key)) as
			PracticeRun | undefined;
		await putRun(change, joinRun(run, stale, kept, given));
		await appendAttempts(change, given);
		return now;
	});
}

/** @param stale whether the answers that this tab had before are deleted */
function joinRun(
	run: PracticeRun,
	stale: boolean,
	kept: PracticeRun | undefined,
	given: readonly Attempt[]
): PracticeRun {
	const ofGiven = <T>(all: Record<string, T>) =>
		Object.fromEntries(
			given.flatMap(({ question }) => {
				const one = all[question];
				return one === undefined ? [] : [[question, one]];
			})
		);
	const joined: PracticeRun = {
		...run,
		answers: { ...(stale ? {} : run.answers), ...kept?.answers, ...ofGiven(run.answers) }
	};
	if (run.certainties)
		joined.certainties = {
			...(stale ? {} : run.certainties),
			...kept?.certainties,
			...ofGiven(run.certainties)
		};
	return joined;
}

/** What became of a practice that was to be deleted. */
export type DeletedRun =
	{ status: 'deleted'; opened: Generation } | { status: 'not-deleted'; problem: StorageProblem };

/** Deletes a practice, so that its address starts afresh, and tells the other tabs. */
export async function deleteRun(key: string): Promise<DeletedRun> {
	try {
		const opened = await dropEverywhere(key);
		announceDeletion({ what: 'practice', key });
		return { status: 'deleted', opened };
	} catch (error) {
		return { status: 'not-deleted', problem: problemOf(error) };
	}
}

/**
 * Takes a practice away, here first: were the mirror to fail, it would only know less, and what it still
 * holds would be of an earlier generation, which is never restored.
 *
 * @param unreadable what could not be read of it, to be set aside
 */
async function dropEverywhere(key: string, unreadable?: unknown): Promise<Generation> {
	const opened = await changeStores(
		await openDatabase(),
		[...RECORD_STORES, 'set-aside'],
		async (change) => {
			if (unreadable !== undefined) await change.objectStore('set-aside').add(unreadable);
			await dropRun(change, key);
			const meta = change.objectStore('meta');
			const now = await readGeneration(meta, key);
			await meta.put(now.practice + 1, META.practiceDeletions(key));
			return { ...now, practice: now.practice + 1 };
		}
	);
	await inMirror((mirror) =>
		changeStores(mirror, [...RECORD_STORES], async (change) => {
			await dropRun(change, key);
			await change.objectStore('meta').put(opened.practice, META.practiceDeletions(key));
		})
	);
	return opened;
}
