import { expect, it } from 'vitest';
import {
	earlierText,
	keptText,
	needsTeacherText,
	originsText,
	unusableText
} from '#lib/wording/en/progress.ts';

it.each([
	[12, 3, '12 answers from practice, 3 answers from the checks inside lessons'],
	[1, 1, '1 answer from practice, 1 answer from the checks inside lessons'],
	[2, 0, '2 answers from practice'],
	[0, 1, '1 answer from the checks inside lessons'],
	[0, 0, '']
])('%i from practice and %i from lessons: “%s”', (practice, lesson, text) => {
	expect(originsText({ practice, lesson })).toBe(text);
});

it.each([
	[keptText, 1, '1 answer is kept in this browser, on this device.'],
	[keptText, 2, '2 answers are kept in this browser, on this device.'],
	[needsTeacherText, 1, '1 written answer is for a teacher and not counted.'],
	[needsTeacherText, 2, '2 written answers are for a teacher and not counted.'],
	[
		earlierText,
		1,
		'1 answer was given to an earlier wording of its question; it is kept, but not graded again.'
	],
	[
		earlierText,
		3,
		'3 answers were given to an earlier wording of the question; they are kept, but not graded again.'
	],
	[
		unusableText,
		1,
		'1 older answer fits no question any more and is not counted; it stays in the file you can save.'
	],
	[
		unusableText,
		2,
		'2 older answers fit no question any more and are not counted; they stay in the file you can save.'
	]
])('%o of %i: “%s”', (text, count, sentence) => {
	expect(text(count)).toBe(sentence);
});
