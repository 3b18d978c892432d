import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, readNumber } from '#lib/model/typed/numbers.ts';
import { writeNumber } from '#lib/wording/en/numbers.ts';

const DOLLARS = ['US dollars', 'dollars', '$', 'USD'];

/** The reading of a text that can only be one number. */
const read = (value: number) => ({ type: 'number', values: [value] });

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
		['20 thousands', 20000],
		['2 hundred thousand', 2e5],
		['9.9 thousand million', 9.9e9],
		['9,9 млрд', 9.9e9],
		['9.9 milliard', 9.9e9],
		['4️⃣2️⃣', 42],
		['20.000,00', 20000],
		['9.900.000.000', 9.9e9],
		['-1.234,5', -1234.5],
		["20'000", 20000],
		['20’000', 20000],
		['20\t000', 20000],
		['1,23,456', 123456],
		['1.000.000', 1e6],
		['２００００', 20000],
		['٢٠٬٠٠٠', 20000],
		['۲۰۰۰۰', 20000],
		['－５', -5],
		['﹣5', -5],
		['minus 5', -5],
		['20\u200b000\u200e', 20000],
		['“20,000”', 20000],
		['(20,000)', 20000],
		['<20,000>', 20000],
		['*20,000*', 20000],
		['• 20,000', 20000],
		['20,000!', 20000],
		['20,000?', 20000],
		['11,000,', 11000],
		['the 20,000', 20000],
		['= 20,000', 20000],
		['2 trillion', 2e12],
		['11,000.', 11000],
		['  11,000  ', 11000]
	])('reads %j as %d', (text, value) => {
		expect(readNumber(text, [])).toEqual(read(value));
	});

	it.each([
		['$34.4 million', 34.4e6],
		['34.4 million dollars', 34.4e6],
		['34.4 MILLION us Dollars', 34.4e6],
		['34,400,000 usd', 34.4e6],
		['$ 34.4m USD', 34.4e6],
		['34.4 million', 34.4e6]
	])('reads %j in its unit, which may be left out', (text, value) => {
		expect(readNumber(text, DOLLARS)).toEqual(read(value));
	});

	it.each([
		'2014 AD',
		'2014AD',
		'A.D. 2014',
		'2014 CE',
		'2014 C.E.',
		'2014 year',
		'2014 г.',
		'2014г',
		'2014年',
		'in 2014',
		'in the year 2014',
		'the year 2014',
		'Year: 2014',
		'2014,',
		'No. 2014',
		'№ 2014',
		'#2014',
		'number 2014',
		'2014th'
	])('reads the year in %j', (text) => {
		expect(readNumber(text, [])).toEqual(read(2014));
	});

	it.each([
		['20,000 shipping containers', ['containers']],
		['20,000, containers', ['containers']],
		['20,000 (containers)', ['containers']],
		['20,000 of the containers', ['containers']],
		['20 thousand North Korean containers', ['containers']],
		['containers: 20,000', ['containers']],
		['20000 container', ['containers']],
		['20000 percents', ['per cent']],
		['20000 p. c.', ['p.c.']],
		['20000 per-cent', ['per cent']],
		['20000 % (percent)', ['%', 'percent']],
		['$20,000 dollars', DOLLARS],
		['２００００％', ['%']],
		['20 thousand of dollars', DOLLARS],
		['20,000 U.S. dollars', DOLLARS],
		['20,000 American dollars', DOLLARS],
		['U.S. $20,000', DOLLARS],
		['US$ 20k', DOLLARS],
		['20k$', DOLLARS]
	])('finds the unit in %j', (text, units) => {
		expect(readNumber(text, units)).toEqual(read(20000));
	});

	it.each([
		['-$5', -5],
		['$-5', -5],
		['+$5', 5]
	])('finds the sign of %j', (text, value) => {
		expect(readNumber(text, DOLLARS)).toEqual(read(value));
	});

	it('reads a dash with a space as a sign or the mark of a list', () => {
		expect(readNumber('- 5', [])).toEqual({ type: 'number', values: [5, -5] });
	});

	it.each([
		['20.000', [20, 20000]],
		['20,0000', [20, 200000]],
		['1234,567', [1234.567, 1234567]],
		['-20.000', [-20, -20000]],
		['20.000 dollars', [20, 20000]],
		['9.900 million', [9.9e6, 9.9e9]]
	])('reads %j both ways, and as decimal where decimals are asked for', (text, readings) => {
		expect(readNumber(text, DOLLARS)).toEqual({ type: 'ambiguous', readings });
		expect(readNumber(text, DOLLARS, true)).toEqual(read(readings[0] ?? NaN));
	});

	it.each([
		['34.4 million euros', 'euros'],
		['€34.4 million', '€'],
		['34.4 per cent', 'per cent'],
		['34.4 %', '%'],
		['34.4 million Canadian dollars', 'canadian dollars'],
		['20 dozen dollars', 'dozen dollars'],
		['20.000 euros', 'euros'],
		['2014 AD', 'ad']
	])('finds what is beside %j strange', (text, beside) => {
		expect(readNumber(text, DOLLARS)).toEqual({ type: 'strange-unit', beside });
	});

	it.each([
		['20 tons of containers', ['containers']],
		['20 thousand tons', ['containers']],
		['2014 BC', []],
		['20 AD', []],
		['in 2014 or so', []]
	])('finds what is beside %j strange where the units are %j', (text, units) => {
		expect(readNumber(text, units)).toMatchObject({ type: 'strange-unit' });
	});

	it('takes a unit in millions as it stands', () => {
		expect(readNumber('34.4 mln', ['mln'])).toEqual(read(34.4));
		expect(readNumber('5 m', ['m'])).toEqual(read(5));
	});

	it.each([
		'about 11,000',
		'~11,000',
		'up to 100,000',
		'more than 5',
		'> 5',
		'<5',
		'≥5',
		'5 000 000 0',
		'10²',
		'5²',
		'4.2-5.8 million',
		'4.2 – 5.8',
		'1/2',
		'11,000 or 12,000',
		'11,000+',
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
					expect(readNumber(text, [])).toEqual(read(value));
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
				const values = reading?.type === 'number' ? reading.values : [];
				for (const value of values) expect(Number.isFinite(value)).toBe(true);
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
