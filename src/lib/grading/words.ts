/** "1 point", "3 points", "0.5 points": at most two decimals. */
export function points(count: number): string {
	return `${decimal(count)} ${count === 1 ? 'point' : 'points'}`;
}

/** A number with at most two decimals and no trailing zeros: 0.67, 1.5, 2. */
export function decimal(value: number): string {
	return String(Math.round(value * 100) / 100);
}
