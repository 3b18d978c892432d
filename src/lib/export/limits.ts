import type { LimitedPart } from '#lib/model/export-notice.ts';
import type { Capabilities } from './capabilities.ts';
import { textsOf } from './body-texts.ts';
import { explanationLines, oneLine, promptLine, promptText } from './item-text.ts';
import type { Item } from './item.ts';
import type { NoticeOf } from './notices.ts';

/** The texts of an item that a tool may limit, by what they are. */
const TEXTS: Record<LimitedPart, (item: Item, capabilities: Capabilities) => string[]> = {
	name: ({ name }) => [name],
	prompt: (item, { oneLine: inLine }) => [inLine ? promptLine(item) : promptText(item)],
	option: ({ body }) => (body.type === 'parts' ? [] : textsOf(body)),
	target: ({ body }) => (body.type === 'match' ? body.targets.map(({ text }) => text) : []),
	answer: ({ body }) => (body.type === 'text' ? body.accepted.map(({ text }) => text) : []),
	wrong: ({ body }) => (body.type === 'text' ? body.wrong.map(({ text }) => text) : []),
	explanation: (item) => [explanationLines(item).join('\n')]
};

const PARTS = Object.keys(TEXTS) as LimitedPart[];

/** Why an item is beyond the limits of a tool. */
export function faultOf(item: Item, capabilities: Capabilities): NoticeOf | null {
	const { longest = {}, misreads, mostOptions, distinctOptions } = capabilities;
	for (const part of PARTS) {
		const limit = longest[part];
		if (limit === undefined && misreads === undefined) continue;
		const texts = TEXTS[part](item, capabilities);
		if (misreads && texts.some((text) => misreads(part, text))) return { code: 'misread', part };
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
