import { BOUNDS, type Bound } from '#lib/model/bounds.ts';
import type { GradePart } from '#lib/model/grade.ts';
import type { FigureQuestion, FigureResponse } from '#lib/model/kinds/figure.ts';
import { graded, malformed, notAnswered, type Grader } from './grader.ts';
import { exampleNumber, isWithin, readNumber, strangeUnitText, writeNumber } from './numbers.ts';
import { readPartialDate, writePartialDate } from './partial-date.ts';
import { LONGEST_ANSWER } from './short.ts';
import { own } from './untrusted.ts';
import { decimal, listed, points, sentenceOf } from './words.ts';

/** The fields of the card in their order, and how much each counts before those asked are brought to 1. */
const WEIGHTS = { low: 0.25, high: 0.25, bound: 0.2, asOf: 0.15, claimant: 0.15 } as const;

type Field = keyof typeof WEIGHTS;
type End = 'low' | 'high';

/** What was found out about one field. */
interface Finding {
	field: Field;
	right: boolean;
	/** The answer as the receipt shows it; `null` where the field is blank. */
	answered: string | null;
	/** The key as the receipt shows it. */
	keyed: string;
	/** The slip that the answer shows. */
	slip?: string | undefined;
	/** What is to be said of the answer besides, as a clause. */
	note?: string | undefined;
}

/** What a field is called in a receipt; in a rule with a small letter. */
const LABELS: Record<Field, string> = {
	low: 'Lower end',
	high: 'Upper end',
	bound: 'Wording of the number',
	asOf: 'As-of date',
	claimant: 'Claimant'
};

/** What a bound is called in a receipt. */
const BOUND_LABELS: Record<Bound, string> = {
	exact: 'an exact number',
	estimate: 'an estimate',
	'at-least': 'at least',
	'at-most': 'at most',
	range: 'a range'
};

/** What `null` is called in a receipt. */
const NONE_GIVEN = 'none given';

/** Dates to show the form by; the second where the first would be right. */
const DATE_EXAMPLES = ['5 May 1997', '6 June 1998'] as const;

/**
 * Lower and upper end .25 each, bound .2, as-of date .15 and claimant .15, those that are asked brought
 * to 1 (specification, "Kinds"). A field is right or wrong: a number where it equals the key, a date
 * where it is the key to the day, month or year that the text gives and no further, and `null` where
 * the text gives none. A blank field earns 0.
 */
export const figure: Grader<'figure'> = {
	rule(question) {
		const fields = fieldsOf(question);
		const sum = fields.reduce((weights, field) => weights + WEIGHTS[field], 0);
		const shares = fields.map((field) => {
			const share = (WEIGHTS[field] / sum) * question.points;
			return `${decimal(share)} for the ${LABELS[field].toLowerCase()}`;
		});
		return `Fill in the number card, ${points(question.points)} in all: ${listed(shares)}; a field that is wrong or empty earns nothing.`;
	},

	read(response, question) {
		const answer: FigureResponse = { kind: 'figure' };
		for (const field of fieldsOf(question)) {
			const given = own(response, field);
			if (given === undefined) continue;
			if (field === 'bound') {
				const bound = BOUNDS.find((one) => one === given);
				if (bound === undefined) return notOnOffer(field);
				answer.bound = bound;
			} else if (field === 'claimant') {
				const claimant = question.claimants.find(({ id }) => id === given);
				if (claimant === undefined) return notOnOffer(field);
				answer.claimant = claimant.id;
			} else if (given === null) answer[field] = null;
			else {
				if (typeof given !== 'string' || given.length > LONGEST_ANSWER)
					return unreadable(field, question);
				const text = given.trim();
				if (text === '') continue;
				if (!isReadable(field, text, question)) return unreadable(field, question);
				answer[field] = text;
			}
		}
		return Object.keys(answer).length > 1
			? answer
			: notAnswered('Fill in at least one field first.');
	},

	grade(question, response) {
		const findings = findingsOf(question, response);
		let [earned, possible] = [0, 0];
		for (const { field, right } of findings) {
			if (right) earned += WEIGHTS[field];
			possible += WEIGHTS[field];
		}
		const parts = findings.map(({ field, right, answered, keyed }): GradePart => {
			const share = (WEIGHTS[field] / possible) * question.points;
			return {
				asked: LABELS[field],
				answered,
				expected: right ? null : keyed,
				earned: right ? share : 0,
				possible: share,
				why: null
			};
		});
		const notes = findings.map(({ note }) => note).filter((note) => note !== undefined);
		return graded(question, {
			score: earned / possible,
			parts,
			arithmetic: sentenceOf([...new Set(notes)]),
			misconceptions: findings.map(({ slip }) => slip)
		});
	}
};

/** The fields that are asked, in their order. */
function fieldsOf({ key }: FigureQuestion): Field[] {
	return (Object.keys(WEIGHTS) as Field[]).filter((field) => key[field] !== undefined);
}

function isReadable(field: End | 'asOf', text: string, { unit }: FigureQuestion): boolean {
	return (field === 'asOf' ? readPartialDate(text) : readNumber(text, unit)) !== null;
}

function unreadable(field: End | 'asOf', { key }: FigureQuestion) {
	if (field === 'asOf') {
		const [first, second] = DATE_EXAMPLES;
		const example = readPartialDate(first) === key.asOf ? second : first;
		return malformed(`${LABELS.asOf}: type a date, a month or a year, for example ${example}.`);
	}
	const example = exampleNumber((value) => value === key.low || value === key.high);
	return malformed(`${LABELS[field]}: type a number, for example ${example}.`);
}

function notOnOffer(field: 'bound' | 'claimant') {
	return malformed(`${LABELS[field]}: this is not among the answers on offer.`);
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
	const keyed = key === null ? NONE_GIVEN : [writeNumber(key), ...unit.slice(0, 1)].join(' ');
	if (typeof given !== 'string')
		return { field, right: given === key, answered: textOf(given), keyed };
	const reading = readNumber(given, unit);
	const strange = reading?.strangeUnit ?? null;
	return {
		field,
		right: key !== null && reading?.strangeUnit === null && isWithin(reading.value, key, 0),
		answered: textOf(given),
		keyed,
		slip: key === null ? 'bound-as-point' : undefined,
		note: strange === null ? undefined : strangeUnitText(strange, unit)
	};
}

function judgeBound(key: Bound, given: Bound | undefined): Finding {
	const right = given === key;
	const slip = key === 'estimate' ? 'estimate-as-count' : 'bound-as-point';
	return {
		field: 'bound',
		right,
		answered: given === undefined ? null : BOUND_LABELS[given],
		keyed: BOUND_LABELS[key],
		slip: !right && given === 'exact' ? slip : undefined
	};
}

function judgeDate(key: string | null, given: string | null | undefined): Finding {
	return {
		field: 'asOf',
		right: (typeof given === 'string' ? readPartialDate(given) : given) === key,
		answered: textOf(given),
		keyed: key === null ? NONE_GIVEN : writePartialDate(key)
	};
}

function judgeClaimant(
	key: string,
	given: string | undefined,
	claimants: FigureQuestion['claimants']
): Finding {
	const picked = claimants.find(({ id }) => id === given);
	return {
		field: 'claimant',
		right: given === key,
		answered: picked?.text ?? null,
		keyed: claimants.find(({ id }) => id === key)?.text ?? key,
		slip: picked?.misconception
	};
}

/** A typed field as the receipt shows it. */
function textOf(given: string | null | undefined): string | null {
	return given === null ? NONE_GIVEN : (given?.replace(/\s+/gu, ' ') ?? null);
}
