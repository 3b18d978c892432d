import type { IDBPTransaction } from 'idb';
import type { Database, Schema, StoreName } from './database.ts';

export type Change = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

/**
 * Changes stores in one transaction: everything that the work asks for, or nothing. Resolves once the
 * browser has written it to the disk.
 *
 * @param work may wait for nothing but requests of the transaction, which ends where none is left
 * @throws what made the transaction fail
 */
export async function changeStores<T>(
	database: Database,
	stores: StoreName[],
	work: (change: Change) => Promise<T>
): Promise<T> {
	const change = database.transaction(stores, 'readwrite', { durability: 'strict' });
	// It has a handler from the start: the work may fail long before its end is waited for.
	const end = change.done.then(
		() => null,
		(cause: unknown) => ({ cause })
	);
	try {
		const result = await work(change);
		const failed = await end;
		if (failed) throw failed.cause;
		return result;
	} catch (error) {
		abort(change);
		await end;
		// A request that was cut off knows only that it was; the transaction knows why.
		throw change.error ?? error;
	}
}

function abort(change: Change): void {
	try {
		change.abort();
	} catch {
		// It has ended already.
	}
}
