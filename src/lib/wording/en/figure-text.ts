import type { Figure } from '#lib/model/claim.ts';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A figure in one short phrase that keeps its bound: "about 11,000", "at most 100,000", "10,000 to 15,000". */
export function figureText(figure: Figure): string {
	const { low, high, bound, words, unit } = figure;
	const amount = (value: number) => amountText(value, unit);
	if (low === null && high === null) {
		if (words === undefined) return 'no number';
		if (bound === 'at-least') return `at least ${words}`;
		return bound === 'at-most' ? `at most ${words}` : words;
	}
	if (bound === 'at-least' && low !== null) return `at least ${amount(low)}`;
	if (bound === 'at-most' && high !== null) return `at most ${amount(high)}`;
	if (bound === 'range' && low !== null && high !== null)
		return `${amount(low)} to ${amount(high)}`;
	const value = amount(low ?? high ?? 0);
	return bound === 'estimate' ? `about ${value}` : value;
}

/** A number with its unit where the unit is money or a share; other units stand in the caption. */
function amountText(value: number, unit: string): string {
	const short =
		value >= 1e9
			? `${number.format(value / 1e9)} billion`
			: value >= 1e6
				? `${number.format(value / 1e6)} million`
				: number.format(value);
	if (/dollars?$/u.test(unit)) return `$${short}`;
	if (/^(?:%|per ?cent)/u.test(unit)) return `${short}%`;
	// A year is a name, not a quantity: it takes no thousands separator.
	return unit === 'year' ? String(value) : short;
}
