/** A number with what still counts as it. */
export interface ReadNumber {
	value: number;
	tolerance: number;
}

/** A plain number, as files write it; `null` where the text is none. */
export function readPlainNumber(text: string): number | null {
	const plain = text.trim();
	if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$/u.test(plain)) return null;
	const value = Number(plain);
	return Number.isFinite(value) ? value : null;
}

/** The middle of a range, and how far it reaches, in the decimals that its ends have. */
export function middleOf(low: number, high: number): ReadNumber {
	const written = [low, high].map(String);
	const decimals = written.map((end) => /\.(\d+)$/u.exec(end)?.[1]?.length ?? 0);
	const isPlain = written.every((end) => !end.includes('e'));
	const rounded = (value: number) =>
		isPlain ? Number(value.toFixed(Math.min(100, Math.max(...decimals) + 1))) : value;
	return { value: rounded((low + high) / 2), tolerance: rounded(Math.abs(high - low) / 2) };
}

/** The ends of the range round a value, with the fifteen digits that a double is sure of. */
export function boundsOf(value: number, tolerance: number): [low: number, high: number] {
	const sure = (one: number) => Number(one.toPrecision(15));
	return [sure(value - tolerance), sure(value + tolerance)];
}

/** How far the ends of a range are from a value; `null` where it is not the middle, but for the rounding. */
export function toleranceWithin(
	value: number,
	[low, high]: readonly [low: number, high: number]
): number | null {
	const middle = middleOf(low, high);
	const rounding = 1e-12 * Math.max(Math.abs(low), Math.abs(high));
	return Math.abs(value - middle.value) <= rounding ? middle.tolerance : null;
}
