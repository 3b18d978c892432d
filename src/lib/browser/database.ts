import type { DBSchema, IDBPDatabase } from 'idb';
import { Connection } from './connection.ts';

export interface Schema extends DBSchema {
	/** Practices by their address. */
	'practice-runs': { key: string; value: unknown };
	/** What could not be read any more, unchanged. */
	'set-aside': { key: number; value: unknown };
	/** The log: an answer's key is its place in it. No two have the same id. */
	attempts: { key: number; value: unknown; indexes: { id: string } };
	/** Readers' own copies of the articles, by source. */
	copies: { key: string; value: unknown };
	/** A teacher’s own questions: the key is the place in their list. */
	'own-questions': { key: number; value: unknown };
	/** What the site notes of the other stores; `meta.ts` names the keys. */
	meta: { key: string; value: unknown };
}

export type StoreName =
	'practice-runs' | 'set-aside' | 'attempts' | 'copies' | 'own-questions' | 'meta';

export type Database = IDBPDatabase<Schema>;

const main = new Connection('says-who', () => Promise.resolve(indexedDB));
const mirror = new Connection('says-who-copy', mirrorFactory);

/** Whether the mirror could not be opened: it is then left alone until the page is opened again. */
let mirrorFailed = false;

/** The browser's database of this site. @throws StorageError where it cannot be used */
export function openDatabase(): Promise<Database> {
	return main.open();
}

/**
 * The database that holds practices and log once more, for when the browser drops the first. `null` where
 * there is none; never rejects.
 */
export async function openMirror(): Promise<Database | null> {
	if (mirrorFailed) return null;
	try {
		return await mirror.open();
	} catch {
		mirrorFailed = true;
		return null;
	}
}

/** What of the Storage Buckets API is used here; only Chromium has it, and only over TLS. */
interface StorageBuckets {
	open(name: string, options: { durability: 'strict' }): Promise<{ indexedDB: IDBFactory }>;
}

/**
 * Chromium writes all databases of a bucket to the same files and drops them together when these are
 * damaged: the mirror gets a bucket of its own. Firefox and Safari give every database its own file.
 */
async function mirrorFactory(): Promise<IDBFactory> {
	const { storageBuckets } = globalThis.navigator as unknown as { storageBuckets?: StorageBuckets };
	if (!storageBuckets) return indexedDB;
	return (await storageBuckets.open('says-who-copy', { durability: 'strict' })).indexedDB;
}
