import { fold } from './fold.ts';

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
] as const;

/** A date, month or year as it is written: ISO 8601, or with the English name of the month. */
const SHAPES = [
	/^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/,
	/^(?:(?<day>\d{1,2}) )?(?<month>[a-z]+) (?<year>\d{4})$/,
	/^(?<month>[a-z]+) (?<day>\d{1,2})(?:, ?| )(?<year>\d{4})$/
];

/**
 * Reads as much of a date as is given: "2023", "2023-09", "2023-09-05", "September 2023",
 * "5 September 2023", "September 5, 2023". A month may be cut to three letters, and case does not
 * matter.
 *
 * @returns "YYYY", "YYYY-MM" or "YYYY-MM-DD"; `null` where the text is none of these, or no day of the
 * calendar
 */
export function readPartialDate(text: string): string | null {
	const folded = fold(text);
	const groups = SHAPES.map((shape) => shape.exec(folded)?.groups).find((found) => found);
	if (groups === undefined) return null;
	const { year = '', month, day } = groups;
	if (month === undefined) return year;
	const number = monthOf(month);
	if (number === null) return null;
	const yearAndMonth = `${year}-${twoDigits(number)}`;
	if (day === undefined) return yearAndMonth;
	return Number(day) >= 1 && Number(day) <= daysIn(Number(year), number)
		? `${yearAndMonth}-${twoDigits(Number(day))}`
		: null;
}

/** The number, from 1, of a month that is given as two digits or by its folded name. */
function monthOf(text: string): number | null {
	const index = /\d/.test(text)
		? Number(text) - 1
		: MONTHS.findIndex((name) => [fold(name), fold(name).slice(0, 3)].includes(text));
	return index in MONTHS ? index + 1 : null;
}

function daysIn(year: number, month: number): number {
	if (month === 2) {
		const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
		return leap ? 29 : 28;
	}
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function twoDigits(number: number): string {
	return String(number).padStart(2, '0');
}
