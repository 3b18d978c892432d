import { describe, expect, it } from 'vitest';
import { essay as grader, LONGEST_ESSAY } from '#lib/grading/essay.ts';
import { grade } from '#lib/grading/grade.ts';
import type { QuestionOf } from '#lib/model/question.ts';
import { BASE, checked } from './questions.ts';

const essay: QuestionOf['essay'] = checked({
	...BASE,
	kind: 'essay',
	points: 3,
	checklist: ['I name who makes each claim.', 'I quote the words that decide.'],
	rubric: { basic: 'retells', emergent: 'names a voice', proficient: 'names every voice' },
	example: 'The article says so, citing the FT.'
});

const write = (text?: unknown, ticked?: unknown) => ({ kind: 'essay', text, ticked });

describe('an essay', () => {
	it.each([
		['a sentence', write('The FT says so.', [])],
		['every line ticked', write('The FT says so.', [1, 0])],
		['nothing said of the checklist', write('The FT says so.')],
		['the longest text', write('a'.repeat(LONGEST_ESSAY), [])]
	])('waits for a teacher: %s', (_, response) => {
		expect(grade(essay, response)).toEqual({ outcome: 'needs-teacher', points: 3 });
	});

	it('keeps text and ticks as they are', () => {
		expect(grader.read(write(' The FT\n says so. ', [1, 0]), essay)).toEqual(
			write(' The FT\n says so. ', [1, 0])
		);
		expect(grader.read(write('The FT says so.'), essay)).toEqual(write('The FT says so.', []));
	});

	it('may be 5,000 characters long', () => {
		expect(LONGEST_ESSAY).toBe(5000);
	});
});

describe('an answer that cannot be kept', () => {
	it.each([
		[
			'one character too many',
			'a'.repeat(LONGEST_ESSAY + 1),
			{ code: 'too-long', limit: LONGEST_ESSAY }
		],
		[
			'spaces, and too many',
			' '.repeat(LONGEST_ESSAY + 1),
			{ code: 'too-long', limit: LONGEST_ESSAY }
		],
		['null', null, { code: 'not-an-answer' }],
		['a list', ['The FT says so.'], { code: 'not-an-answer' }]
	])('%s is malformed', (_, text, problem) => {
		expect(grade(essay, write(text, []))).toEqual({
			outcome: 'invalid',
			reason: 'malformed',
			problem
		});
	});

	it.each([
		['a line beyond the last', [2]],
		['a line before the first', [-1]],
		['half a line', [0.5]],
		['a line by its text', ['0']],
		['a line ticked twice', [0, 0]],
		['one line instead of a list', 0],
		['null', null]
	])('%s is malformed', (_, ticked) => {
		const malformed = {
			outcome: 'invalid',
			reason: 'malformed',
			problem: { code: 'not-an-answer' }
		};
		expect(grade(essay, write('The FT says so.', ticked))).toEqual(malformed);
		expect(grade(essay, write(undefined, ticked))).toEqual(malformed);
	});

	it.each(['', '  ', '\u00a0\n', undefined])('%j is not an answer', (text) => {
		for (const ticked of [[], [0, 1], undefined])
			expect(grade(essay, write(text, ticked))).toEqual({
				outcome: 'invalid',
				reason: 'not-answered',
				problem: { code: 'nothing-answered' }
			});
	});
});
