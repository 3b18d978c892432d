import type { PartField, Problem } from '#lib/model/grade.ts';
import { isWithin, readNumber, type NumberReading } from '#lib/model/typed/numbers.ts';
import { exampleNumber } from './example-number.ts';

/** The number that a field asks for. */
export interface AskedNumber {
	/** `null` where the text gives none: any number is then wrong. */
	key: number | null;
	tolerance: number;
	/** Accepted spellings of the unit. */
	unit: readonly string[];
}

/**
 * Reads a number for a field. How a doubtful separator is read depends on the question alone, never on
 * what was typed: handing back only what would be right, or wrong, would tell which it is.
 */
export function readAsked(text: string, { key, unit }: AskedNumber): NumberReading | null {
	return readNumber(text, unit, key !== null && !Number.isInteger(key));
}

/** Whether one of the values that a text may stand for is the number asked for. */
export function isAsked(text: string, asked: AskedNumber): boolean {
	const { key, tolerance } = asked;
	const reading = readAsked(text, asked);
	return (
		key !== null &&
		reading?.type === 'number' &&
		reading.values.some((value) => isWithin(value, key, tolerance))
	);
}

/** Why a text cannot be judged as a number, or `null` where it can. */
export function numberProblem(
	text: string,
	field: PartField,
	asked: AskedNumber,
	isRight: (value: number) => boolean
): Problem | null {
	const reading = readAsked(text, asked);
	switch (reading?.type) {
		case 'number':
			return null;
		case 'ambiguous':
			return { code: 'ambiguous-number', field, readings: reading.readings };
		case 'strange-unit':
			return { code: 'strange-unit', field, typed: reading.beside, unit: asked.unit[0] ?? null };
		case undefined:
			return { code: 'not-a-number', field, example: exampleNumber(isRight) };
	}
}
