/** The months, from January on. */
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

/** A partial date ("YYYY", "YYYY-MM", "YYYY-MM-DD") in words: "2023", "September 2023", "5 September 2023". */
export function writePartialDate(date: string): string {
	const [year = '', month, day] = date.split('-');
	const words = day === undefined ? [] : [String(Number(day))];
	if (month !== undefined) words.push(MONTHS[Number(month) - 1] ?? month);
	return [...words, year].join(' ');
}
