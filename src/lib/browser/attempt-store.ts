import type { Attempt } from '#lib/model/attempt.ts';
import { openDatabase } from './database.ts';

/** Adds an answer to the log. @returns false where the browser would not keep it */
export async function logAttempt(attempt: Attempt): Promise<boolean> {
	try {
		await (await openDatabase()).put('attempts', attempt);
		return true;
	} catch {
		return false;
	}
}
