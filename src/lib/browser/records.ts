import type { Attempt } from '#lib/model/attempt.ts';
import type { PracticeRun } from '#lib/model/practice-run.ts';
import type { Change } from './change.ts';
import { withoutRecord, withRecord, type Digest } from './digest.ts';
import { META } from './meta.ts';

/** The stores whose records are counted and hashed, with the store that keeps the figures. */
export const RECORD_STORES = ['practice-runs', 'attempts', 'meta'] as const;

/** Adds answers at the end of the log; one that is in it already stays where it is. */
export async function appendAttempts(change: Change, attempts: readonly Attempt[]): Promise<void> {
	const store = change.objectStore('attempts');
	for (const attempt of attempts) {
		if ((await store.index('id').getKey(attempt.id)) !== undefined) continue;
		await store.add(attempt);
		await noteDigest(change, 'attempts', (digest) => withRecord(digest, attempt));
	}
}

/** Keeps a practice in place of what was kept of it. */
export async function putRun(change: Change, run: PracticeRun): Promise<void> {
	await dropRun(change, run.key);
	await change.objectStore('practice-runs').put(run, run.key);
	await noteDigest(change, 'practice-runs', (digest) => withRecord(digest, run));
}

/** Takes a practice away. */
export async function dropRun(change: Change, key: string): Promise<void> {
	const store = change.objectStore('practice-runs');
	const kept: unknown = await store.get(key);
	if (kept === undefined) return;
	await store.delete(key);
	await noteDigest(change, 'practice-runs', (digest) => withoutRecord(digest, kept));
}

/** A store that was never counted gets its digest when it is first compared with the mirror. */
async function noteDigest(
	change: Change,
	store: 'attempts' | 'practice-runs',
	next: (digest: Digest) => Digest
): Promise<void> {
	const meta = change.objectStore('meta');
	const digest = (await meta.get(META.digest(store))) as Digest | undefined;
	if (digest) await meta.put(next(digest), META.digest(store));
}
