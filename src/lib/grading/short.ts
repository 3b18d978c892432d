import type { GradeNote, PartValue } from '#lib/model/grade.ts';
import type { ShortQuestion } from '#lib/model/kinds/short.ts';
import { fold, visible } from '#lib/model/typed/fold.ts';
import { isWithin } from '#lib/model/typed/numbers.ts';
import { unwrap } from '#lib/model/typed/wrapping.ts';
import { graded, malformed, notAnswered, type Grader } from './grader.ts';
import { listedAnswers } from './listed-answers.ts';
import { recognise } from './matching.ts';
import { isAsked, numberProblem, readAsked, type AskedNumber } from './typed-number.ts';
import { own } from './untrusted.ts';

type TextAnswer = Extract<ShortQuestion['answer'], { type: 'text' }>;
type NumberAnswer = Extract<ShortQuestion['answer'], { type: 'number' }>;
type Slip = ShortQuestion['slips'][number];

/** What was found out about a typed answer. */
interface Finding {
	score: number;
	expected: PartValue;
	notes: GradeNote[];
	/** The listed wrong answers that it is. */
	wrong: readonly Slip[];
}

/** Longest answer that is read, in UTF-16 code units. */
export const LONGEST_ANSWER = 200;

/**
 * Text: the weight of the accepted answer that it is (`recognise`), typos forgiven unless `exact`.
 * Number: 1 where |x − a| <= tolerance and the words beside it are its unit, or says nothing
 * (specification, "Kinds").
 *
 * A text that is no number, has another unit or can be read as two numbers is handed back.
 */
export const short: Grader<'short'> = {
	read(response, question) {
		const given = own(response, 'text');
		if (given === undefined) return notAnswered();
		if (typeof given !== 'string') return malformed();
		if (given.length > LONGEST_ANSWER)
			return malformed({ code: 'too-long', limit: LONGEST_ANSWER });
		const text = visible(given).trim();
		if (unwrap(fold(text)) === '') return notAnswered();
		const { answer } = question;
		if (answer.type === 'number' && wrongNumbers(question, answer, text).length === 0) {
			const problem = numberProblem(text, 'answer', asked(answer), (value) =>
				isWithin(value, answer.value, answer.tolerance)
			);
			if (problem !== null) return malformed(problem);
		}
		return { kind: 'short', text };
	},

	grade(question, { text }) {
		const { answer } = question;
		const { score, expected, notes, wrong } =
			answer.type === 'number'
				? findNumber(question, answer, text)
				: findText(question, answer, text);
		return graded(question, {
			score,
			parts: [
				{
					field: 'answer',
					item: null,
					answered: { type: 'typed', text: text.replace(/\s+/gu, ' ') },
					expected: score === 1 ? null : expected,
					earned: score * question.points,
					possible: question.points,
					why: null
				}
			],
			notes,
			misconceptions: score === 1 ? [] : wrong.map(({ misconception }) => misconception)
		});
	},

	blanks: () => 0,

	/** Nobody knows how a guess is typed. */
	chance: () => null,

	offersConfidence: () => true
};

function findText(question: ShortQuestion, answer: TextAnswer, typed: string): Finding {
	const { accepted: right, wrong: rivals, formOf } = listedAnswers(question);
	const { accepted, misspelt, wrong } = recognise(formOf(typed), right, rivals, !answer.exact);
	const expected: PartValue = {
		type: 'typed',
		text: answer.accepted.find((one) => one.weight === 1)?.text ?? ''
	};
	if (accepted === null) return { score: 0, expected, notes: [], wrong };

	const { text, weight } = accepted;
	const notes: GradeNote[] = [];
	if (misspelt) notes.push({ code: 'typo', read: text });
	if (weight < 1) notes.push({ code: 'partly', weight });
	return { score: weight, expected, notes, wrong };
}

function findNumber(question: ShortQuestion, answer: NumberAnswer, typed: string): Finding {
	return {
		score: isAsked(typed, asked(answer)) ? 1 : 0,
		expected: { type: 'number', value: answer.value, tolerance: answer.tolerance },
		notes: [],
		wrong: wrongNumbers(question, answer, typed)
	};
}

function asked({ value, tolerance, unit }: NumberAnswer): AskedNumber {
	return { key: value, tolerance, unit };
}

/** The listed wrong answers that a text is by its value, or by its words: "several thousand". */
function wrongNumbers(question: ShortQuestion, answer: NumberAnswer, typed: string): Slip[] {
	const { wrong, formOf } = listedAnswers(question);
	const { core } = formOf(typed);
	const values = valuesOf(answer, typed);
	return wrong
		.filter(
			({ answer: { text }, form }) =>
				form.core === core ||
				valuesOf(answer, text).some((listed) => values.some((value) => isWithin(value, listed, 0)))
		)
		.map((one) => one.answer);
}

function valuesOf(answer: NumberAnswer, text: string): number[] {
	const reading = readAsked(text, asked(answer));
	return reading?.type === 'number' ? reading.values : [];
}
