import { writeNumber } from '#lib/wording/en/numbers.ts';
import {
	alsoRightText,
	chainScoringText,
	fieldsScoringText,
	marksScoringText,
	orderScoringText,
	pairScoringText,
	partlyRightText,
	quotedText,
	severalScoringText,
	toleranceText
} from '#lib/wording/en/worksheet.ts';
import type { Body } from '../item.ts';
import { lettersIn } from './answer-key.ts';
import type { AnswerSpace } from './answer-space.ts';

/** How points are given by hand, as near to our own grading as a teacher can count; a line each. */
export function scoringOf(body: Body, space: AnswerSpace, points: number): string[] {
	switch (body.type) {
		case 'choice':
			return lettersIn(space).flatMap(({ id, letter }) => {
				const weight = body.options.find((option) => option.id === id)?.weight ?? 0;
				return weight > 0 && weight < 1 ? [partlyRightText(letter, weight * points)] : [];
			});
		case 'several': {
			const right = body.options.filter(({ weight }) => weight > 0).length;
			return [severalScoringText(points / right)];
		}
		case 'match':
			return [pairScoringText(points / body.stems.length, body.asksPassages)];
		case 'order':
			return [orderScoringText(points, body.items.length)];
		case 'chain':
			return [chainScoringText(points)];
		case 'number': {
			const { value, tolerance } = body;
			return tolerance === 0
				? []
				: [toleranceText(writeNumber(value - tolerance), writeNumber(value + tolerance))];
		}
		case 'text':
			return textScoring(body, points);
		case 'essay':
			return [];
		case 'spans':
			return [
				marksScoringText(body.elements.map(({ name, share }) => ({ name, worth: share * points })))
			];
		case 'parts': {
			const fields = space.type === 'fields' ? space.fields : [];
			return [
				fieldsScoringText(body.parts.map(({ name, share }) => ({ name, worth: share * points }))),
				...body.parts.flatMap(({ id, share, body: part }) => {
					const field = fields.find((one) => one.id === id);
					return field ? scoringOf(part, field.space, share * points) : [];
				})
			];
		}
	}
}

/** What else is right, wholly or in part; mere spellings of the answer need no list. */
function textScoring(
	{ accepted, shown }: Extract<Body, { type: 'text' }>,
	points: number
): string[] {
	if (shown !== undefined) return [];
	const [key, ...others] = accepted;
	const right = others.filter(({ weight }) => weight === key?.weight).map(({ text }) => text);
	return [
		...(right.length === 0 ? [] : [alsoRightText(right)]),
		...others
			.filter(({ weight }) => weight !== key?.weight)
			.map(({ text, weight }) => partlyRightText(quotedText([text]), weight * points))
	];
}
