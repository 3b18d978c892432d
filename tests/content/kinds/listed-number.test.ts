import { expect, it } from 'vitest';
import { readListedNumber } from '#lib/content/kinds/listed-number.ts';

it.each([
	['20000', [], 20_000],
	['20,000', [], 20_000],
	['20 000', [], 20_000],
	['20\u00A0000', [], 20_000],
	['20 thousand', [], 20_000],
	['20 Thousand containers', ['containers'], 20_000],
	['34.4 million', [], 34.4e6],
	['$5.5 billion', [], 5.5e9],
	['$5.5 billion', ['dollars'], 5.5e9],
	['−3', [], null],
	['-3', [], -3],
	// The unit itself is in millions.
	['34.4 million dollars', ['million dollars'], 34.4],
	['40 months', ['weeks'], null],
	['4.2-5.8 million', [], null],
	['about 40', [], null],
	['fifty', [], null],
	['1,00', [], null],
	['', [], null]
] as const)('%j in %j is %j', (text, units, number) => {
	expect(readListedNumber(text, units)).toBe(number);
});
