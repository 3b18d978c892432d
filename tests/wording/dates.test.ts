import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writePartialDate } from '#lib/wording/en/dates.ts';
import { gradedAs } from '../grading/arbitraries.ts';
import { ends } from './questions.ts';

it.each([
	['2023', '2023'],
	['2023-09', 'September 2023'],
	['2023-09-05', '5 September 2023'],
	['2024-01-31', '31 January 2024'],
	['2024-12', 'December 2024']
])('writes %s as %s', (date, words) => {
	expect(writePartialDate(date)).toBe(words);
});

it('writes a date as it may be typed', () => {
	const day = fc.date({
		min: new Date('1900-01-01'),
		max: new Date('2099-12-31'),
		noInvalidDate: true
	});
	fc.assert(
		fc.property(day, fc.constantFrom(4, 7, 10), (date, length) => {
			const asOf = date.toISOString().slice(0, length);
			const card = { ...ends, key: { asOf } };
			const response = { kind: 'figure', asOf: writePartialDate(asOf) };
			expect(gradedAs(card, response).score).toBe(1);
		})
	);
});
