import { oneLine, promptLine } from '../item-text.ts';
import type { Item } from '../item.ts';
import { rightNumbers, shownOptions } from '../shown-options.ts';

/** Questions with a blank line between two. */
export function aikenText(items: readonly Item[]): string {
	return items.map((item) => `${questionLines(item).join('\n')}\n`).join('\n');
}

/** The question in one line, since of several only the last would stay; then the options and the key. */
function questionLines(item: Item): string[] {
	const { body, id } = item;
	if (body.type !== 'choice') throw new Error(`Aiken has no place for ${body.type}.`);
	const shown = shownOptions(id, body);
	return [
		promptLine(item),
		...shown.map(({ text }, index) => `${letter(index)}. ${oneLine(text)}`),
		...rightNumbers(shown, body).map((number) => `ANSWER: ${letter(number - 1)}`)
	];
}

function letter(index: number): string {
	return String.fromCharCode(65 + index);
}
