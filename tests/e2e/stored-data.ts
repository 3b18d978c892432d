import type { Page } from '@playwright/test';

/** The stores of the site's database. */
export type Store = 'practice-runs' | 'set-aside' | 'attempts' | 'copies' | 'meta';

/** The database itself, or the mirror that holds practices and log once more. */
export type Which = 'main' | 'mirror';

/** Everything in a store, in the order of its keys. */
export async function readStore(
	page: Page,
	store: Store,
	which: Which = 'main'
): Promise<unknown[]> {
	return page.evaluate(
		async ([store, which]) => {
			const database = await openStored(which);
			return new Promise<unknown[]>((done, fail) => {
				const reading = database.transaction(store).objectStore(store).getAll();
				reading.onerror = () => fail(reading.error);
				reading.onsuccess = () => {
					database.close();
					done(reading.result);
				};
			});
		},
		[store, which] as const
	);
}

/** Puts a value where this browser keeps its data, as a fault or another version of the site might. */
export async function putInStore(
	page: Page,
	store: Store,
	value: unknown,
	key?: string,
	which: Which = 'main'
): Promise<void> {
	await page.evaluate(
		async ([store, value, key, which]) => {
			const database = await openStored(which);
			await new Promise<void>((done, fail) => {
				const change = database.transaction(store, 'readwrite');
				change.objectStore(store).put(value, key);
				change.onerror = () => fail(change.error);
				change.oncomplete = () => done();
			});
			database.close();
		},
		[store, value, key, which] as const
	);
}

/** Drops a database, as a browser does whose files are damaged. */
export async function dropDatabase(page: Page, which: Which): Promise<void> {
	await page.evaluate(async (which) => {
		const { factory, name } = await findStored(which);
		await new Promise<void>((done, fail) => {
			const dropping = factory.deleteDatabase(name);
			dropping.onerror = () => fail(dropping.error);
			dropping.onsuccess = () => done();
		});
	}, which);
}

/** Makes the functions above work in every page of a test; to be called before the first is opened. */
export async function addStoredData(page: Page): Promise<void> {
	await page.context().addInitScript(() => {
		const buckets = (
			navigator as unknown as {
				storageBuckets?: { open(name: string): Promise<{ indexedDB: IDBFactory }> };
			}
		).storageBuckets;
		globalThis.findStored = async (which) =>
			which === 'main'
				? { factory: indexedDB, name: 'says-who' }
				: {
						factory: (await buckets?.open('says-who-copy'))?.indexedDB ?? indexedDB,
						name: 'says-who-copy'
					};
		globalThis.openStored = async (which) => {
			const { factory, name } = await findStored(which);
			return new Promise((done, fail) => {
				const opening = factory.open(name);
				opening.onerror = () => fail(opening.error);
				opening.onsuccess = () => done(opening.result);
			});
		};
	});
}

declare global {
	/** Where a database is. */
	var findStored: (which: Which) => Promise<{ factory: IDBFactory; name: string }>;
	/** A database, opened as it is. */
	var openStored: (which: Which) => Promise<IDBDatabase>;
}
