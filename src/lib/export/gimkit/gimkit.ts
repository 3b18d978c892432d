import { nameFormulas } from '../formula-cells.ts';
import { oneLine, promptLine } from '../item-text.ts';
import type { Item } from '../item.ts';
import type { Notices } from '../notices.ts';

/** The template’s own words: Gimkit knows its template by them. */
const TITLE = 'Gimkit Spreadsheet Import Template';
const HEADER = [
	'Question',
	'Correct Answer',
	'Incorrect Answer 1',
	'Incorrect Answer 2 (Optional)',
	'Incorrect Answer 3 (Optional)'
];

/** The two rows of the template and a row a question. */
export function gimkitRows(items: readonly Item[], notices: Notices): string[][] {
	return [
		HEADER.map((_, column) => (column === 0 ? TITLE : '')),
		HEADER,
		...items.map((item) => [...nameFormulas(item, questionRow(item), notices)])
	];
}

function questionRow(item: Item): string[] {
	const { body } = item;
	if (body.type !== 'choice') throw new Error(`Gimkit has no place for ${body.type}.`);
	const right = body.options.filter(({ weight }) => weight === 1);
	const wrong = body.options.filter(({ weight }) => weight !== 1);
	const texts = [...right, ...wrong].map(({ text }) => oneLine(text));
	return [promptLine(item), ...HEADER.slice(1).map((_, column) => texts[column] ?? '')];
}
