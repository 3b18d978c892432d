/** Steps from a record, or from the top of a file, to a value in it: names of fields and indices from 0. */
export type YamlPath = readonly PropertyKey[];

/** A path as an author reads it, counted from 1: `answer.accepted [1].text`. */
export function showPath(path: YamlPath): string {
	return path
		.map((step) => (typeof step === 'number' ? `[${step + 1}]` : String(step)))
		.join('.')
		.replaceAll('.[', ' [');
}

/** The value at a path; `undefined` where there is none. */
export function valueAt(data: unknown, path: YamlPath): unknown {
	let value = data;
	for (const step of path) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
			return undefined;
		value = (value as Record<PropertyKey, unknown>)[step];
	}
	return value;
}

/** What a record goes by in a message: its id, else its place in the file; empty for a whole file. */
export function recordName(data: unknown, at: YamlPath): string {
	const id = valueAt(data, [...at, 'id']);
	return typeof id === 'string' ? id : showPath(at);
}
