import type { BodyType, LimitedPart } from '#lib/model/export-notice.ts';
import type { Capabilities } from './capabilities.ts';
import type { Body, Item } from './item.ts';
import { promptText } from './item-text.ts';
import type { NoticeOf, Notices } from './notices.ts';
import { simplify } from './simplify.ts';

/** No multiplier above this makes points whole that a teacher would recognise. */
const MOST_TIMES = 120;

/**
 * Brings items to what a tool can ask: each is kept, becomes the nearest that the tool has, or is left
 * out; every difference becomes a notice. What comes back has only types of `capabilities`, within its
 * limits, and a question is either there with all its parts or not at all.
 */
export function adapt(
	items: readonly Item[],
	capabilities: Capabilities,
	notices: Notices
): Item[] {
	const kept: Item[] = [];
	for (const item of items) {
		const fitted = fit(item, capabilities, notices);
		if (fitted === null) continue;
		if (
			capabilities.mostQuestions !== undefined &&
			kept.length + fitted.length > capabilities.mostQuestions
		) {
			notices.add(item.question, {
				code: 'too-many-questions',
				limit: capabilities.mostQuestions
			});
			continue;
		}
		kept.push(...fitted);
		for (const one of fitted) sayWhatIsLost(one, capabilities, notices);
	}
	return withPoints(kept, capabilities, notices);
}

/** The item as items that the tool can ask, or `null` after a notice why there are none. */
function fit(item: Item, capabilities: Capabilities, notices: Notices): Item[] | null {
	const can = (type: BodyType) => capabilities.types[type] !== undefined;
	const asks = (body: Body) => can(body.type) && (capabilities.asks?.(body) ?? true);
	const said: NoticeOf[] = [];
	let items = [item];
	while (!items.every(({ body }) => asks(body))) {
		const next: Item[] = [];
		for (const one of items) {
			if (asks(one.body)) {
				next.push(one);
				continue;
			}
			const simpler = simplify(one, can) ?? simplify(one, () => true);
			if (simpler === null) {
				notices.add(item.question, { code: 'no-such-type', type: item.body.type });
				return null;
			}
			said.push(...simpler.notices);
			next.push(...simpler.items);
		}
		items = next;
	}
	const fault = items.flatMap((one) => faultOf(one, capabilities) ?? [])[0];
	if (fault !== undefined) {
		notices.add(item.question, fault);
		return null;
	}
	for (const notice of said) notices.add(item.question, notice);
	return items;
}

/** Why an item is beyond the limits of a tool. */
function faultOf(item: Item, { longest = {}, mostOptions }: Capabilities): NoticeOf | null {
	for (const [part, texts] of measuredTexts(item)) {
		const limit = longest[part];
		// The UTF-16 length is never less than the number of code points: the stricter of the two counts.
		const length = Math.max(0, ...texts.map((text) => text.length));
		if (limit !== undefined && length > limit) return { code: 'too-long', part, length, limit };
	}
	const { body } = item;
	if (mostOptions !== undefined && (body.type === 'choice' || body.type === 'several'))
		if (body.options.length > mostOptions)
			return { code: 'too-many-options', count: body.options.length, limit: mostOptions };
	return null;
}

function measuredTexts(item: Item): [LimitedPart, string[]][] {
	return [
		['name', [item.name]],
		['prompt', [promptText(item)]],
		['option', optionTexts(item.body)],
		['answer', item.body.type === 'text' ? item.body.accepted.map(({ text }) => text) : []]
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

/** Names what the file has no place for. */
function sayWhatIsLost(item: Item, capabilities: Capabilities, notices: Notices): void {
	const { body, question } = item;
	if (body.type === 'match' && body.asksPassages && !capabilities.passages)
		notices.add(question, { code: 'passages-not-asked' });
	if (capabilities.scores ?? true) {
		const scoring = capabilities.types[body.type];
		if (scoring !== 'same' && isPartial(body))
			notices.add(question, {
				code: scoring === 'other' ? 'other-partial-credit' : 'no-partial-credit'
			});
		if (body.type === 'text' && !body.exact && !capabilities.typos)
			notices.add(question, { code: 'strict-spelling' });
		if (body.type === 'essay') notices.add(question, { code: 'graded-by-hand' });
	}
	if (!capabilities.optionFeedback && hasOptionFeedback(body))
		notices.add(question, { code: 'no-option-feedback' });
	if (!capabilities.explanation && item.explanation !== '')
		notices.add(question, { code: 'no-explanation' });
	if (!capabilities.citation && item.citations.length > 0)
		notices.add(question, { code: 'no-citation' });
}

/** Whether an answer can be partly right. */
function isPartial(body: Body): boolean {
	switch (body.type) {
		case 'choice':
			return body.options.some(({ weight }) => weight > 0 && weight < 1);
		case 'text':
			return body.accepted.some(({ weight }) => weight < 1);
		case 'number':
		case 'essay':
			return false;
		default:
			return true;
	}
}

function hasOptionFeedback(body: Body): boolean {
	switch (body.type) {
		case 'choice':
		case 'several':
			return body.options.some(({ feedback }) => feedback !== null);
		case 'chain':
			return body.distractors.some(({ feedback }) => feedback !== null);
		case 'number':
		case 'text':
			return body.wrong.some(({ feedback }) => feedback !== null);
		case 'spans':
			return body.tempting.some(({ feedback }) => feedback !== null);
		case 'parts':
			return body.parts.some((part) => hasOptionFeedback(part.body));
		case 'match':
		case 'order':
		case 'essay':
			return false;
	}
}

/** The items with points that the file can hold. */
function withPoints(items: Item[], { points }: Capabilities, notices: Notices): Item[] {
	if (points === 'any' || points === 'own') return items;
	if (points === 'none') {
		for (const { question, points: worth } of items)
			if (worth !== 1) notices.add(question, { code: 'no-points' });
		return items;
	}
	const by = multiplierOf(items.map((item) => item.points));
	if (by === 1) return items;
	for (const { question } of items) notices.add(question, { code: 'points-multiplied', by });
	return items.map((item) => ({ ...item, points: Math.round(item.points * by) }));
}

/** The smallest number that makes all of them whole, to within rounding. */
function multiplierOf(points: readonly number[]): number {
	for (let by = 1; by < MOST_TIMES; by += 1)
		if (points.every((one) => Math.abs(one * by - Math.round(one * by)) < 1e-9)) return by;
	return MOST_TIMES;
}
