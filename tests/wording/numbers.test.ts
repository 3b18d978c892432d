import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	counted,
	decimal,
	percent,
	points,
	pointsOf,
	quantityText,
	writeNumber
} from '#lib/wording/en/numbers.ts';
import { gradedAs } from '../grading/arbitraries.ts';
import { number } from './questions.ts';

describe('points', () => {
	it.each([
		[1, '1 point'],
		[3, '3 points'],
		[0, '0 points'],
		[0.5, '0.5 points'],
		[2 / 3, '0.67 points']
	])('%d is %s', (count, text) => {
		expect(points(count)).toBe(text);
	});
});

describe('pointsOf', () => {
	it.each([
		[1, 1, '1 of 1 point'],
		[0, 1, '0 of 1 point'],
		[0.5, 2, '0.5 of 2 points'],
		[2 / 3, 1, '0.67 of 1 point'],
		[0.1 + 0.2, 3, '0.3 of 3 points'],
		[1.999, 2, '2 of 2 points'],
		[0, 0, '0 of 0 points']
	])('%d of %d is “%s”', (earned, possible, text) => {
		expect(pointsOf(earned, possible)).toBe(text);
	});
});

describe('counted', () => {
	it.each([
		[1, 'answer', undefined, '1 answer'],
		[2, 'answer', undefined, '2 answers'],
		[0, 'answer', undefined, '0 answers'],
		[1, 'entry', 'entries', '1 entry'],
		[3, 'entry', 'entries', '3 entries']
	])('%d of %s (%s) is “%s”', (count, noun, plural, text) => {
		expect(counted(count, noun, plural)).toBe(text);
	});
});

describe('decimal', () => {
	it.each([
		[2 / 3, '0.67'],
		[1.5, '1.5'],
		[2, '2'],
		[0.004, '0'],
		[0.2857, '0.29'],
		[-6, '−6'],
		[-1 / 3, '−0.33']
	])('%d is %s', (value, text) => {
		expect(decimal(value)).toBe(text);
	});
});

describe('percent', () => {
	it.each([
		[0, '0%'],
		[2 / 3, '67%'],
		[0.625, '63%'],
		[1, '100%']
	])('%d is %s', (share, text) => {
		expect(percent(share)).toBe(text);
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

	it('writes a number as it may be typed', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.integer(),
					fc.integer().map((n) => n / 100)
				),
				(value) => {
					const response = { kind: 'short', text: writeNumber(value) };
					expect(gradedAs(number(value), response).score).toBe(1);
				}
			)
		);
	});
});

describe('quantityText', () => {
	it.each([
		[20000, 'containers', '20,000 containers'],
		[25, '%', '25%'],
		[1961, undefined, '1961']
	])('%d in %s is “%s”', (value, unit, text) => {
		expect(quantityText(value, unit)).toBe(text);
	});
});
