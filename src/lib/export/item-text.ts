import { CITATION_LABEL, pairReasonText } from '#lib/wording/en/export-text.ts';
import type { Item, Passage } from './item.ts';

/** A passage in one line: “[a] “…” (K, paragraph 6)”. */
export function passageText({ letter, quote, place }: Passage): string {
	return `${letter === null ? '' : `[${letter}] `}“${quote}” (${place})`;
}

/** All that is in view while a question is answered, a line each, without what is picked. */
export function promptLines({ prompt, passages, legend }: Item): string[] {
	return [...prompt.split('\n'), ...passages.map(passageText), ...legend];
}

/** What is in view as one text. */
export function promptText(item: Item): string {
	return promptLines(item).join('\n');
}

/** Why each pair of a matching is right, a line each. */
export function reasonLines({ body }: Item): string[] {
	if (body.type !== 'match') return [];
	return body.stems
		.filter(({ feedback }) => feedback !== null)
		.map(({ text, answer, feedback }) =>
			pairReasonText(text, body.targets.find(({ id }) => id === answer)?.text ?? '', feedback)
		);
}

/** What is shown after an answer, a line each: why, why each pair, and the evidence. */
export function explanationLines(item: Item): string[] {
	const { explanation, citations } = item;
	return [
		...explanation.split('\n').filter((line) => line !== ''),
		...reasonLines(item),
		...citations.map((citation) => `${CITATION_LABEL}: ${citation}`)
	];
}
