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

/** A number with its unit, if it has one: "20,000 containers", "25%". */
export function quantityText(value: number, unit: string | undefined): string {
	if (unit === undefined) return writeNumber(value);
	return unit === '%' ? `${writeNumber(value)}%` : `${writeNumber(value)} ${unit}`;
}

/** "67%": a share of 1, rounded to a whole number. */
export function percent(share: number): string {
	return `${Math.round(share * 100)}%`;
}
