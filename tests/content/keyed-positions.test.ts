import { expect, it } from 'vitest';
import { keyedPositions } from '#lib/content/keyed-positions.ts';
import type { Question } from '#lib/model/question.ts';

function choice(options: number, keyed: number, multiple = false): Question {
	return {
		kind: 'choice',
		multiple,
		options: Array.from({ length: options }, (_, index) => ({
			id: `o${index}`,
			text: 'x',
			correct: index === keyed
		}))
	} as unknown as Question;
}

it('right options are counted by their place among as many options; several-answer choices are not', () => {
	expect(
		keyedPositions([choice(4, 0), choice(3, 2), choice(4, 3), choice(4, 3), choice(4, 1, true)])
	).toEqual([
		{ options: 3, keyed: [0, 0, 1] },
		{ options: 4, keyed: [1, 0, 0, 2] }
	]);
});
