import { CITATION_LABEL, endLines, pairReasonText } from '#lib/wording/en/export-text.ts';
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

/** The item with the passage that it shares with others as a part of its own prompt. */
export function withStimulus(item: Item): Item {
	const { stimulus, prompt } = item;
	if (stimulus === null) return item;
	const shared = [stimulus.title, ...stimulus.passages.map(passageText)];
	return { ...item, stimulus: null, prompt: [...shared, prompt].join('\n') };
}

/** The item with what its first and its last place mean in its prompt, for a tool that does not show it. */
export function withEnds(item: Item): Item {
	const { body, prompt } = item;
	if (body.type !== 'order' && body.type !== 'chain') return item;
	return { ...item, prompt: [prompt, ...endLines(body.ends)].join('\n') };
}

/** Why each pair of a matching is right, by its stem. */
export function pairReasons({ body }: Item): { stem: string; text: string }[] {
	if (body.type !== 'match') return [];
	return body.stems
		.filter(({ feedback }) => feedback !== null)
		.map(({ id, text, answer, feedback }) => ({
			stem: id,
			text: pairReasonText(
				text,
				body.targets.find((target) => target.id === answer)?.text ?? '',
				feedback
			)
		}));
}

/** Why the key is the key, a line each. */
export function whyLines({ explanation }: Item): string[] {
	return explanation.split('\n').filter((line) => line !== '');
}

/** Why each pair of a matching is right, a line each. */
export function reasonLines(item: Item): string[] {
	return pairReasons(item).map(({ text }) => text);
}

/** The evidence, a line each. */
export function citationLines({ citations }: Item): string[] {
	return citations.map((citation) => `${CITATION_LABEL}: ${citation}`);
}

/** What is shown after an answer, a line each: why, why each pair, and the evidence. */
export function explanationLines(item: Item): string[] {
	return [...whyLines(item), ...reasonLines(item), ...citationLines(item)];
}

/** A text in one line, its runs of white space as one space. */
export function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}

/** Parts the lines of a prompt where they stand in one: what is asked of, the passages, the sources. */
const PARTING = ' • ';

/** What is in view in one line, for a tool whose questions have no more. */
export function promptLine(item: Item): string {
	return promptLines(item)
		.flatMap((line) => line.split('\n'))
		.map(oneLine)
		.filter((line) => line !== '')
		.join(PARTING);
}
