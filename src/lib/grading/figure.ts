import { BOUNDS, type Bound } from '#lib/model/bounds.ts';
import type { GradePart, PartValue, Problem } from '#lib/model/grade.ts';
import { askedFields, shareOf, type FigureField } from '#lib/model/kinds/figure-fields.ts';
import type { FigureQuestion, FigureResponse } from '#lib/model/kinds/figure.ts';
import { fold, visible } from '#lib/model/typed/fold.ts';
import { unwrap } from '#lib/model/typed/wrapping.ts';
import { graded, malformed, notAnswered, type Grader } from './grader.ts';
import { readPartialDate } from './partial-date.ts';
import { LONGEST_ANSWER } from './short.ts';
import { isAsked, numberProblem, type AskedNumber } from './typed-number.ts';
import { own } from './untrusted.ts';

type End = 'low' | 'high';

/** What was found out about one field. */
interface Finding {
	field: FigureField;
	right: boolean;
	/** `null` where the field is blank. */
	answered: PartValue | null;
	keyed: PartValue;
	/** The misconception that the answer shows. */
	misconception?: string | undefined;
}

const NONE_GIVEN: PartValue = { type: 'none-given' };

/** Dates to show the form by; the second where the first would be right. */
const DATE_EXAMPLES = ['1997-05-05', '1998-06-06'] as const;

/**
 * Lower and upper end .25 each, bound .2, as-of date .15 and claimant .15, those that are asked brought
 * to 1 (specification, "Kinds"). A field is right or wrong: a number where it equals the key, a date
 * where it is the key to the day, month or year that the text gives and no further, and `null` where
 * the text gives none. A blank field earns 0.
 */
export const figure: Grader<'figure'> = {
	read(response, question) {
		const answer: FigureResponse = { kind: 'figure' };
		for (const field of askedFields(question.key)) {
			const given = own(response, field);
			if (given === undefined) continue;
			if (field === 'bound') {
				const bound = BOUNDS.find((one) => one === given);
				if (bound === undefined) return malformed();
				answer.bound = bound;
			} else if (field === 'claimant') {
				const claimant = question.claimants.find(({ id }) => id === given);
				if (claimant === undefined) return malformed();
				answer.claimant = claimant.id;
			} else if (given === null) answer[field] = null;
			else {
				if (typeof given !== 'string') return malformed();
				if (given.length > LONGEST_ANSWER)
					return malformed({ code: 'too-long', limit: LONGEST_ANSWER });
				const text = visible(given).trim();
				if (unwrap(fold(text)) === '') continue;
				const problem =
					field === 'asOf' ? dateProblem(text, question) : endProblem(field, text, question);
				if (problem !== null) return malformed(problem);
				answer[field] = text;
			}
		}
		return Object.keys(answer).length > 1 ? answer : notAnswered();
	},

	grade(question, response) {
		const asked = askedFields(question.key);
		const findings = findingsOf(question, response);
		let score = 0;
		const parts = findings.map(({ field, right, answered, keyed }): GradePart => {
			const share = shareOf(field, asked);
			if (right) score += share;
			return {
				field,
				item: null,
				answered,
				expected: right ? null : keyed,
				earned: right ? share * question.points : 0,
				possible: share * question.points,
				why: null
			};
		});
		return graded(question, {
			score: findings.every(({ right }) => right) ? 1 : score,
			parts,
			misconceptions: findings.map(({ misconception }) => misconception)
		});
	},

	blanks: (question, response) =>
		askedFields(question.key).filter((field) => response[field] === undefined).length,

	/** Nobody knows how a guess is typed. */
	chance: () => null,

	offersConfidence: () => false
};

function dateProblem(text: string, { key }: FigureQuestion): Problem | null {
	const reading = readPartialDate(text);
	if (reading?.type === 'date') return null;
	if (reading?.type === 'ambiguous')
		return { code: 'ambiguous-date', field: 'asOf', readings: reading.readings };
	const [first, second] = DATE_EXAMPLES;
	return { code: 'not-a-date', field: 'asOf', example: first === key.asOf ? second : first };
}

function endProblem(field: End, text: string, { key, unit }: FigureQuestion): Problem | null {
	return numberProblem(
		text,
		field,
		askedEnd(key[field], unit),
		(value) => value === key.low || value === key.high
	);
}

function askedEnd(key: number | null | undefined, unit: readonly string[]): AskedNumber {
	return { key: key ?? null, tolerance: 0, unit };
}

function findingsOf(
	{ key, unit, claimants }: FigureQuestion,
	{ low, high, bound, asOf, claimant }: FigureResponse
): Finding[] {
	const findings: Finding[] = [];
	if (key.low !== undefined) findings.push(judgeEnd('low', key.low, low, unit));
	if (key.high !== undefined) findings.push(judgeEnd('high', key.high, high, unit));
	if (key.bound !== undefined) findings.push(judgeBound(key.bound, bound));
	if (key.asOf !== undefined) findings.push(judgeDate(key.asOf, asOf));
	if (key.claimant !== undefined) findings.push(judgeClaimant(key.claimant, claimant, claimants));
	return findings;
}

function judgeEnd(
	field: End,
	key: number | null,
	given: string | null | undefined,
	unit: readonly string[]
): Finding {
	const keyed: PartValue = key === null ? NONE_GIVEN : { type: 'number', value: key, tolerance: 0 };
	if (typeof given !== 'string')
		return { field, right: given === key, answered: typedOrNone(given), keyed };
	return {
		field,
		right: isAsked(given, askedEnd(key, unit)),
		answered: typedOrNone(given),
		keyed,
		misconception: key === null ? 'bound-as-point' : undefined
	};
}

function judgeBound(key: Bound, given: Bound | undefined): Finding {
	const right = given === key;
	const misconception = key === 'estimate' ? 'estimate-as-count' : 'bound-as-point';
	return {
		field: 'bound',
		right,
		answered: given === undefined ? null : { type: 'bound', bound: given },
		keyed: { type: 'bound', bound: key },
		misconception: !right && given === 'exact' ? misconception : undefined
	};
}

function judgeDate(key: string | null, given: string | null | undefined): Finding {
	const reading = typeof given === 'string' ? readPartialDate(given) : null;
	return {
		field: 'asOf',
		right: given === null ? key === null : reading?.type === 'date' && reading.date === key,
		answered: typedOrNone(given),
		keyed: key === null ? NONE_GIVEN : { type: 'date', date: key }
	};
}

function judgeClaimant(
	key: string,
	given: string | undefined,
	claimants: FigureQuestion['claimants']
): Finding {
	return {
		field: 'claimant',
		right: given === key,
		answered: given === undefined ? null : { type: 'options', ids: [given] },
		keyed: { type: 'options', ids: [key] },
		misconception: claimants.find(({ id }) => id === given)?.misconception
	};
}

function typedOrNone(given: string | null | undefined): PartValue | null {
	if (given === undefined) return null;
	return given === null ? NONE_GIVEN : { type: 'typed', text: given.replace(/\s+/gu, ' ') };
}
