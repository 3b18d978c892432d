import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade } from '#lib/grading/grade.ts';
import type { Problem } from '#lib/model/grade.ts';
import { KINDS } from '#lib/model/kind.ts';
import type { Question } from '#lib/model/question.ts';
import { blanksText, problemText } from '#lib/wording/en/problems.ts';
import { nearlyValid, questionOf } from '../grading/arbitraries.ts';
import {
	chain,
	essay,
	figure,
	highlight,
	match,
	name,
	one,
	relation,
	scale,
	statements,
	timeline
} from './questions.ts';

describe('an answer of which nothing is there', () => {
	it.each<[Question, string]>([
		[one, 'Pick an answer first.'],
		[match, 'Match at least one pair first.'],
		[chain, 'Add at least one link first.'],
		[
			timeline,
			'Put them in order first. If the order is right already, press “This order is right as it stands”.'
		],
		[highlight, 'Mark at least one word first.'],
		[scale, 'Choose how sure the wording is first.'],
		[relation, 'Choose how the two claims relate first.'],
		[statements, 'Mark at least one row first.'],
		[figure, 'Fill in at least one field first.'],
		[name, 'Type an answer first.'],
		[essay, 'Write your answer first.']
	])('is told the first step: %#', (question, text) => {
		expect(problemText(question, { code: 'nothing-answered' })).toBe(text);
	});
});

describe('an answer that cannot be graded', () => {
	it.each<[Problem, string]>([
		[{ code: 'places-empty', places: 1 }, '1 place is still empty.'],
		[{ code: 'places-empty', places: 4 }, '4 places are still empty.'],
		[{ code: 'half-missing', half: 'modality' }, 'Also choose how sure the wording is.'],
		[
			{ code: 'half-missing', half: 'polarity' },
			'Also choose whether the wording affirms or denies.'
		],
		[{ code: 'half-missing', half: 'relation' }, 'Also choose how the two claims relate.'],
		[
			{ code: 'not-an-answer' },
			'This answer does not fit the question. Reload the page and answer again.'
		],
		[{ code: 'too-long', limit: 5000 }, 'The answer is too long: at most 5000 characters.'],
		[{ code: 'too-long', limit: 20000 }, 'The answer is too long: at most 20,000 characters.'],
		[{ code: 'not-a-number', field: 'answer', example: 2500 }, 'Type a number, for example 2500.'],
		[
			{ code: 'not-a-number', field: 'low', example: 7.5e6 },
			'Lower end: type a number, for example 7,500,000.'
		],
		[
			{ code: 'not-a-number', field: 'high', example: 0.25 },
			'Upper end: type a number, for example 0.25.'
		],
		[
			{ code: 'ambiguous-number', field: 'answer', readings: [20, 20000] },
			'This could mean 20 or 20,000. Type the one you mean.'
		],
		[
			{ code: 'ambiguous-number', field: 'high', readings: [20, 20000] },
			'Upper end: this could mean 20 or 20,000. Type the one you mean.'
		],
		[
			{ code: 'strange-unit', field: 'answer', typed: 'euros', unit: 'dollars' },
			'“euros” is not the unit here: it is “dollars”. Type just the number.'
		],
		[
			{ code: 'strange-unit', field: 'low', typed: 'kg', unit: null },
			'Lower end: “kg” does not belong here. Type just the number.'
		],
		[
			{ code: 'not-a-date', field: 'asOf', example: '1997-05-05' },
			'As of: type a date, a month or a year, for example 5 May 1997.'
		],
		[
			{ code: 'ambiguous-date', field: 'asOf', readings: ['2023-09-05', '2023-05-09'] },
			'As of: this could mean 5 September 2023 or 9 May 2023. Write the month as a word.'
		]
	])('%j', (problem, text) => {
		expect(problemText(figure, problem)).toBe(text);
	});

	it.each(KINDS)('is told what to do, whatever it is: %s', (kind) => {
		fc.assert(
			fc.property(questionOf[kind], nearlyValid(kind), (question, response) => {
				const result = grade(question, response);
				if (result.outcome !== 'invalid') return;
				const text = problemText(question, result.problem);
				expect(text).toMatch(/^[A-Z0-9].*\.$/);
				expect(text).not.toMatch(/undefined|NaN|null/);
			})
		);
	});
});

it.each([
	[1, '1 part is still empty. Fill it in, or press Check again to hand in your answer as it is.'],
	[
		3,
		'3 parts are still empty. Fill them in, or press Check again to hand in your answer as it is.'
	]
])('%d empty parts are pointed out before they are handed in', (blanks, text) => {
	expect(blanksText(blanks)).toBe(text);
});
