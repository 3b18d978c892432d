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

/** A list of different ids that are all on offer, or `null` where it is anything else. */
export function readIds(value: unknown, offered: ReadonlySet<string>): string[] | null {
	return readEach(value, (id): id is string => typeof id === 'string' && offered.has(id));
}

/** A list of different indices from 0 to `count - 1`, or `null` where it is anything else. */
export function readIndices(value: unknown, count: number): number[] | null {
	return readEach(
		value,
		(index): index is number =>
			Number.isInteger(index) && Number(index) >= 0 && Number(index) < count
	);
}

/**
 * A list of different members of a finite set. Stops at the first fault, so that a list of any length
 * costs no more than the set.
 */
function readEach<T>(value: unknown, isMember: (one: unknown) => one is T): T[] | null {
	if (!Array.isArray(value)) return null;
	const members = new Set<T>();
	for (const one of value as unknown[]) {
		if (!isMember(one) || members.has(one)) return null;
		members.add(one);
	}
	return [...members];
}
