/** Why this browser did not keep, read or delete something; the words for each are in `wording/`. */
export const STORAGE_PROBLEMS = [
	/** It keeps nothing for this site: a private window, a setting, a damaged profile. */
	'unavailable',
	/** A later version of the site wrote what is kept. */
	'later-version',
	/** What should hold the answers is gone and could not be made again. */
	'missing-stores',
	/** Another tab holds what is kept in an older form. */
	'blocked',
	/** The browser gave no answer in time. */
	'no-answer',
	/** No space is left. */
	'quota',
	/** The browser gave up on the change, for a reason of its own. */
	'failed'
] as const;

export type StorageProblem = (typeof STORAGE_PROBLEMS)[number];
