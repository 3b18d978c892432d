const PRACTICE_DELETIONS = 'deletions of ';

/** The keys of the store `meta`. */
export const META = {
	/** The form of the database; every later version looks for it here. */
	form: 'form',
	/** How often everything has been deleted. */
	deletions: 'deletions',
	/** How often a practice has been deleted, by its key, since everything was. */
	practiceDeletions: (practice: string) => PRACTICE_DELETIONS + practice,
	/** The count and the hash of a store. */
	digest: (store: 'attempts' | 'practice-runs') => `digest of ${store}`
} as const;

/** The practice whose deletions a key counts; `null` where it is another key. */
export function practiceOf(key: string): string | null {
	return key.startsWith(PRACTICE_DELETIONS) ? key.slice(PRACTICE_DELETIONS.length) : null;
}
