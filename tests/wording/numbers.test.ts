import { describe, expect, it } from 'vitest';
import { decimal, listed, points, sentenceOf } from '#lib/wording/en/numbers.ts';

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

describe('decimal', () => {
	it.each([
		[2 / 3, '0.67'],
		[1.5, '1.5'],
		[2, '2'],
		[0.004, '0'],
		[0.2857, '0.29']
	])('%d is %s', (value, text) => {
		expect(decimal(value)).toBe(text);
	});
});

describe('listed', () => {
	it.each([
		[[], ''],
		[['a'], 'a'],
		[['a', 'b'], 'a and b'],
		[['a', 'b', 'c'], 'a, b and c'],
		[['a', 'b', 'c', 'd'], 'a, b, c and d']
	])('%j is %j', (items, text) => {
		expect(listed(items)).toBe(text);
	});
});

describe('sentenceOf', () => {
	it.each([
		[[], null],
		[['one'], 'One.'],
		[['one', 'two'], 'One; two.'],
		[['“euros” does not fit'], '“euros” does not fit.']
	])('%j is %j', (clauses, text) => {
		expect(sentenceOf(clauses)).toBe(text);
	});
});
