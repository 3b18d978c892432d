import { answerTime } from '../answer-time.ts';
import { oneLine, promptLine } from '../item-text.ts';
import type { Item } from '../item.ts';
import { rightNumbers, shownOptions } from '../shown-options.ts';
import type { Cell } from '../xlsx.ts';

/** The times that a question may have, in seconds. */
const TIMES = [5, 10, 20, 30, 60, 90, 120, 240];

const ANSWERS = [1, 2, 3, 4];

/** The template has its header in row 8 and in columns B to H, with the numbers of the questions in A. */
const HEADER_ROW = 8;

const HEADER: Cell[] = [
	null,
	'Question - max 120 characters',
	...ANSWERS.map((number) => `Answer ${number} - max 75 characters`),
	'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
	'Correct answer(s) - choose at least one'
];

/** The rows of the template with the questions below its header. */
export function kahootRows(items: readonly Item[]): Cell[][] {
	const above = Array.from({ length: HEADER_ROW - 1 }, (_, row) =>
		row === 1 ? [null, 'Quiz template'] : []
	);
	return [...above, HEADER, ...items.map(questionRow)];
}

function questionRow(item: Item, index: number): Cell[] {
	const { body, id } = item;
	if (body.type !== 'choice' && body.type !== 'several')
		throw new Error(`Kahoot has no place for ${body.type}.`);
	const shown = shownOptions(id, body);
	const right = rightNumbers(shown, body);
	return [
		index + 1,
		promptLine(item),
		...ANSWERS.map((number) => oneLine(shown[number - 1]?.text ?? '')),
		answerTime(item, TIMES),
		right.length === 1 ? (right[0] ?? null) : right.join(',')
	];
}
