import { describe, expect, it } from 'vitest';
import type { Mastery } from '#lib/model/mastery.ts';
import {
	correctedText,
	estimateText,
	MASTERY_NOTES,
	masteryText
} from '#lib/wording/en/mastery.ts';

describe('mastery in words', () => {
	it.each<[string, number, Mastery['missing']]>([
		['No answers yet', 0, { questions: 6, kinds: 2, estimate: true }],
		['Secure', 6, null],
		[
			'Not secure yet: answer 3 new questions, at least one of another kind',
			3,
			{ questions: 3, kinds: 1, estimate: true }
		],
		[
			'Not secure yet: answer 1 new question, of another kind',
			5,
			{ questions: 1, kinds: 1, estimate: false }
		],
		['Not secure yet: answer 1 new question', 5, { questions: 1, kinds: 0, estimate: true }],
		['Not secure yet: answer 4 new questions', 6, { questions: 4, kinds: 0, estimate: false }],
		[
			'Not secure yet: answer a question of another kind',
			6,
			{ questions: 0, kinds: 1, estimate: false }
		],
		[
			'Not secure yet: the estimate has to reach 0.80',
			9,
			{ questions: 0, kinds: 0, estimate: true }
		]
	])('“%s”', (text, answers, missing) => {
		expect(masteryText({ answers, missing })).toBe(text);
	});

	it.each([
		[0.5, '0.50'],
		[2 / 3, '0.66'],
		[0.7999, '0.79'],
		[0.8, '0.80'],
		// Sums of binary fractions may miss .8 by their last digit.
		[0.8 - 1e-16, '0.80'],
		[0.29, '0.29'],
		[0.9409, '0.94']
	])(
		'an estimate of %d reads %s: cut, never rounded up to what it has not reached',
		(value, text) => {
			expect(estimateText(value)).toBe(text);
		}
	);

	it.each([
		[0.567, 1, '0.57 corrected for guessing (1 answer)'],
		[-1 / 3, 3, '−0.33 corrected for guessing (3 answers)']
	])('%d of %i', (mean, answers, text) => {
		expect(correctedText({ mean, answers })).toBe(text);
	});

	it('the notes say what secure needs', () => {
		expect(MASTERY_NOTES).toContain(
			'an estimate of 0.80 or more, the upright line, over at least 6 different questions of at least 2 kinds'
		);
	});
});
