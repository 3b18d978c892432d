import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingsOf, RUN } from '#lib/model/typed/separators.ts';

describe('readingsOf', () => {
	it.each([
		['1961', '1961'],
		['20,000', '20000'],
		['20 000', '20000'],
		["20'000", '20000'],
		['20_000', '20000'],
		['1,234,567', '1234567'],
		['9.900.000.000', '9900000000'],
		['1,00,000', '100000'],
		['12,34,567.5', '1234567.5'],
		['1,234.5', '1234.5'],
		['1.234,5', '1234.5'],
		['20.000,00', '20000.00'],
		['20 000,0', '20000.0'],
		["1'234.50", '1234.50'],
		['4.2', '4.2'],
		['4,25', '4.25'],
		['.5', '.5'],
		[',5', '.5'],
		['0.250', '0.250'],
		['0,250', '0.250'],
		['1234.567', '1234.567'],
		['20000.00', '20000.00']
	])('reads %j as %s', (run, plain) => {
		expect(readingsOf(run)).toEqual([plain]);
	});

	it.each([
		['20.000', '20.000', '20000'],
		['153.000', '153.000', '153000'],
		['20,0000', '20.0000', '200000'],
		['20.0000', '20.0000', '200000'],
		['4,2555', '4.2555', '42555'],
		['1234,567', '1234.567', '1234567'],
		['20 000,000', '20000.000', '20000000']
	])('reads %j as %s or as %s', (run, decimal, grouped) => {
		expect(readingsOf(run)).toEqual([decimal, grouped]);
	});

	it.each([
		'20 0000',
		'2 000 00',
		'1,23,45',
		'1.23.456',
		'1.000.00',
		'11,00,0',
		'1 000,000,0',
		"1'00"
	])('finds no number in %j', (run) => {
		expect(readingsOf(run)).toEqual([]);
	});

	it('reads what every convention writes', () => {
		const conventions = fc.constantFrom(
			{ group: ',', decimal: '.' },
			{ group: '.', decimal: ',' },
			{ group: ' ', decimal: ',' },
			{ group: ' ', decimal: '.' },
			{ group: "'", decimal: '.' }
		);
		fc.assert(
			fc.property(
				fc.integer({ min: 1_000_000, max: 2 ** 40 }),
				fc.constantFrom('', '5', '25', '0'),
				conventions,
				(whole, decimals, { group, decimal }) => {
					const written = String(whole).replace(/\B(?=(?:\d{3})+$)/gu, group);
					const [reading, other] = readingsOf(written + (decimals && decimal + decimals));
					expect(other).toBeUndefined();
					expect(Number(reading)).toBe(Number(`${whole}.${decimals}`));
				}
			)
		);
	});

	it('reads numbers only', () => {
		const run = new RegExp(`^${RUN}$`, 'u');
		const text = fc.string({ unit: fc.constantFrom(..."0123.,' ".split('')), maxLength: 14 });
		fc.assert(
			fc.property(
				text.filter((one) => run.test(one)),
				(typed) => {
					for (const plain of readingsOf(typed)) expect(plain).toMatch(/^\d*\.?\d+$/u);
				}
			),
			{ numRuns: 500 }
		);
	});
});
