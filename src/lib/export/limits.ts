import type { LimitedPart } from '#lib/model/export-notice.ts';
import type { Capabilities } from './capabilities.ts';
import { explanationLines, promptText } from './item-text.ts';
import type { Body, Item } from './item.ts';
import type { NoticeOf } from './notices.ts';

/** Why an item is beyond the limits of a tool. */
export function faultOf(item: Item, capabilities: Capabilities): NoticeOf | null {
	const { longest = {}, misreads, mostOptions, distinctOptions } = capabilities;
	for (const [part, texts] of measuredTexts(item)) {
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
	return distinctOptions && new Set(options.map(({ text }) => text)).size < options.length
		? { code: 'same-options' }
		: null;
}

function measuredTexts(item: Item): [LimitedPart, string[]][] {
	const { name, body } = item;
	return [
		['name', [name]],
		['prompt', [promptText(item)]],
		['option', optionTexts(body)],
		['target', body.type === 'match' ? body.targets.map(({ text }) => text) : []],
		['answer', body.type === 'text' ? body.accepted.map(({ text }) => text) : []],
		['wrong', body.type === 'text' ? body.wrong.map(({ text }) => text) : []],
		['explanation', [explanationLines(item).join('\n')]]
	];
}

function optionTexts(body: Body): string[] {
	switch (body.type) {
		case 'choice':
		case 'several':
			return body.options.map(({ text }) => text);
		case 'match':
			return [...body.stems, ...body.targets].map(({ text }) => text);
		case 'order':
			return body.items.map(({ text }) => text);
		case 'chain':
			return [...body.items, ...body.distractors].map(({ text }) => text);
		default:
			return [];
	}
}
