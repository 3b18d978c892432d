import { allowedInXml } from './xml.ts';

/**
 * A value with every text in it freed of the characters that XML 1.0 has no place for; the value itself
 * where there are none.
 */
export function withoutForbidden<Value>(value: Value): Value {
	return withTexts(value, allowedInXml);
}

/** A value with LF as the only line end of its texts; the value itself where there is no other. */
export function withLineFeeds<Value>(value: Value): Value {
	return withTexts(value, (text) => (text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text));
}

function withTexts<Value>(value: Value, change: (text: string) => string): Value {
	const changed = (one: unknown): unknown => {
		if (typeof one === 'string') return change(one);
		if (Array.isArray(one)) {
			const all = one.map(changed);
			return all.every((inside, index) => inside === one[index]) ? one : all;
		}
		if (typeof one !== 'object' || one === null) return one;
		const entries = Object.entries(one);
		const all = entries.map(([key, inside]) => [key, changed(inside)] as const);
		const same = all.every(([, inside], index) => inside === entries[index]?.[1]);
		return same ? one : Object.fromEntries(all);
	};
	// TypeScript cannot follow that each text becomes a text and the rest stays as it is.
	return changed(value) as Value;
}
