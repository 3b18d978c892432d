/** "1 point", "3 points", "0.5 points": at most two decimals. */
export function points(count: number): string {
	return `${decimal(count)} ${count === 1 ? 'point' : 'points'}`;
}

/** A number with at most two decimals and no trailing zeros: 0.67, 1.5, 2. */
export function decimal(value: number): string {
	return String(Math.round(value * 100) / 100);
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
	const last = items.at(-1) ?? '';
	return items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${last}` : last;
}

/** Clauses as one sentence: "One; two."; `null` where there are none. */
export function sentenceOf(clauses: readonly string[]): string | null {
	const text = clauses.join('; ');
	return text === '' ? null : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
