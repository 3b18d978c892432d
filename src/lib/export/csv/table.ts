import { TABLE_HEADINGS } from '#lib/wording/en/export-body.ts';
import { bodyText } from '../body-text.ts';
import { safeCell } from '../csv.ts';
import { passageText, reasonLines } from '../item-text.ts';
import type { Item } from '../item.ts';

type Column = keyof typeof TABLE_HEADINGS;

const COLUMNS = Object.keys(TABLE_HEADINGS) as Column[];

/** The header and a row a question; no cell can be read as a formula. */
export function tableRows(items: readonly Item[]): string[][] {
	return [
		COLUMNS.map((column) => TABLE_HEADINGS[column]),
		...items.map((item) => {
			const cells = cellsOf(item);
			return COLUMNS.map((column) => safeCell(cells[column]));
		})
	];
}

function cellsOf(item: Item): Record<Column, string> {
	const { offered, key, remarks } = bodyText(item);
	const { stimulus } = item;
	return {
		id: item.id,
		kind: item.kind,
		tags: item.tags.join('; '),
		points: String(item.points),
		shared: stimulus === null ? '' : lines([stimulus.title, ...stimulus.passages.map(passageText)]),
		prompt: item.prompt,
		passages: lines(item.passages.map(passageText)),
		legend: lines(item.legend),
		offered: offered.map(lines).join('\n\n'),
		key: lines(key),
		remarks: lines(remarks),
		explanation: lines([item.explanation, ...reasonLines(item)]),
		citations: lines(item.citations)
	};
}

function lines(all: readonly string[]): string {
	return all.filter((line) => line !== '').join('\n');
}
