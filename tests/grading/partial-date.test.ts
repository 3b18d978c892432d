import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPartialDate } from '#lib/grading/partial-date.ts';
import { writePartialDate } from '#lib/wording/en/dates.ts';

const MONTHS = [
	['January', '01', 31],
	['February', '02', 28],
	['March', '03', 31],
	['April', '04', 30],
	['May', '05', 31],
	['June', '06', 30],
	['July', '07', 31],
	['August', '08', 31],
	['September', '09', 30],
	['October', '10', 31],
	['November', '11', 30],
	['December', '12', 31]
] as const;

/** The reading of a text that can only be one date. */
const read = (date: string) => ({ type: 'date', date });

describe('readPartialDate', () => {
	it.each([
		['2023', '2023'],
		['2023-09', '2023-09'],
		['2023-09-05', '2023-09-05'],
		['2023–09–05', '2023-09-05'],
		['September 2023', '2023-09'],
		['SEPTEMBER 2023', '2023-09'],
		['sep 2023', '2023-09'],
		['5 September 2023', '2023-09-05'],
		['05 september 2023', '2023-09-05'],
		['5 Sep 2023', '2023-09-05'],
		['September 5, 2023', '2023-09-05'],
		['September 05, 2023', '2023-09-05'],
		['September 5 2023', '2023-09-05'],
		['September 5,2023', '2023-09-05'],
		['Sep 25, 2023', '2023-09-25'],
		['  5   September\u00a02023 ', '2023-09-05'],
		['29 February 2024', '2024-02-29'],
		['29 February 2000', '2000-02-29'],
		['2024-12-31', '2024-12-31'],
		['1 January 2024', '2024-01-01'],
		['2023.', '2023'],
		['2023,', '2023'],
		['2023?', '2023'],
		['“2023”', '2023'],
		['(2023)', '2023'],
		['- 2023', '2023'],
		['in 2023', '2023'],
		['In the year 2023', '2023'],
		['the year 2023', '2023'],
		['year 2023', '2023'],
		['2023 AD', '2023'],
		['AD 2023', '2023'],
		['2023 C.E.', '2023'],
		['2023 г.', '2023'],
		['2023年', '2023'],
		['2023年9月', '2023-09'],
		['2023年9月5日', '2023-09-05'],
		['２０２３', '2023'],
		['٢٠٢٣', '2023'],
		['20\u200b23\u200e', '2023'],
		['Sept 2023', '2023-09'],
		['Sept. 2023', '2023-09'],
		['in September of 2023', '2023-09'],
		['September, 2023', '2023-09'],
		['September-2023', '2023-09'],
		['2023 September', '2023-09'],
		['2023-9', '2023-09'],
		['09/2023', '2023-09'],
		['9.2023', '2023-09'],
		['September 2023 AD', '2023-09'],
		['as of September 2023', '2023-09'],
		['on 5 September 2023', '2023-09-05'],
		['September 5th, 2023', '2023-09-05'],
		['5th September 2023', '2023-09-05'],
		['5th of September 2023', '2023-09-05'],
		['the 5th of September, 2023', '2023-09-05'],
		['5. September 2023', '2023-09-05'],
		['5-Sep-2023', '2023-09-05'],
		['2023, September 5', '2023-09-05'],
		['2023-9-5', '2023-09-05'],
		['2023.09.05', '2023-09-05'],
		['2023/09/05', '2023-09-05'],
		['25.09.2023', '2023-09-25'],
		['25. 9. 2023', '2023-09-25'],
		['09/25/2023', '2023-09-25'],
		['05.05.2023', '2023-05-05']
	])('reads %j as %s', (text, date) => {
		expect(readPartialDate(text)).toEqual(read(date));
	});

	it.each(MONTHS)('knows %s by its name and three letters, and its length', (name, month, days) => {
		expect(readPartialDate(`${name} 2023`)).toEqual(read(`2023-${month}`));
		expect(readPartialDate(`${name.slice(0, 3)} 2023`)).toEqual(read(`2023-${month}`));
		expect(readPartialDate(`2023-${month}`)).toEqual(read(`2023-${month}`));
		expect(readPartialDate(`${days} ${name} 2023`)).toEqual(read(`2023-${month}-${days}`));
		expect(readPartialDate(`${days + 1} ${name} 2023`)).toBeNull();
		expect(readPartialDate(`2023-${month}-${days + 1}`)).toBeNull();
	});

	it.each([
		'',
		'yesterday',
		'23',
		'20233',
		'2023-00',
		'2023-13',
		'2023-09-00',
		'2023-09-05-01',
		'2023-',
		'0 September 2023',
		'29 February 2023',
		'29 February 1900',
		'35.9.2023',
		'13/13/2023',
		'September',
		'5 September',
		'September 23',
		'about 2023',
		'early September 2023',
		'5 September 2023 BC',
		'5 12 2023',
		'100 May 2023',
		'May 100, 2023',
		'Septembre 2023',
		'Se 2023',
		'tember 2023',
		'length 2023',
		'2023 AD or so',
		'2023-24',
		'end of 2023'
	])('does not read %j as a date', (text) => {
		expect(readPartialDate(text)).toBeNull();
	});

	it.each([
		['05.09.2023', '2023-09-05', '2023-05-09'],
		['5/9/2023', '2023-09-05', '2023-05-09'],
		['12-11-2023', '2023-11-12', '2023-12-11']
	])('reads %j with either number as the month', (text, dayFirst, monthFirst) => {
		expect(readPartialDate(text)).toEqual({ type: 'ambiguous', readings: [dayFirst, monthFirst] });
	});

	it('reads back every date that it writes', () => {
		const date = fc
			.record({
				year: fc.integer({ min: 1000, max: 9999 }),
				month: fc.constantFrom(...MONTHS),
				precision: fc.integer({ min: 1, max: 3 })
			})
			.chain(({ year, month: [, month, days], precision }) =>
				fc
					.integer({ min: 1, max: days })
					.map((day) => [year, month, String(day).padStart(2, '0')].slice(0, precision).join('-'))
			);
		fc.assert(
			fc.property(date, (iso) => {
				expect(readPartialDate(writePartialDate(iso))).toEqual(read(iso));
				expect(readPartialDate(iso)).toEqual(read(iso));
			})
		);
	});

	it('never throws, and what it reads it reads again', () => {
		const text = fc.string({
			unit: fc.constantFrom('1', '2', '0', '-', ' ', ',', 'may', 'sep', 'e', '.'),
			maxLength: 20
		});
		fc.assert(
			fc.property(fc.oneof(text, fc.string()), (typed) => {
				const reading = readPartialDate(typed);
				const dates = reading?.type === 'date' ? [reading.date] : (reading?.readings ?? []);
				for (const date of dates) expect(readPartialDate(date)).toEqual(read(date));
			}),
			{ numRuns: 500 }
		);
	});
});
