import type { DBSchema, IDBPDatabase } from 'idb';

interface Schema extends DBSchema {
	'practice-runs': { key: string; value: unknown };
	'set-aside': { key: number; value: unknown };
	attempts: { key: string; value: unknown; indexes: { at: number } };
	/** Readers' own copies of the articles, by source. */
	copies: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

const NAME = 'says-who';
const VERSION = 3;
/** A database that another tab holds up answers never; nobody must wait for it. */
const PATIENCE_MS = 3000;

let opened: Promise<Database> | undefined;

/** The browser's database of this site. @throws where the browser keeps none, or not in time */
export function openDatabase(): Promise<Database> {
	opened ??= openNow().catch((error: unknown) => {
		opened = undefined;
		throw error;
	});
	return opened;
}

async function openNow(): Promise<Database> {
	const { openDB } = await import('idb');
	const database = openDB<Schema>(NAME, VERSION, {
		upgrade(fresh, oldVersion) {
			if (oldVersion < 1) {
				fresh.createObjectStore('practice-runs');
				fresh.createObjectStore('set-aside', { autoIncrement: true });
			}
			if (oldVersion < 2)
				fresh.createObjectStore('attempts', { keyPath: 'id' }).createIndex('at', 'at');
			if (oldVersion < 3) fresh.createObjectStore('copies');
		},
		blocking: (_, __, event) => {
			// A newer version of the site wants the database: let it, and open anew at the next answer.
			(event.target as IDBDatabase).close();
			opened = undefined;
		},
		terminated: () => {
			opened = undefined;
		}
	});
	const timeout = new Promise<never>((_, fail) =>
		setTimeout(() => fail(new Error('The database did not open in time.')), PATIENCE_MS)
	);
	return Promise.race([database, timeout]);
}
