import type { IDBPTransaction } from 'idb';
import { META } from './meta.ts';
import type { Database, Schema, StoreName } from './database.ts';

/** The form of what this site keeps, which is also the version of the database unless it was repaired. */
export const FORM = 5;

const STORES: Readonly<Record<StoreName, IDBObjectStoreParameters>> = {
	'practice-runs': {},
	'set-aside': { autoIncrement: true },
	attempts: { autoIncrement: true },
	copies: {},
	'own-questions': { autoIncrement: true },
	meta: {}
};

const NAMES = Object.keys(STORES) as StoreName[];

export type Upgrade = IDBPTransaction<Schema, StoreName[], 'versionchange'>;

/** Whether a database has every store. */
export function isWhole({ objectStoreNames }: Database): boolean {
	return NAMES.every((name) => objectStoreNames.contains(name));
}

/** The form that a database says it has; `null` where it says nothing of the kind. */
export async function formOf(database: Database): Promise<unknown> {
	return database.objectStoreNames.contains('meta')
		? ((await database.get('meta', META.form)) ?? null)
		: null;
}

/**
 * Brings a database of any earlier form, a new one or one without some of its stores to today's form;
 * whatever is in it stays.
 */
export async function bringToForm(database: Database, change: Upgrade): Promise<void> {
	const attempts = await takeUnplaced(database, change);
	for (const name of NAMES) {
		if (database.objectStoreNames.contains(name)) continue;
		database.createObjectStore(name, STORES[name]);
		if (name === 'attempts') change.objectStore(name).createIndex('id', 'id', { unique: true });
	}
	for (const attempt of attempts) await change.objectStore('attempts').add(attempt);
	await change.objectStore('meta').put(FORM, META.form);
}

/**
 * Up to form 3 the log was kept by the ids of answers. It is taken out in the order of their times, the
 * only one it had, so that each gets a place; what has no time comes last.
 */
async function takeUnplaced(database: Database, change: Upgrade): Promise<unknown[]> {
	if (!database.objectStoreNames.contains('attempts')) return [];
	const store = change.objectStore('attempts');
	if (store.autoIncrement) return [];
	const attempts: unknown[] = await store.getAll();
	database.deleteObjectStore('attempts');
	return attempts.sort((a, b) => timeOf(a) - timeOf(b));
}

function timeOf(attempt: unknown): number {
	const { at } = attempt as { at?: unknown };
	return typeof at === 'number' ? at : Number.MAX_VALUE;
}
