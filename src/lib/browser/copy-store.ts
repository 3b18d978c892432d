import { openDatabase } from './database.ts';

/** Keeps a reader's copy of a text in this browser. @returns false where the browser would not */
export async function saveCopy(source: string, paragraphs: readonly string[]): Promise<boolean> {
	try {
		await (await openDatabase()).put('copies', [...paragraphs], source);
		return true;
	} catch {
		return false;
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

/** Forgets a copy. @returns false where the browser would not */
export async function deleteCopy(source: string): Promise<boolean> {
	try {
		await (await openDatabase()).delete('copies', source);
		return true;
	} catch {
		return false;
	}
}
