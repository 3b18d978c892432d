import { fold } from '#lib/model/typed/fold.ts';
import { unwrap } from '#lib/model/typed/wrapping.ts';

/** What was made of a text that states one date: "YYYY", "YYYY-MM" or "YYYY-MM-DD". */
export type DateReading =
	| { type: 'date'; date: string }
	/** Either number may be the month. */
	| { type: 'ambiguous'; readings: [dayFirst: string, monthFirst: string] };

interface DateParts {
	year: string;
	month?: string | undefined;
	day?: string | undefined;
}

const MONTHS = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december'
] as const;

/** A date, month or year with the year or the name of a month to tell what is what. */
const SHAPES = [
	/^(?<year>\d{4})(?:(?<separator>[-/.])(?<month>\d{1,2})(?:\k<separator>(?<day>\d{1,2}))?)?$/u,
	/^(?:(?<day>\d{1,2}) )?(?<month>\p{L}+) (?<year>\d{4})$/u,
	/^(?<month>\p{L}+) (?<day>\d{1,2}) (?<year>\d{4})$/u,
	/^(?<year>\d{4}) (?<month>\p{L}+)(?: (?<day>\d{1,2}))?$/u,
	/^(?<month>\d{1,2})[-/.](?<year>\d{4})$/u
];

/** Day and month in digits, in either order. */
const TWO_NUMBERS =
	/^(?<first>\d{1,2})(?<separator>[-/.])(?<second>\d{1,2})\k<separator>(?<year>\d{4})$/u;

/** What leads to a date and what marks a year of our era: neither says more than the date. */
const LEADING = /^(?:-\s+)?(?:(?:as of|in|on|at|of|the|year|dated|ad|a\.d\.)\s+)*/u;
const ERA = /(?<=\d{4})\s*(?:a\.? ?d|c\.? ?e|г|год|года|году|year)\.?$/u;

/**
 * Reads as much of a date as is given: "2023", "2023-09-05", "September 2023", "Sept. 2023",
 * "5th of September 2023", "September 5, 2023", "in 2023 AD", "25.09.2023". A month may be cut to three
 * letters or more. `null` where the text is none of these, or no day of the calendar.
 */
export function readPartialDate(text: string): DateReading | null {
	const plain = plainDate(text);
	const numbers = TWO_NUMBERS.exec(plain)?.groups;
	if (numbers !== undefined) {
		const { first, second, year = '' } = numbers;
		const dayFirst = written({ year, month: second, day: first });
		const monthFirst = written({ year, month: first, day: second });
		return dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst
			? { type: 'ambiguous', readings: [dayFirst, monthFirst] }
			: asReading(dayFirst ?? monthFirst);
	}
	const groups = SHAPES.map((shape) => shape.exec(plain)?.groups).find((found) => found);
	if (groups === undefined) return null;
	const { year = '', month, day } = groups;
	return asReading(written({ year, month, day }));
}

function asReading(date: string | null): DateReading | null {
	return date === null ? null : { type: 'date', date };
}

/** The date with one space or separator between its parts, and nothing round it. */
function plainDate(text: string): string {
	return unwrap(
		unwrap(fold(text))
			.replace(LEADING, '')
			.replace(/(?<=\d)\s*[年月]\s*(?=\d)/gu, '-')
			.replace(/(?<=\d)\s*[年月日]$/u, '')
			.replace(ERA, '')
	)
		.replace(/(?<=\d)-?(?:st|nd|rd|th)\b/gu, '')
		.replace(/(?<=\p{L})[.,-]|[.,-](?=\s*\p{L})|,/gu, ' ')
		.replace(/\b(?:of|the)\b/gu, ' ')
		.replace(/(?<=\d)\s*([-/.])\s*(?=\d)/gu, '$1')
		.replace(/\s+/gu, ' ')
		.trim();
}

/** The date in ISO 8601, or `null` where it is in no calendar. */
function written({ year, month, day }: DateParts): string | null {
	if (month === undefined) return year;
	const number = monthOf(month);
	if (number === null) return null;
	const yearAndMonth = `${year}-${twoDigits(number)}`;
	if (day === undefined) return yearAndMonth;
	return Number(day) >= 1 && Number(day) <= daysIn(Number(year), number)
		? `${yearAndMonth}-${twoDigits(Number(day))}`
		: null;
}

/** The number, from 1, of a month that is given in digits or by three or more letters of its name. */
function monthOf(text: string): number | null {
	const index = /\d/u.test(text)
		? Number(text) - 1
		: MONTHS.findIndex((name) => text.length >= 3 && name.startsWith(text));
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
