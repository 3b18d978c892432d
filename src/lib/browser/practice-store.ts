import type { PracticeRun } from '#lib/model/practice-run.ts';
import { openDatabase } from './database.ts';

/** What the browser had kept of a practice. */
export type StoredRun =
	| { status: 'none' }
	| { status: 'found'; run: PracticeRun }
	/** It could not be read: it was moved aside unchanged, and is given here for the reader to keep. */
	| { status: 'set-aside'; raw: unknown }
	/** The browser keeps nothing here: private mode, no space, another tab in the way. */
	| { status: 'unavailable' };

/** Reads what was kept of a practice; never rejects. */
export async function loadRun(key: string): Promise<StoredRun> {
	try {
		const database = await openDatabase();
		const raw: unknown = await database.get('practice-runs', key);
		if (raw === undefined) return { status: 'none' };
		// The schema loads only where there is something to read.
		const { PracticeRunSchema } = await import('#lib/model/practice-run.ts');
		const result = PracticeRunSchema.safeParse(raw);
		if (result.success && result.data.key === key) return { status: 'found', run: result.data };
		const change = database.transaction(['practice-runs', 'set-aside'], 'readwrite');
		await Promise.all([
			change.objectStore('set-aside').add(raw),
			change.objectStore('practice-runs').delete(key),
			change.done
		]);
		return { status: 'set-aside', raw };
	} catch {
		return { status: 'unavailable' };
	}
}

/** What a practice keeps of each question that was answered. */
export type KeptAnswers = Required<Pick<PracticeRun, 'answers' | 'certainties'>>;

/**
 * Keeps a practice as it now stands in one tab. Another may have answered in it meanwhile: only the
 * answer that was just given takes the place of one that is kept.
 *
 * @returns false where the browser would not
 */
export async function saveRun(run: PracticeRun, given: KeptAnswers): Promise<boolean> {
	try {
		// One transaction, so that nothing is kept between the reading and the writing.
		const change = (await openDatabase()).transaction('practice-runs', 'readwrite');
		// Opening the practice has set aside whatever had another form.
		const kept = (await change.store.get(run.key)) as PracticeRun | undefined;
		const joined: PracticeRun = {
			...run,
			answers: { ...run.answers, ...kept?.answers, ...given.answers }
		};
		if (run.certainties)
			joined.certainties = { ...run.certainties, ...kept?.certainties, ...given.certainties };
		await Promise.all([change.store.put(joined, run.key), change.done]);
		return true;
	} catch {
		return false;
	}
}

/** Forgets a practice, so that its address begins anew. @returns false where the browser would not */
export async function deleteRun(key: string): Promise<boolean> {
	try {
		await (await openDatabase()).delete('practice-runs', key);
		return true;
	} catch {
		return false;
	}
}
