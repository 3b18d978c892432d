import { logAttempt } from '#lib/browser/attempt-store.ts';
import { randomId } from '#lib/browser/random-id.ts';
import { attemptOf } from '#lib/model/attempt-of.ts';
import type { Question, Response } from '#lib/model/question.ts';

/**
 * Logs an answer given in a check inside a lesson. In a file of its own, so that a lesson loads the
 * code that stores answers only once a check has been answered.
 *
 * @param seed what decided the order of the options
 * @returns false where the browser would not keep it
 */
export function logCheck(question: Question, response: Response, seed: string): Promise<boolean> {
	return logAttempt(
		attemptOf(question, response, { id: randomId(), at: Date.now(), seed, origin: 'lesson' })
	);
}
