import { describe, expect, it } from 'vitest';
import type { PlanFault, PracticeNotice } from '#lib/model/practice-plan.ts';
import { planFaultText } from '#lib/wording/en/plan-faults.ts';
import { availableText, keptText } from '#lib/wording/en/practice.ts';
import { noticeText } from '#lib/wording/en/practice-notices.ts';

it.each<[PlanFault, string]>([
	[{ code: 'unknown-lesson', found: 'moon' }, 'There is no lesson “moon”.'],
	[{ code: 'unknown-measure', found: 'luck' }, 'There is no skill “luck”.'],
	[{ code: 'bad-number', found: '0' }, '“0” is not a number of questions from 1 to 50.'],
	[
		{ code: 'bad-seed', found: '!' },
		'“!” is not a seed. A seed has 1 to 16 letters a–z and digits.'
	],
	[{ code: 'unknown-question', found: 'a.b' }, 'There is no question “a.b”.'],
	[
		{ code: 'too-many-questions', count: 51 },
		'The address names 51 questions. A practice has at most 50.'
	]
])('%j', (fault, text) => {
	expect(planFaultText(fault)).toBe(text);
});

describe('a notice', () => {
	it.each<[PracticeNotice, RegExp]>([
		[{ code: 'fewer', found: 1, wanted: 10 }, /^You asked for 10 questions\. 1 is available\.$/u],
		[{ code: 'fewer', found: 0, wanted: 1 }, /^You asked for 1 question\. 0 are available\.$/u],
		[{ code: 'gone', ids: ['a.b'] }, /^This question has been removed and is left out: a\.b\.$/u],
		[
			{ code: 'gone', ids: ['a.b', 'a.c'] },
			/^These questions have .* are left out: a\.b, a\.c\.$/u
		],
		[{ code: 'hidden', questions: 1 }, /^1 question is left out, because it rests on a text/u],
		[{ code: 'hidden', questions: 2 }, /^2 questions are left out, because they rest on a text/u],
		[{ code: 'earlier-edition' }, /earlier edition/u]
	])('%j', (notice, text) => {
		expect(noticeText(notice)).toMatch(text);
	});
});

it.each([
	[0, 'No questions available. Choose another skill, or all lessons.'],
	[1, '1 question available'],
	[290, '290 questions available']
])('%i left: %s', (questions, text) => {
	expect(availableText(questions)).toBe(text);
});

it('what is kept is counted, and nothing is said of nothing', () => {
	expect([0, 1, 2].map(keptText)).toEqual([
		'',
		'1 answer kept in this browser.',
		'2 answers kept in this browser.'
	]);
});
