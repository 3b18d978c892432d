import type { StorageProblem } from '#lib/model/storage-problem.ts';

/** A database that this site cannot use, and why. */
export class StorageError extends Error {
	constructor(
		readonly problem: StorageProblem,
		cause?: unknown
	) {
		super(`The browser's storage cannot be used: ${problem}.`, { cause });
	}
}

/** What the exceptions of IndexedDB mean for this site, by name (Indexed Database API 3.0, 2.13). */
const PROBLEMS: Readonly<Record<string, StorageProblem>> = {
	VersionError: 'later-version',
	QuotaExceededError: 'quota',
	NotFoundError: 'missing-stores',
	SecurityError: 'unavailable'
};

/** The problem behind whatever a use of the database threw. */
export function problemOf(error: unknown): StorageProblem {
	if (error instanceof StorageError) return error.problem;
	return (error instanceof Error ? PROBLEMS[error.name] : undefined) ?? 'failed';
}
