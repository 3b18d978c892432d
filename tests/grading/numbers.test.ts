import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	exampleNumber,
	isWithin,
	readNumber,
	strangeUnitText,
	writeNumber
} from '#lib/grading/numbers.ts';

const DOLLARS = ['US dollars', 'dollars', '$', 'USD'];

describe('readNumber', () => {
	it.each([
		['11,000', 11000],
		['11 000', 11000],
		['11\u202f000', 11000],
		['1,234,567.5', 1234567.5],
		['1 234 567,5', 1234567.5],
		['11.5', 11.5],
		['4,2', 4.2],
		['4,25', 4.25],
		['4,2555', 4.2555],
		['0,250', 0.25],
		['.5', 0.5],
		[',5', 0.5],
		['1961', 1961],
		['007', 7],
		['-5', -5],
		['−5', -5],
		['+5', 5],
		['5.5 billion', 5.5e9],
		['5,5 Billion', 5.5e9],
		['5.5bn', 5.5e9],
		['34.4 mln', 34.4e6],
		['34.4 mln.', 34.4e6],
		['34.4m', 34.4e6],
		['100 thousand', 1e5],
		['100k', 1e5],
		['2 trillion', 2e12],
		['11,000.', 11000],
		['  11,000  ', 11000]
	])('reads %j as %d', (text, value) => {
		expect(readNumber(text, [])).toEqual({ value, strangeUnit: null });
	});

	it.each([
		['$34.4 million', 34.4e6],
		['34.4 million dollars', 34.4e6],
		['34.4 MILLION us Dollars', 34.4e6],
		['34,400,000 usd', 34.4e6],
		['$ 34.4m USD', 34.4e6],
		['34.4 million', 34.4e6]
	])('reads %j in its unit, which may be left out', (text, value) => {
		expect(readNumber(text, DOLLARS)).toEqual({ value, strangeUnit: null });
	});

	it.each([
		['34.4 million euros', 'euros'],
		['€34.4 million', '€'],
		['34.4 per cent', 'per cent'],
		['34.4 %', '%']
	])('finds the unit of %j strange', (text, strangeUnit) => {
		expect(readNumber(text, DOLLARS)).toMatchObject({ strangeUnit });
	});

	it('takes a unit in millions as it stands', () => {
		expect(readNumber('34.4 mln', ['mln'])).toEqual({ value: 34.4, strangeUnit: null });
		expect(readNumber('5 m', ['m'])).toEqual({ value: 5, strangeUnit: null });
	});

	it.each([
		'about 11,000',
		'~11,000',
		'up to 100,000',
		'more than 5',
		'4.2-5.8 million',
		'4.2 – 5.8',
		'1/2',
		'11,000 or 12,000',
		'11,000+',
		'11,000?',
		'1,23,456',
		'1234,567',
		'1.000.000',
		'11,00,0',
		'1e5',
		'0x10',
		'Infinity',
		'NaN',
		'eleven thousand',
		'-',
		''
	])('does not read %j as a number', (text) => {
		expect(readNumber(text, DOLLARS)).toBeNull();
	});

	it('reads back every number that it writes', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.integer(),
					fc.integer().map((n) => n / 100)
				),
				(value) => {
					const text = writeNumber(value);
					expect(readNumber(text, [])?.value).toBe(value);
				}
			)
		);
	});

	it('never throws and never reads anything but a finite number', () => {
		const typed = fc.string({
			unit: fc.constantFrom('1', '0', ',', '.', ' ', '-', '+', 'm', 'k', '$', 'e', '/'),
			maxLength: 200
		});
		fc.assert(
			fc.property(typed, (text) => {
				const reading = readNumber(text, DOLLARS);
				if (reading !== null) expect(Number.isFinite(reading.value)).toBe(true);
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('isWithin', () => {
	it.each([
		[0.3, 0.2, 0.1, true],
		[10500, 11000, 500, true],
		[10499, 11000, 500, false],
		[34.4e6, 34.4e6, 0, true],
		[0.1 + 0.2, 0.3, 0, true],
		[5500000001, 5.5e9, 0, false],
		[0, 0, 0, true],
		[1e-9, 0, 0, false]
	])('%d is within %d ± %d: %s', (value, key, tolerance, within) => {
		expect(isWithin(value, key, tolerance)).toBe(within);
	});
});

describe('writeNumber', () => {
	it.each([
		[1961, '1961'],
		[11000, '11,000'],
		[34400000, '34,400,000'],
		[-25000.5, '-25,000.5'],
		[0.25, '0.25'],
		[4.2555, '4.2555']
	])('writes %d as %s', (value, text) => {
		expect(writeNumber(value)).toBe(text);
	});
});

describe('exampleNumber', () => {
	it.each([
		[[], '2,500'],
		[[2500], '7.5 million'],
		[[2500, 7.5e6], '0.25'],
		[[2500, 7.5e6, 0.25], '1700'],
		[[2500, 7.5e6, 0.25, 1700], '2,500']
	])('where %j would be right is %s', (right, example) => {
		const values: number[] = right;
		expect(exampleNumber((value) => values.includes(value))).toBe(example);
	});

	it('reads as the number that it stands for', () => {
		const offered: number[] = [];
		exampleNumber((value) => {
			offered.push(value);
			return true;
		});
		const texts = ['2,500', '7.5 million', '0.25', '1700'];
		expect(texts.map((text) => readNumber(text, [])?.value)).toEqual(offered);
	});
});

describe('strangeUnitText', () => {
	it.each([
		[['US dollars', '$'], '“euros” does not fit: the question asks for a number of US dollars'],
		[[], '“euros” does not fit: the question asks for a number without a unit']
	])('where %j is asked', (unit, text) => {
		expect(strangeUnitText('euros', unit)).toBe(text);
	});
});
