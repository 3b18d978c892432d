import type { LimitedPart } from '#lib/model/export-notice.ts';
import type { Capabilities } from './capabilities.ts';
import { textsOf } from './body-texts.ts';
import { explanationLines, oneLine, promptLine, promptText } from './item-text.ts';
import type { Item } from './item.ts';
import type { NoticeOf } from './notices.ts';

/** Why an item is beyond the limits of a tool. */
export function faultOf(item: Item, capabilities: Capabilities): NoticeOf | null {
	const { longest = {}, misreads, mostOptions, distinctOptions } = capabilities;
	for (const [part, texts] of measuredTexts(item, capabilities)) {
		if (misreads && texts.some((text) => misreads(part, text))) return { code: 'misread', part };
		const limit = longest[part];
		// The UTF-16 length is never less than the number of code points: the stricter of the two counts.
		const length = Math.max(0, ...texts.map((text) => text.length));
		if (limit !== undefined && length > limit) return { code: 'too-long', part, length, limit };
	}
	if (item.body.type !== 'choice' && item.body.type !== 'several') return null;
	const { options } = item.body;
	if (mostOptions !== undefined && options.length > mostOptions)
		return { code: 'too-many-options', count: options.length, limit: mostOptions };
	return distinctOptions && new Set(options.map(({ text }) => oneLine(text))).size < options.length
		? { code: 'same-options' }
		: null;
}

function measuredTexts(item: Item, { oneLine: inLine }: Capabilities): [LimitedPart, string[]][] {
	const { name, body } = item;
	return [
		['name', [name]],
		['prompt', [inLine ? promptLine(item) : promptText(item)]],
		['option', body.type === 'parts' ? [] : textsOf(body)],
		['target', body.type === 'match' ? body.targets.map(({ text }) => text) : []],
		['answer', body.type === 'text' ? body.accepted.map(({ text }) => text) : []],
		['wrong', body.type === 'text' ? body.wrong.map(({ text }) => text) : []],
		['explanation', [explanationLines(item).join('\n')]]
	];
}
