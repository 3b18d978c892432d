import { countWords } from '#lib/model/fields.ts';
import type { Question } from '#lib/model/question.ts';
import type { Faults } from '../faults.ts';
import type { Library } from '../library.ts';
import { over } from '../limits.ts';
import { quotedWords } from '../quotation.ts';
import type { CourseLimits } from './course-limits.ts';

/** Checks that each question says in its feedback what decides, in few words, and hides its key. */
export function checkQuestionStandards(
	{ questions }: Library,
	limits: CourseLimits,
	faults: Faults
): void {
	for (const question of questions.values()) {
		if (quotedWords(question.feedback).length === 0)
			faults.in(question, ['feedback'], 'the feedback quotes no word of the text that decides');
		const words = countWords(question.feedback);
		if (words > limits.feedbackWords)
			faults.in(
				question,
				['feedback'],
				`the feedback has ${words} words, ${over(words, limits.feedbackWords)}`
			);
		if (question.kind === 'choice') checkKeyLength(question, limits, faults);
	}
}

function checkKeyLength(
	question: Extract<Question, { kind: 'choice' }>,
	{ keyLengthRatio }: CourseLimits,
	faults: Faults
): void {
	const longest = (keyed: boolean) =>
		Math.max(
			...question.options.filter(({ correct }) => correct === keyed).map(({ text }) => text.length)
		);
	const most = Math.floor(keyLengthRatio * longest(false));
	if (longest(true) > most)
		faults.in(
			question,
			['options'],
			`the right option has ${longest(true)} characters, ${over(longest(true), most)}, which is ${keyLengthRatio} times the longest wrong one: its length gives it away`
		);
}
