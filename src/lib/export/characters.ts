import { allowedInXml } from './xml.ts';

/** A value with every text in it freed of the characters that XML 1.0 has no place for. */
export function withoutForbidden<Value>(value: Value): Value {
	return withTexts(value, allowedInXml);
}

/** A value with LF as the only line end of its texts. */
export function withLineFeeds<Value>(value: Value): Value {
	return withTexts(value, (text) => text.replace(/\r\n?/gu, '\n'));
}

function withTexts<Value>(value: Value, change: (text: string) => string): Value {
	const changed = (one: unknown): unknown => {
		if (typeof one === 'string') return change(one);
		if (Array.isArray(one)) return one.map(changed);
		if (typeof one !== 'object' || one === null) return one;
		return Object.fromEntries(Object.entries(one).map(([key, inside]) => [key, changed(inside)]));
	};
	// TypeScript cannot follow that each text becomes a text and the rest stays as it is.
	return changed(value) as Value;
}
