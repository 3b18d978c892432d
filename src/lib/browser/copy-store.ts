import type { StorageProblem } from '#lib/model/storage-problem.ts';
import { changeStores } from './change.ts';
import { openDatabase } from './database.ts';
import { problemOf } from './storage-error.ts';

/** Keeps a reader's copy of a text in this browser. @returns why it was not kept; `null` where it was */
export async function saveCopy(
	source: string,
	paragraphs: readonly string[]
): Promise<StorageProblem | null> {
	try {
		await changeStores(await openDatabase(), ['copies'], (change) =>
			change.objectStore('copies').put([...paragraphs], source)
		);
		return null;
	} catch (error) {
		return problemOf(error);
	}
}

/** The paragraphs of a kept copy; `null` where there is none. Never rejects. */
export async function loadCopy(source: string): Promise<string[] | null> {
	try {
		const kept: unknown = await (await openDatabase()).get('copies', source);
		return Array.isArray(kept) && kept.every((one) => typeof one === 'string') ? kept : null;
	} catch {
		return null;
	}
}

/** Deletes a copy. @returns why it was not deleted; `null` where it was */
export async function deleteCopy(source: string): Promise<StorageProblem | null> {
	try {
		await changeStores(await openDatabase(), ['copies'], (change) =>
			change.objectStore('copies').delete(source)
		);
		return null;
	} catch (error) {
		return problemOf(error);
	}
}
