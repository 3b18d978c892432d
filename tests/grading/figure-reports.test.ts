import { describe, expect, it } from 'vitest';
import { grade } from '#lib/grading/grade.ts';
import type { QuestionOf } from '#lib/model/question.ts';
import { gradedAs } from './arbitraries.ts';
import { BASE } from './questions.ts';

const card: QuestionOf['figure'] = {
	...BASE,
	kind: 'figure',
	quantity: 'containers',
	unit: ['containers'],
	key: { low: 20000, high: 9.9e9, asOf: '2023' },
	claimants: []
};

const RIGHT = { kind: 'figure', low: '20000', high: '9900000000', asOf: '2023' };

describe('reports 1 and 3 to 6 in a number card: a whole number is right when typed as', () => {
	it.each([
		'“20,000”',
		'(20,000),',
		'20.000,00',
		'20’000',
		'20\u202f000',
		'２００００',
		'٢٠٠٠٠',
		'\u202d20\u200b000\u202c',
		'20 thousands',
		'20,000 shipping containers'
	])('%j', (low) => {
		expect(gradedAs(card, { ...RIGHT, low }).score).toBe(1);
	});

	it('9.900.000.000', () => {
		expect(gradedAs(card, { ...RIGHT, high: '9.900.000.000' }).score).toBe(1);
	});
});

describe('report 6 in a number card: a year is right when typed as', () => {
	it.each([
		'2023.',
		'2023,',
		'in 2023',
		'the year 2023',
		'2023 AD',
		'2023 г.',
		'２０２３',
		'“2023”'
	])('%j', (asOf) => {
		expect(gradedAs(card, { ...RIGHT, asOf }).score).toBe(1);
	});
});

describe('what can be read two ways in a number card', () => {
	it.each([
		[{ low: '20.000' }, 'ambiguous-number', 'low'],
		[{ high: '20,0000' }, 'ambiguous-number', 'high'],
		[{ low: '20,000 tons' }, 'strange-unit', 'low'],
		[{ asOf: '05.09.2023' }, 'ambiguous-date', 'asOf'],
		[{ asOf: 'about 2023' }, 'not-a-date', 'asOf']
	])('%j is handed back with its field', (fields, code, field) => {
		expect(grade(card, { ...RIGHT, ...fields })).toMatchObject({
			outcome: 'invalid',
			reason: 'malformed',
			problem: { code, field }
		});
	});
});
