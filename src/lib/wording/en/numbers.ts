/** "1 point", "3 points", "0.5 points": at most two decimals. */
export function points(count: number): string {
	return counted(count, 'point');
}

/** "1 of 1 point", "0.5 of 2 points". */
export function pointsOf(earned: number, possible: number): string {
	return `${decimal(earned)} of ${points(possible)}`;
}

/** "1 answer", "2 answers"; a noun with an irregular plural names it. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
	return `${decimal(count)} ${count === 1 ? noun : plural}`;
}

/** A number with at most two decimals and no trailing zeros: 0.67, 1.5, 2. */
export function decimal(value: number): string {
	return String(Math.round(value * 100) / 100).replace('-', '−');
}

/** A number as English newspapers write it; four digits stay together, since they may be a year. */
export function writeNumber(value: number): string {
	const [whole = '', ...rest] = String(value).split('.');
	const grouped = /^-?\d{5,}$/.test(whole) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
	return [grouped, ...rest].join('.');
}

/** "67 %", rounded to a whole number, with a space that does not break. */
export function percent(share: number): string {
	return `${Math.round(share * 100)}\u00a0%`;
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], word = 'and'): string {
	const last = items.at(-1) ?? '';
	return items.length > 1 ? `${items.slice(0, -1).join(', ')} ${word} ${last}` : last;
}

/** The text with its first letter in upper case. */
export function capitalised(text: string): string {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
