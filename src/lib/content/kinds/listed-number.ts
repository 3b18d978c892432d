import { foldForComparison } from '#lib/model/text.ts';

const MAGNITUDES = new Map([
	['thousand', 3],
	['million', 6],
	['billion', 9],
	['trillion', 12]
]);

/** An optional currency, a number whose thousands may be grouped by commas or spaces, and what follows. */
const SHAPE =
	/^\p{Sc}? ?(?<number>[-+]?(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.\d+)?)(?: (?<rest>.*))?$/u;

/**
 * The number that an author lists as a wrong answer, such as "20 thousand" or "5.5 billion dollars".
 * Authors write numbers plainly, so this reads the plain forms only; a form that it does not know is
 * `null` and is then not compared with the key.
 *
 * @param units accepted spellings of the unit, one of which may follow the number
 */
export function readListedNumber(text: string, units: readonly string[]): number | null {
	const { number = '', rest = '' } = SHAPE.exec(foldForComparison(text))?.groups ?? {};
	if (number === '') return null;
	const digits = number.replace(/[, ]/gu, '');
	const accepted = new Set(['', ...units.map(foldForComparison)]);
	if (accepted.has(rest)) return Number(digits);
	const [word = '', ...unit] = rest.split(' ');
	const power = MAGNITUDES.get(word);
	if (power === undefined || !accepted.has(unit.join(' '))) return null;
	// As one literal, since 34.4 * 1e6 may miss the double that 34.4e6 is.
	return Number(`${digits}e${power}`);
}
