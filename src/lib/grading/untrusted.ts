/** Whether a value is an object that is not a list, so that `own` can read from it. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * An own property, or `undefined`: what is inherited does not count, so that an id such as
 * "constructor" finds nothing that was not put there.
 */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}

/**
 * A list of different ids that are all on offer, or `null` where it is anything else. Stops at the
 * first fault, so that a list of any length costs no more than the ids on offer.
 */
export function readIds(value: unknown, offered: ReadonlySet<string>): string[] | null {
	if (!Array.isArray(value)) return null;
	const ids = new Set<string>();
	for (const id of value as unknown[]) {
		if (typeof id !== 'string' || !offered.has(id) || ids.has(id)) return null;
		ids.add(id);
	}
	return [...ids];
}
