import { changeStores, type Change } from './change.ts';
import type { Database } from './database.ts';
import { digestOf, isSameDigest, textOf, type Digest } from './digest.ts';
import { joinKept, type KeptRecords, type ReadRun } from './join-kept.ts';
import { META, practiceOf } from './meta.ts';
import { RECORD_STORES } from './records.ts';
import type { Restored } from './restore.ts';

/**
 * Gives the database what only the mirror has and the mirror what only the database has, each in one
 * transaction. Between the two another tab may add to both or delete from both: nothing is undone.
 */
export async function joinDatabases(main: Database, mirror: Database): Promise<Restored> {
	const mirrored = await readKept(mirror.transaction([...RECORD_STORES]) as unknown as Reading);
	// The schema loads only where there is something to read, and before the transactions, which end
	// while it loads.
	const isEmpty = mirrored.runs.size === 0 && (await main.count('practice-runs')) === 0;
	const readRun = isEmpty ? readNone : await runReader();
	const { before, after } = await bringTo(main, readRun, (kept) =>
		joinKept(kept, mirrored, readRun)
	);
	try {
		await bringTo(mirror, readRun, (kept) => joinKept(after, kept, readRun));
	} catch {
		// It is compared again when a page is opened.
	}
	return {
		answers: Math.max(0, after.attempts.length - before.attempts.length),
		practices: [...after.runs].filter(([key, run]) => before.runs.get(key) !== run).length
	};
}

const readNone: ReadRun = () => null;

async function runReader(): Promise<ReadRun> {
	const { PracticeRunSchema } = await import('#lib/model/practice-run.ts');
	return (raw, key) => {
		const { data } = PracticeRunSchema.safeParse(raw);
		return data?.key === key ? data : null;
	};
}

/** The stores of records, in a transaction. */
interface Reading {
	objectStore(name: string): {
		getAll(): Promise<unknown[]>;
		getAllKeys(): Promise<IDBValidKey[]>;
	};
}

async function readKept(reading: Reading): Promise<KeptRecords> {
	const [attempts, runs, meta] = await Promise.all([
		reading.objectStore('attempts').getAll(),
		readMap(reading, 'practice-runs'),
		readMap(reading, 'meta')
	]);
	const deletions = meta.get(META.deletions);
	return {
		deletions: typeof deletions === 'number' ? deletions : undefined,
		practiceDeletions: new Map(
			[...meta].flatMap(([key, count]) => {
				const practice = practiceOf(key);
				return practice !== null && typeof count === 'number' ? [[practice, count] as const] : [];
			})
		),
		attempts,
		runs,
		whole: isSameDigest(meta.get(META.digest('attempts')) as Digest | undefined, digestOf(attempts))
	};
}

async function readMap(reading: Reading, name: string): Promise<Map<string, unknown>> {
	const store = reading.objectStore(name);
	const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
	return new Map(keys.map((key, index) => [String(key), values[index]]));
}

/** Brings a database to what should be in it; what cannot be read any more and makes way is set aside. */
async function bringTo(
	database: Database,
	readRun: ReadRun,
	wanted: (kept: KeptRecords) => KeptRecords
): Promise<{ before: KeptRecords; after: KeptRecords }> {
	return changeStores(database, [...RECORD_STORES, 'set-aside'], async (change) => {
		const before = await readKept(change);
		const after = wanted(before);
		if (!isSameDigest(digestOf(before.attempts), digestOf(after.attempts))) {
			const store = change.objectStore('attempts');
			await store.clear();
			for (const attempt of after.attempts) await store.add(attempt);
		}
		await changeRuns(change, readRun, before.runs, after.runs);
		const meta = change.objectStore('meta');
		for (const key of before.practiceDeletions.keys())
			await meta.delete(META.practiceDeletions(key));
		for (const [key, count] of after.practiceDeletions)
			await meta.put(count, META.practiceDeletions(key));
		await meta.put(after.deletions ?? 0, META.deletions);
		await meta.put(digestOf(after.attempts), META.digest('attempts'));
		await meta.put(digestOf(after.runs.values()), META.digest('practice-runs'));
		return { before, after };
	});
}

async function changeRuns(
	change: Change,
	readRun: ReadRun,
	before: ReadonlyMap<string, unknown>,
	after: ReadonlyMap<string, unknown>
): Promise<void> {
	const runs = change.objectStore('practice-runs');
	for (const [key, run] of before) {
		if (after.has(key) && readRun(run, key) === null && after.get(key) !== run)
			await change.objectStore('set-aside').add(run);
		if (!after.has(key)) await runs.delete(key);
	}
	for (const [key, run] of after)
		if (textOf(before.get(key)) !== textOf(run)) await runs.put(run, key);
}
