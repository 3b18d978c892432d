import { fold } from './fold.ts';

/** A number that somebody typed. */
export interface NumberReading {
	/** In the unit: with "million" worked in, unless the unit itself is in millions. */
	value: number;
	/** What was typed as its unit and is not one of the accepted spellings; else `null`. */
	strangeUnit: string | null;
}

/** Powers of ten by the words and letters that newspapers write for them. */
const MAGNITUDES = new Map([
	['thousand', 3],
	['k', 3],
	['million', 6],
	['mln', 6],
	['mn', 6],
	['m', 6],
	['billion', 9],
	['bln', 9],
	['bn', 9],
	['b', 9],
	['trillion', 12],
	['trln', 12],
	['tn', 12]
]);

/** Text, sign, a run of digits with single separators inside, text. */
const SHAPE = /^(?<before>.*?)(?<sign>[-+]?)(?<run>[.,]?\d(?:[ .,]?\d)*)(?<after>.*)$/u;

/** Numbers to show the form by. */
const EXAMPLES = [2500, 7.5e6, 0.25, 1700] as const;

/** What a unit has at least one of. */
const UNIT = /[\p{L}\p{Sc}%]/u;

const CURRENCY = /^(?:\p{L}{0,3}\p{Sc}|usd|eur|rub|cny|krw|gbp)$/u;

/**
 * Reads one number: "11,000", "11 000", "11.5", "4,2", "5.5 billion", "$34.4 million". A comma with
 * exactly three digits after it groups thousands, else it is a decimal comma. `null` where the text is
 * not one plain number: a range, a fraction, "about 11,000" (which states another figure).
 *
 * @param units accepted spellings of the unit, before or after the number; it may be left out
 */
export function readNumber(text: string, units: readonly string[]): NumberReading | null {
	const groups = SHAPE.exec(fold(text))?.groups;
	if (groups === undefined) return null;
	const { before = '', sign = '', run = '', after = '' } = groups;
	const digits = plainDigits(run);
	if (digits === null) return null;

	const accepted = new Set(units.map(fold));
	const prefix = before.trim();
	const suffix = readSuffix(after.trim(), accepted);
	const prefixAccepted = prefix === '' || accepted.has(prefix);
	if (suffix === null || (!prefixAccepted && !CURRENCY.test(prefix))) return null;

	// Written as one literal, since 34.4 * 1e6 may miss the nearest double that 34.4e6 hits.
	const value = Number(`${sign}${digits}e${suffix.magnitude}`);
	return { value, strangeUnit: prefixAccepted ? suffix.strangeUnit : prefix };
}

/** The run as JavaScript writes it, or `null` where its separators do not fit together. */
function plainDigits(run: string): string | null {
	if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(run)) return run.replaceAll(',', '');
	if (/^[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d+)?$/.test(run))
		return run.replaceAll(' ', '').replace(',', '.');
	if (/^\d*\.?\d+$/.test(run)) return run;
	// "0,250" groups no thousands, so three digits are decimals there after all.
	return /^(?:\d*,(?!\d{3}$)\d+|0,\d{3})$/.test(run) ? run.replace(',', '.') : null;
}

function readSuffix(
	text: string,
	accepted: ReadonlySet<string>
): { magnitude: number; strangeUnit: string | null } | null {
	// A full stop may end the abbreviation or the sentence.
	const bare = text.replace(/ ?\.$/, '');
	if (bare === '' || accepted.has(text) || accepted.has(bare))
		return { magnitude: 0, strangeUnit: null };
	const [first = '', ...others] = bare.split(' ');
	const magnitude = MAGNITUDES.get(first.replace(/\.$/, ''));
	const unit = magnitude === undefined ? bare : others.join(' ');
	if (unit === '' || accepted.has(unit)) return { magnitude: magnitude ?? 0, strangeUnit: null };
	// "4.2-5.8 million", "1/2", "11,000+": not one plain number, rather than one of another unit.
	return /\d/.test(unit) || !UNIT.test(unit)
		? null
		: { magnitude: magnitude ?? 0, strangeUnit: unit };
}

/**
 * Whether |value − key| <= tolerance, allowing for the rounding of the decimals themselves: 0.3 is
 * within 0.1 of 0.2, though the difference of the doubles exceeds 0.1.
 */
export function isWithin(value: number, key: number, tolerance: number): boolean {
	const rounding = 8 * Number.EPSILON * Math.max(Math.abs(value), Math.abs(key));
	return Math.abs(value - key) <= tolerance + rounding;
}

/** A number to show the form by, and not one that would be right, unless all of them would. */
export function exampleNumber(isRight: (value: number) => boolean): number {
	return EXAMPLES.find((value) => !isRight(value)) ?? EXAMPLES[0];
}
