import type { BodyType } from '#lib/model/export-notice.ts';
import type { Capabilities } from './capabilities.ts';
import { withoutForbidden } from './characters.ts';
import type { Body, Item, Parts } from './item.ts';
import { withStimulus } from './item-text.ts';
import { faultOf } from './limits.ts';
import type { NoticeOf, Notices } from './notices.ts';
import { withPoints } from './points.ts';
import { simplify } from './simplify.ts';

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
	for (const given of items) {
		const clean = capabilities.anyCharacter ? given : withoutForbidden(given);
		const whole = capabilities.repeatsStimulus ? withStimulus(clean) : clean;
		const item = capabilities.legend === false ? { ...whole, legend: [] } : whole;
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
		if (clean !== given) notices.add(item.question, { code: 'characters-dropped' });
		if (item.legend.length < whole.legend.length) notices.add(item.question, { code: 'no-legend' });
		for (const one of fitted) sayWhatIsLost(one, capabilities, notices);
	}
	const listed = kept.map((item) => withSpellings(item, capabilities, notices));
	return withPoints(listed, capabilities, notices);
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
	const types = items.map(({ body }) => body.type);
	for (const notice of said)
		// What became simpler still is named by what it came to.
		if (notice.code !== 'simplified' || types.includes(notice.as))
			notices.add(item.question, notice);
	return items;
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
		if (body.type === 'text' && !capabilities.typos)
			notices.add(question, { code: 'strict-spelling' });
		if (body.type === 'number' && body.unit.length > 0 && !(capabilities.units ?? true))
			notices.add(question, { code: 'no-units' });
		if (body.type === 'essay') notices.add(question, { code: 'graded-by-hand' });
	}
	if (losesOptionFeedback(body, capabilities))
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

/** Whether an answer has feedback that the file has no place for. */
function losesOptionFeedback(body: Body, capabilities: Capabilities): boolean {
	if (body.type === 'parts')
		return body.parts.some((part) => losesOptionFeedback(part.body, capabilities));
	const { optionFeedback } = capabilities;
	const kept =
		typeof optionFeedback === 'boolean' ? optionFeedback : optionFeedback.includes(body.type);
	return !kept && hasOptionFeedback(body);
}

function hasOptionFeedback(body: Exclude<Body, Parts>): boolean {
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
		case 'match':
		case 'order':
		case 'essay':
			return false;
	}
}

/**
 * A typed answer with the spellings that the tool can list: no more than it takes, and none that it would
 * give full points to.
 */
function withSpellings(item: Item, capabilities: Capabilities, notices: Notices): Item {
	const { body } = item;
	if (body.type !== 'text') return item;
	const { types, mostSpellings = Infinity } = capabilities;
	const worth = body.accepted.filter(
		({ weight }) => weight === 1 || types.text !== 'all-or-nothing'
	);
	if (worth.length > mostSpellings)
		notices.add(item.question, { code: 'spellings-left-out', limit: mostSpellings });
	return { ...item, body: { ...body, accepted: worth.slice(0, mostSpellings) } };
}
