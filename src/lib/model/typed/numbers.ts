import { fold } from './fold.ts';
import { readingsOf, RUN } from './separators.ts';
import { readAfter, readBefore } from './unit.ts';
import { unwrap } from './wrapping.ts';

/** What was made of a text that states one number. */
export type NumberReading =
	/**
	 * In the unit: with "million" worked in, unless the unit itself is in millions. More than one value
	 * counts where the dash before it may be a sign or the mark of a list ("- 5").
	 */
	| { type: 'number'; values: number[] }
	/** Its separator may be decimal or group thousands. */
	| { type: 'ambiguous'; readings: [decimal: number, grouped: number] }
	/** Something beside it is not its unit; folded. */
	| { type: 'strange-unit'; beside: string };

const SHAPE = new RegExp(`^(?<before>\\D*?)(?<run>${RUN})(?<after>.*)$`, 'u');

/** A sign in front of everything or of the digits alone: "-$5", "$-5", "minus 5". */
const SIGN = /^(?<sign>[-+]|(?:minus|negative)\b)(?<space>\s*)|(?<inner>[-+])$/u;

/**
 * Reads one number: "11,000", "11 000", "11.5", "4,2", "5.5 billion", "$34.4 million", "in 2014". Marks
 * round it, its unit and words that say nothing may stand beside it; digits may be of any script.
 * `null` where the text is not one plain number: a range, a fraction, "about 11,000" (which states
 * another figure), a number in words.
 *
 * @param units accepted spellings of the unit, before or after the number; it may be left out
 * @param decimals whether the number asked for has decimals, so that a separator that may be either
 * is decimal
 */
export function readNumber(
	text: string,
	units: readonly string[],
	decimals = false
): NumberReading | null {
	const groups = SHAPE.exec(unwrap(fold(text)))?.groups;
	if (groups === undefined) return null;
	const { before = '', run = '', after = '' } = groups;
	const sign = SIGN.exec(before.trim());
	const negative = /^(?:-|minus|negative)/u.test(
		sign?.groups?.['sign'] ?? sign?.groups?.['inner'] ?? ''
	);
	const left = readBefore(before.trim().replace(SIGN, ''), units);
	const right = readAfter(after, units, /^[12]\d{3}$/u.test(run));
	const readings = readingsOf(run);
	if (left === null || right === null || readings.length === 0) return null;
	const beside = left.strange ?? right.strange;
	if (beside !== null) return { type: 'strange-unit', beside };

	// Written as one literal, since 34.4 * 1e6 may miss the nearest double that 34.4e6 hits.
	const [first = NaN, second] = readings.map((digits) =>
		Number(`${negative ? '-' : ''}${digits}e${right.power}`)
	);
	if (!Number.isFinite(first)) return null;
	if (second !== undefined && !decimals) return { type: 'ambiguous', readings: [first, second] };
	const isListMark = sign?.groups?.['sign'] === '-' && /^-\s/u.test(before);
	return { type: 'number', values: isListMark ? [-first, first] : [first] };
}

/**
 * Whether |value − key| <= tolerance, allowing for the rounding of the decimals themselves: 0.3 is
 * within 0.1 of 0.2, though the difference of the doubles exceeds 0.1.
 */
export function isWithin(value: number, key: number, tolerance: number): boolean {
	const rounding = 8 * Number.EPSILON * Math.max(Math.abs(value), Math.abs(key));
	return Math.abs(value - key) <= tolerance + rounding;
}
