import { answerTime } from '../answer-time.ts';
import { nameFormulas } from '../formula-cells.ts';
import { oneLine, promptLine } from '../item-text.ts';
import type { Item } from '../item.ts';
import type { Notices } from '../notices.ts';
import { rightNumbers, shownOptions } from '../shown-options.ts';

/** Times in seconds; the template allows no more than 300. */
const TIMES = [20, 30, 45, 60, 90, 120, 180, 240, 300];

const ANSWERS = [1, 2, 3, 4];

/** The template’s own words, line ends included: Blooket knows its template by them. */
const TITLE = 'Blooket\nImport Template';
const HEADER = [
	'Question #',
	'Question Text',
	'Answer 1',
	'Answer 2',
	'Answer 3\n(Optional)',
	'Answer 4\n(Optional)',
	'Time Limit (sec)\n(Max: 300 seconds)',
	'Correct Answer(s)\n(Only include Answer #)'
];

/** The two rows of the template and a row a question. */
export function blooketRows(items: readonly Item[], notices: Notices): string[][] {
	return [
		HEADER.map((_, column) => (column === 0 ? TITLE : '')),
		HEADER,
		...items.map((item, index) => questionRow(item, index, notices))
	];
}

function questionRow(item: Item, index: number, notices: Notices): string[] {
	const { body, id } = item;
	if (body.type !== 'choice') throw new Error(`Blooket has no place for ${body.type}.`);
	const shown = shownOptions(id, body);
	return [
		String(index + 1),
		...nameFormulas(
			item,
			[promptLine(item), ...ANSWERS.map((number) => oneLine(shown[number - 1]?.text ?? ''))],
			notices
		),
		String(answerTime(item, TIMES)),
		rightNumbers(shown, body).join(',')
	];
}
