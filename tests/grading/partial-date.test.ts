import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPartialDate, writePartialDate } from '#lib/grading/partial-date.ts';

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
		['1 January 2024', '2024-01-01']
	])('reads %j as %s', (text, date) => {
		expect(readPartialDate(text)).toBe(date);
	});

	it.each(MONTHS)('knows %s by its name and three letters, and its length', (name, month, days) => {
		expect(readPartialDate(`${name} 2023`)).toBe(`2023-${month}`);
		expect(readPartialDate(`${name.slice(0, 3)} 2023`)).toBe(`2023-${month}`);
		expect(readPartialDate(`2023-${month}`)).toBe(`2023-${month}`);
		expect(readPartialDate(`${days} ${name} 2023`)).toBe(`2023-${month}-${days}`);
		expect(readPartialDate(`${days + 1} ${name} 2023`)).toBeNull();
		expect(readPartialDate(`2023-${month}-${days + 1}`)).toBeNull();
	});

	it.each([
		'',
		'yesterday',
		'23',
		'20233',
		'2023-9',
		'2023-9-5',
		'2023-00',
		'2023-13',
		'2023-09-00',
		'2023-09-05-01',
		'2023-',
		'0 September 2023',
		'29 February 2023',
		'29 February 1900',
		'5.9.2023',
		'5/9/2023',
		'09/2023',
		'September',
		'5 September',
		'September 23',
		'about 2023',
		'in 2023',
		'2023?',
		'early September 2023',
		'5 September 2023 BC',
		'5 12 2023',
		'100 May 2023',
		'May 100, 2023',
		'Septembre 2023',
		'Se 2023',
		'Sept 2023',
		'tember 2023',
		'length 2023',
		'2023 September'
	])('does not read %j as a date', (text) => {
		expect(readPartialDate(text)).toBeNull();
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
				expect(readPartialDate(writePartialDate(iso))).toBe(iso);
				expect(readPartialDate(iso)).toBe(iso);
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
				const date = readPartialDate(typed);
				if (date !== null) expect(readPartialDate(date)).toBe(date);
			}),
			{ numRuns: 500 }
		);
	});
});

describe('writePartialDate', () => {
	it.each([
		['2023', '2023'],
		['2023-09', 'September 2023'],
		['2023-09-05', '5 September 2023'],
		['2024-01-31', '31 January 2024'],
		['2024-12', 'December 2024']
	])('writes %s as %s', (date, words) => {
		expect(writePartialDate(date)).toBe(words);
	});
});
