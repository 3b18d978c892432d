import type { GradePart } from '#lib/model/grade.ts';
import type { ShortQuestion } from '#lib/model/kinds/short.ts';
import { fold } from './fold.ts';
import { graded, malformed, notAnswered, type Grader } from './grader.ts';
import { exampleNumber, isWithin, readNumber, strangeUnitText, writeNumber } from './numbers.ts';
import { isSlipOf } from './spelling.ts';
import { own } from './untrusted.ts';
import { decimal, points } from './words.ts';

type TextAnswer = Extract<ShortQuestion['answer'], { type: 'text' }>;
type NumberAnswer = Extract<ShortQuestion['answer'], { type: 'number' }>;

/** What was found out about a typed answer. */
interface Finding {
	score: number;
	/** The key as the receipt shows it. */
	expected: string;
	arithmetic: string | null;
}

/** Longest answer that is read, in UTF-16 code units. */
export const LONGEST_ANSWER = 200;

/**
 * Text: the best weight among the accepted answers that match, folded and with typing slips forgiven
 * unless `exact`. Number: 1 where |x − a| <= tolerance and the unit, if typed, is accepted, else 0
 * (specification, "Kinds").
 *
 * A typed answer that is listed as a wrong one is that one, and no typing slip of the right one: Iraq
 * is one letter from Iran [d].
 */
export const short: Grader<'short'> = {
	rule({ answer, points: worth }) {
		if (answer.type === 'number') return numberRule(answer, points(worth));
		const spelling = answer.exact
			? 'it must be spelled exactly'
			: 'a typing slip in a longer word is forgiven';
		const part = answer.accepted.some((one) => one.weight < 1)
			? ', part of it for an answer that is only partly right'
			: '';
		return `Type a short answer: ${points(worth)} if it is right${part}; capital letters do not matter, and ${spelling}.`;
	},

	read(response, question) {
		const given = own(response, 'text');
		if (given === undefined) return notAnswered('Type an answer first.');
		if (typeof given !== 'string') return malformed('The answer is not a text.');
		if (given.length > LONGEST_ANSWER)
			return malformed(`The answer is longer than ${LONGEST_ANSWER} characters.`);
		const text = given.trim();
		if (text === '') return notAnswered('Type an answer first.');
		const { answer } = question;
		if (
			answer.type === 'number' &&
			readNumber(text, answer.unit) === null &&
			slipsIn(question, text).length === 0
		)
			return malformed(`Type a number, for example ${exampleFor(answer)}.`);
		return { kind: 'short', text };
	},

	grade(question, response) {
		const { answer } = question;
		const slips = slipsIn(question, response.text);
		const { score, expected, arithmetic } =
			answer.type === 'number'
				? findNumber(answer, response.text)
				: findText(answer, response.text, slips.length > 0);
		const part: GradePart = {
			asked: 'Answer',
			answered: response.text.replace(/\s+/gu, ' '),
			expected: score === 1 ? null : expected,
			earned: score * question.points,
			possible: question.points,
			why: null
		};
		return graded(question, {
			score,
			parts: [part],
			arithmetic,
			misconceptions: score === 1 ? [] : slips
		});
	}
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
	// What is listed to the letter is no slip of anything else.
	const listed = accepted.filter(({ literal }) => literal);
	const forgiven =
		answer.exact || recognisedAsWrong ? [] : accepted.filter(({ key }) => isSlipOf(folded, key));
	const best = (listed.length > 0 ? listed : forgiven).toSorted((a, b) => b.weight - a.weight)[0];
	const expected = answer.accepted.find((one) => one.weight === 1)?.text ?? '';
	if (best === undefined) return { score: 0, expected, arithmetic: null };

	const notes = [
		best.literal ? null : `Read as “${best.text}”: the typing slip is forgiven.`,
		best.weight === 1 ? null : `Partly right: ${decimal(best.weight)} of the points.`
	].filter((note) => note !== null);
	return { score: best.weight, expected, arithmetic: notes.join(' ') || null };
}

function findNumber(answer: NumberAnswer, typed: string): Finding {
	const unit = answer.unit[0];
	const expected = [
		writeNumber(answer.value),
		...(unit === undefined ? [] : [unit]),
		...(answer.tolerance === 0 ? [] : [`(± ${writeNumber(answer.tolerance)})`])
	].join(' ');
	const reading = readNumber(typed, answer.unit);
	if (reading === null) return { score: 0, expected, arithmetic: null };
	if (reading.strangeUnit !== null)
		return {
			score: 0,
			expected,
			arithmetic: `${strangeUnitText(reading.strangeUnit, answer.unit)}.`
		};
	const right = isWithin(reading.value, answer.value, answer.tolerance);
	return { score: right ? 1 : 0, expected, arithmetic: null };
}

function numberRule({ tolerance, unit }: NumberAnswer, worth: string): string {
	const first = unit[0];
	const right =
		tolerance === 0 ? 'it is right' : `it is within ${writeNumber(tolerance)} of the right one`;
	return first === undefined
		? `Type a number, without a unit: ${worth} if ${right}.`
		: `Type a number: ${worth} if ${right}; its unit (${first}) may be left out.`;
}

/** Codes of the listed wrong answers that this one is, folded or, for a number, by value. */
function slipsIn({ answer, slips }: ShortQuestion, typed: string): string[] {
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

function exampleFor({ value, tolerance }: NumberAnswer): string {
	return exampleNumber((example) => isWithin(example, value, tolerance));
}
