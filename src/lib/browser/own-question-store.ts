import { OwnRecordSchema, type OwnQuestion } from '#lib/model/own-question.ts';
import type { StorageProblem } from '#lib/model/storage-problem.ts';
import { changeStores, type Change } from './change.ts';
import { openDatabase } from './database.ts';
import { problemOf } from './storage-error.ts';

/** The questions of a teacher’s own that this browser keeps, in the order in which they were added. */
export interface OwnList {
	questions: OwnQuestion[];
	/** What is kept and cannot be read, as it is: an earlier or later edition may. */
	unreadable: unknown[];
	/** Why nothing could be read; `null` where it could. */
	problem: StorageProblem | null;
}

/** Reads all of them; never rejects. */
export async function loadOwn(): Promise<OwnList> {
	try {
		const kept: unknown[] = await (await openDatabase()).getAll('own-questions');
		const questions: OwnQuestion[] = [];
		const unreadable: unknown[] = [];
		for (const one of kept) {
			const read = OwnRecordSchema.safeParse(one);
			if (read.success) questions.push(read.data.question);
			else unreadable.push(one);
		}
		return { questions, unreadable, problem: null };
	} catch (error) {
		return { questions: [], unreadable: [], problem: problemOf(error) };
	}
}

/**
 * Keeps questions: one whose id is known takes the place of the one before, the others come last. All of
 * them are kept, or none.
 *
 * @returns why they were not kept; `null` where they were
 */
export function keepOwn(questions: readonly OwnQuestion[]): Promise<StorageProblem | null> {
	return changeOwn(async (change) => {
		const store = change.objectStore('own-questions');
		const keys = await keysById(change);
		for (const question of questions) {
			const record = { version: 1, question };
			const key = keys.get(question.id);
			if (key === undefined) await store.add(record);
			else await store.put(record, key);
		}
	});
}

/** Deletes questions by their ids. @returns why they were not deleted; `null` where they were */
export function deleteOwn(ids: readonly string[]): Promise<StorageProblem | null> {
	return changeOwn(async (change) => {
		const keys = await keysById(change);
		for (const id of ids) {
			const key = keys.get(id);
			if (key !== undefined) await change.objectStore('own-questions').delete(key);
		}
	});
}

async function changeOwn(work: (change: Change) => Promise<void>): Promise<StorageProblem | null> {
	try {
		await changeStores(await openDatabase(), ['own-questions'], work);
		return null;
	} catch (error) {
		return problemOf(error);
	}
}

/** The places of the questions that can be read. */
async function keysById(change: Change): Promise<Map<string, number>> {
	const keys = new Map<string, number>();
	let cursor = await change.objectStore('own-questions').openCursor();
	while (cursor) {
		const read = OwnRecordSchema.safeParse(cursor.value);
		if (read.success) keys.set(read.data.question.id, cursor.key);
		cursor = await cursor.continue();
	}
	return keys;
}
