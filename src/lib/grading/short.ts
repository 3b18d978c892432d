import type { GradeNote, PartValue } from '#lib/model/grade.ts';
import type { ShortQuestion } from '#lib/model/kinds/short.ts';
import { fold } from './fold.ts';
import { graded, malformed, notAnswered, type Grader } from './grader.ts';
import { exampleNumber, isWithin, readNumber } from './numbers.ts';
import { isTypoOf } from './spelling.ts';
import { own } from './untrusted.ts';

type TextAnswer = Extract<ShortQuestion['answer'], { type: 'text' }>;
type NumberAnswer = Extract<ShortQuestion['answer'], { type: 'number' }>;

/** What was found out about a typed answer. */
interface Finding {
	score: number;
	expected: PartValue;
	notes: GradeNote[];
}

/** Longest answer that is read, in UTF-16 code units. */
export const LONGEST_ANSWER = 200;

/**
 * Text: the best weight among the accepted answers that match, folded and with typos forgiven
 * unless `exact`. Number: 1 where |x − a| <= tolerance and the unit, if typed, is accepted, else 0
 * (specification, "Kinds").
 *
 * A typed answer that is listed as a wrong one is that one, and no typo of the right one: Iraq
 * is one letter from Iran [d].
 */
export const short: Grader<'short'> = {
	read(response, question) {
		const given = own(response, 'text');
		if (given === undefined) return notAnswered();
		if (typeof given !== 'string') return malformed();
		if (given.length > LONGEST_ANSWER)
			return malformed({ code: 'too-long', limit: LONGEST_ANSWER });
		const text = given.trim();
		if (text === '') return notAnswered();
		const { answer } = question;
		if (
			answer.type === 'number' &&
			readNumber(text, answer.unit) === null &&
			misconceptionsIn(question, text).length === 0
		)
			return malformed({ code: 'not-a-number', field: 'answer', example: exampleFor(answer) });
		return { kind: 'short', text };
	},

	grade(question, response) {
		const { answer } = question;
		const misconceptions = misconceptionsIn(question, response.text);
		const { score, expected, notes } =
			answer.type === 'number'
				? findNumber(answer, response.text)
				: findText(answer, response.text, misconceptions.length > 0);
		return graded(question, {
			score,
			parts: [
				{
					field: 'answer',
					item: null,
					answered: { type: 'typed', text: response.text.replace(/\s+/gu, ' ') },
					expected: score === 1 ? null : expected,
					earned: score * question.points,
					possible: question.points,
					why: null
				}
			],
			notes,
			misconceptions: score === 1 ? [] : misconceptions
		});
	},

	blanks: () => 0,

	/** Nobody knows how a guess is typed. */
	chance: () => null,

	offersConfidence: () => true
};

/** A typed answer for comparison: folded, and without the stop that ends a sentence [d]. */
function foldAnswer(text: string): string {
	return fold(text).replace(/(?<=.)\s*[.!?;,]+$/u, '');
}

function findText(answer: TextAnswer, typed: string, recognisedAsWrong: boolean): Finding {
	const folded = foldAnswer(typed);
	const accepted = answer.accepted.map(({ text, weight }) => {
		const key = foldAnswer(text);
		return { text, weight, key, literal: key === folded };
	});
	// What is listed to the letter is no typo of anything else.
	const listed = accepted.filter(({ literal }) => literal);
	const forgiven =
		answer.exact || recognisedAsWrong ? [] : accepted.filter(({ key }) => isTypoOf(folded, key));
	const best = (listed.length > 0 ? listed : forgiven).toSorted((a, b) => b.weight - a.weight)[0];
	const expected: PartValue = {
		type: 'typed',
		text: answer.accepted.find((one) => one.weight === 1)?.text ?? ''
	};
	if (best === undefined) return { score: 0, expected, notes: [] };

	const notes: GradeNote[] = [];
	if (!best.literal) notes.push({ code: 'typo', read: best.text });
	if (best.weight < 1) notes.push({ code: 'partly', weight: best.weight });
	return { score: best.weight, expected, notes };
}

function findNumber({ value, tolerance, unit }: NumberAnswer, typed: string): Finding {
	const expected: PartValue = { type: 'number', value, tolerance };
	const reading = readNumber(typed, unit);
	const right = reading?.strangeUnit === null && isWithin(reading.value, value, tolerance);
	return { score: right ? 1 : 0, expected, notes: [] };
}

/** Codes of the listed wrong answers that this one is, folded or, for a number, by value. */
function misconceptionsIn({ answer, slips }: ShortQuestion, typed: string): string[] {
	const folded = foldAnswer(typed);
	const valueOf = (text: string) => {
		const reading = answer.type === 'number' ? readNumber(text, answer.unit) : null;
		return reading?.strangeUnit === null ? reading.value : null;
	};
	const value = valueOf(typed);
	return slips
		.filter(({ text }) => {
			if (foldAnswer(text) === folded) return true;
			const listed = valueOf(text);
			return value !== null && listed !== null && isWithin(value, listed, 0);
		})
		.map((slip) => slip.misconception);
}

function exampleFor({ value, tolerance }: NumberAnswer): number {
	return exampleNumber((example) => isWithin(example, value, tolerance));
}
