import type { YamlPath } from './yaml-path.ts';

/** A text in a record, with its place in the record. */
export interface RecordText {
	text: string;
	path: YamlPath;
}

/**
 * Every text of a record, however deep: a field that is new is found by itself.
 *
 * @param without names of fields that are left out, wherever they are
 */
export function textsOf(
	value: unknown,
	without: readonly string[],
	path: YamlPath = []
): RecordText[] {
	if (typeof value === 'string') return [{ text: value, path }];
	if (Array.isArray(value))
		return value.flatMap((one, index) => textsOf(one, without, [...path, index]));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([field, one]) =>
		without.includes(field) ? [] : textsOf(one, without, [...path, field])
	);
}
