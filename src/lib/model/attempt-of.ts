// Apart from the schema: whoever answers a question has no need to load Zod.
import type { Attempt } from './attempt.ts';
import type { ConfidenceLevel } from './confidence.ts';
import type { Origin } from './origin.ts';
import type { Question, Response } from './question.ts';
import { shownHash } from './shown.ts';

/** What an attempt holds beside question and response. */
export interface Circumstances {
	/** Unique among all attempts, such as a UUID. */
	id: string;
	/** Milliseconds since 1970, by the device's clock. */
	at: number;
	/** What decided the order of the options. */
	seed: string;
	origin: Origin;
	/** How sure the student was, where that was asked. */
	confidence?: ConfidenceLevel | undefined;
}

/** The attempt to log for an answer that has just been given to a question. */
export function attemptOf(
	question: Question,
	response: Response,
	{ id, at, seed, origin, confidence }: Circumstances
): Attempt {
	return {
		version: 2,
		id,
		question: question.id,
		kind: question.kind,
		measures: question.measures,
		shown: shownHash(question),
		response: { ...response },
		at,
		origin,
		seed,
		...(confidence === undefined ? {} : { confidence })
	};
}
