import { answerTime } from '../answer-time.ts';
import { essayGuide } from '../essay-guide.ts';
import { explanationLines, promptLines } from '../item-text.ts';
import type { Item } from '../item.ts';
import { rightNumbers, shownOptions } from '../shown-options.ts';
import type { Cell } from '../xlsx.ts';

/** Times in seconds, those that its own editor offers. */
const TIMES = [20, 30, 45, 60, 90, 120, 180, 300, 600, 900];

const OPTIONS = [1, 2, 3, 4, 5];

const HEADER: Cell[] = [
	'Question Text',
	'Question Type',
	...OPTIONS.map((number) => `Option ${number}`),
	'Correct Answer',
	'Time in seconds',
	'Image Link',
	'Answer explanation'
];

/** The header of the template and a row a question. */
export function waygroundRows(items: readonly Item[]): Cell[][] {
	return [HEADER, ...items.map(questionRow)];
}

function questionRow(item: Item): Cell[] {
	const { type, options, right } = answerCells(item);
	return [
		lines(promptLines(item)),
		type,
		...OPTIONS.map((number) => options[number - 1] ?? null),
		right.length === 1 ? (right[0] ?? null) : right.join(','),
		answerTime(item, TIMES),
		null,
		// An open question has no other place for what it is graded by.
		lines([...explanationLines(item), ...(item.body.type === 'essay' ? essayGuide(item.body) : [])])
	];
}

function answerCells({ id, body }: Item): { type: string; options: string[]; right: number[] } {
	switch (body.type) {
		case 'choice':
		case 'several': {
			const shown = shownOptions(id, body);
			return {
				type: body.type === 'choice' ? 'Multiple Choice' : 'Checkbox',
				options: shown.map(({ text }) => text),
				right: rightNumbers(shown, body)
			};
		}
		case 'text':
			// Each option is an accepted answer, and no number of a right one is given.
			return {
				type: 'Fill-in-the-Blank',
				options: body.accepted.map(({ text }) => text),
				right: []
			};
		case 'essay':
			return { type: 'Open-Ended', options: [], right: [] };
		default:
			throw new Error(`Wayground has no place for ${body.type}.`);
	}
}

function lines(all: readonly string[]): string {
	return all.filter((line) => line.trim() !== '').join('\n');
}
