import { essayGuide } from '../essay-guide.ts';
import { oneLine, promptLines } from '../item-text.ts';
import type { Item, Option } from '../item.ts';
import { shownOptions } from '../shown-options.ts';

/** A question a line, its fields parted by tabs; a blank line would be an error. */
export function blackboardText(items: readonly Item[]): string {
	return items.map((item) => `${fields(item).join('\t')}\n`).join('');
}

function fields(item: Item): string[] {
	const { body, id } = item;
	const prompt = markup(promptLines(item));
	switch (body.type) {
		case 'choice':
			return ['MC', prompt, ...shownOptions(id, body).flatMap(keyed((weight) => weight === 1))];
		case 'several':
			return ['MA', prompt, ...shownOptions(id, body).flatMap(keyed((weight) => weight > 0))];
		case 'match':
			return [
				'MAT',
				prompt,
				...body.stems.flatMap(({ text, answer }) => [
					markup([text]),
					markup([body.targets.find((target) => target.id === answer)?.text ?? ''])
				])
			];
		case 'number':
			return ['NUM', prompt, String(body.value), String(body.tolerance)];
		case 'text':
			return ['FIB', prompt, ...body.accepted.map(({ text }) => oneLine(text))];
		case 'essay':
			return ['ESS', prompt, markup(essayGuide(body))];
		default:
			throw new Error(`Blackboard’s text has no place for ${body.type}.`);
	}
}

/** The words that name right and wrong answers are English in every course. */
function keyed(isRight: (weight: number) => boolean) {
	return ({ text, weight }: Option) => [markup([text]), isRight(weight) ? 'correct' : 'incorrect'];
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Lines as Blackboard shows them, which reads texts as HTML; typed answers it compares as they are. */
function markup(lines: readonly string[]): string {
	return lines
		.flatMap((line) => line.split('\n'))
		.map((line) => oneLine(line).replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign))
		.filter((line) => line !== '')
		.join('<br>');
}
