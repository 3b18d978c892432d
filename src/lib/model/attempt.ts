import { z } from 'zod';
import { CONFIDENCE_LEVELS } from './confidence.ts';
import { OwnedIdSchema } from './fields.ts';
import { KINDS } from './kind.ts';
import { MEASURES } from './measures.ts';
import { ORIGINS } from './origin.ts';

/** What every version of a stored attempt has. */
const SHARED_FIELDS = {
	/** Unique in every log that it may be merged into, such as a UUID. */
	id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'expected 1 to 64 letters, digits, "-" and "_"'),
	/** The id of the question that was answered. */
	question: OwnedIdSchema,
	/** The question's kind at that time; still known when the question is gone, as `measures` is. */
	kind: z.enum(KINDS),
	measures: z.enum(MEASURES),
	/** What was answered; checked by the grader of its kind whenever it is graded. */
	response: z.looseObject({ kind: z.string() }),
	/**
	 * What the device's clock said: milliseconds since 1970, within what a `Date` holds. Clocks are set
	 * back and some start before 1970, so nothing is refused or ordered by it.
	 */
	at: z.int().min(-8.64e15).max(8.64e15)
};

/** The first stored form, which has no version. */
const FirstSchema = z.strictObject({
	version: z.undefined().optional(),
	...SHARED_FIELDS,
	seed: z.string().min(1).max(64).optional(),
	/** How sure the student was; today's `confidence`. */
	certainty: z.literal(CONFIDENCE_LEVELS).optional()
});

const SecondSchema = z.strictObject({
	version: z.literal(2),
	...SHARED_FIELDS,
	/**
	 * `shownHash` of the question as it was answered; `null` where the answer was first stored without
	 * a version, and nobody knows.
	 */
	shown: z
		.string()
		.regex(/^[0-9a-f]{16}$/, 'expected 16 hex digits')
		.nullable(),
	origin: z.enum(ORIGINS),
	/** What decided the order of the options, where something did: a lesson's slug, for one. */
	seed: z.string().min(1).max(255).optional(),
	/** How sure the student was; only where that was asked. */
	confidence: z.literal(CONFIDENCE_LEVELS).optional()
});

/**
 * One answer as the log keeps it: what was asked and what was answered, never what it scored, so that
 * a key that is mended later mends every grade. In memory it has the latest form only.
 */
export type Attempt = z.infer<typeof SecondSchema>;

/**
 * Reads an attempt of every version there has been, and brings it to the latest, which it reads too.
 * The forms are stored: never change one, only add another.
 */
export const AttemptSchema = z.discriminatedUnion('version', [
	SecondSchema,
	FirstSchema.transform(({ version: _, certainty, ...rest }): Attempt => ({
		version: 2,
		...rest,
		shown: null,
		// Before version 2 a check inside a lesson was not kept.
		origin: 'practice',
		...(certainty === undefined ? {} : { confidence: certainty })
	}))
]);
