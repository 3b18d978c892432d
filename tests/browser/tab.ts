import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Attempt } from '#lib/model/attempt.ts';
import type { PracticeRun } from '#lib/model/practice-run.ts';

/** The stores as one tab of the browser has them. */
export type Tab = Awaited<ReturnType<typeof openTab>>;

/** The databases of a browser that keeps nothing yet. */
export function newBrowser(): IDBFactory {
	const factory = new IDBFactory();
	vi.stubGlobal('indexedDB', factory);
	vi.stubGlobal('navigator', {});
	return factory;
}

/** Opens another tab: the same databases, and modules that know nothing of the other tabs. */
export async function openTab() {
	vi.resetModules();
	const [practices, log, forget, copies, deletions, own] = await Promise.all([
		import('#lib/browser/practice-store.ts'),
		import('#lib/browser/attempt-log.ts'),
		import('#lib/browser/forget-all.ts'),
		import('#lib/browser/copy-store.ts'),
		import('#lib/browser/deletions.ts'),
		import('#lib/browser/own-question-store.ts')
	]);
	return { ...practices, ...log, ...forget, ...copies, ...deletions, ...own };
}

export const KEY = 'questions=kursk.a,kursk.b,kursk.c&seed=one';

/** The practice of `KEY` with answers, each of which picks the given option. */
export function runOf(
	answers: Record<string, string>,
	more: Partial<PracticeRun> = {}
): PracticeRun {
	return {
		version: 1,
		key: KEY,
		questions: ['kursk.a', 'kursk.b', 'kursk.c'],
		answers: Object.fromEntries(
			Object.entries(answers).map(([question, option]) => [
				question,
				{ kind: 'choice', picked: [option] }
			])
		),
		savedAt: 1,
		...more
	};
}

/** An answer to a question; by default its id is `<question>-<option>`. */
export function attemptOf(question: string, option: string, more: Partial<Attempt> = {}): Attempt {
	return {
		version: 2,
		shown: null,
		origin: 'practice',
		id: `${question}-${option}`.replaceAll('.', '-'),
		question,
		kind: 'choice',
		measures: 'knowledge',
		response: { kind: 'choice', picked: [option] },
		at: 1,
		...more
	};
}

/** Everything in a store of a database, in the order of its keys. */
export async function readAll(
	name: 'says-who' | 'says-who-copy',
	store: string
): Promise<unknown[]> {
	return inDatabase(name, store, 'readonly', (opened) => opened.getAll());
}

/** Changes a store behind the back of the site. */
export async function inDatabase<T>(
	name: string,
	store: string,
	mode: IDBTransactionMode,
	work: (store: IDBObjectStore) => IDBRequest<T>
): Promise<T> {
	const database = await openRaw(name);
	try {
		return await resultOf(work(database.transaction(store, mode).objectStore(store)));
	} finally {
		database.close();
	}
}

/** Opens a database as it is, or makes one of a version. */
export async function openRaw(
	name: string,
	version?: number,
	upgrade?: (database: IDBDatabase) => void
): Promise<IDBDatabase> {
	const opening = indexedDB.open(name, version);
	opening.onupgradeneeded = () => upgrade?.(opening.result);
	return resultOf(opening);
}

/** Drops a database, as a browser does whose files are damaged. */
export async function drop(name: 'says-who' | 'says-who-copy'): Promise<void> {
	await resultOf(indexedDB.deleteDatabase(name));
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((done, fail) => {
		request.onsuccess = () => done(request.result);
		request.onerror = () => fail(request.error ?? new Error('The request failed.'));
	});
}
