/** A limit of the design's budget table, with what was measured. */
export interface Budget {
	/** What the limit is of: `lesson /lessons/kursk/: JavaScript`. */
	what: string;
	measured: number;
	limit: number;
	/** `bytes`, `MB`, `ms`, `s` or, for a ratio, `x`. */
	unit: string;
}

/** Whether more was measured than the budget allows. */
export function isExceeded({ measured, limit }: Budget): boolean {
	return measured > limit;
}

/** The budget in one line: what, how much of how much. */
export function formatBudget(budget: Budget): string {
	const { what, measured, limit, unit } = budget;
	const show = (value: number) =>
		value.toLocaleString('en', {
			maximumFractionDigits: unit === 'bytes' || unit === 'ms' ? 0 : 2
		});
	return `${what}: ${show(measured)} of ${show(limit)} ${unit}`;
}
