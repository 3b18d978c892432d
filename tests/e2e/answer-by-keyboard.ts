import type { Locator } from '@playwright/test';
import {
	controlsOf,
	fieldsOf,
	RELATION_ROWS,
	standingOrder,
	stretchesOf,
	type Answering
} from './answering.ts';
import { expect } from './watched-page.ts';

/** More presses than any page has stops before a question's last control. */
const MOST_TABS = 150;

/** Answers with Tab, the arrows, Space, Enter and typing: never with the pointer or by script. */
export const answerByKeyboard: Answering = async (card, question, response) => {
	const controls = controlsOf(card);
	const { keyboard } = card.page();
	if (question.kind === 'choice' && response.kind === 'choice') {
		if (question.multiple)
			for (const id of response.picked) {
				await reach(controls.option(id));
				await keyboard.press('Space');
			}
		else await pickRadio(controls.options(), controls.option(response.picked[0] ?? ''));
	} else if (question.kind === 'match' && response.kind === 'match') {
		for (const { id, text } of question.stems)
			await pickOption(controls.target(text), response.pairs[id] ?? '');
	} else if (question.kind === 'scale' && response.kind === 'scale') {
		await pickRadio(controls.options(0), controls.option(response.modality));
		await pickRadio(controls.options(1), controls.option(response.polarity));
	} else if (question.kind === 'grid' && response.kind === 'grid') {
		for (const [index, { id }] of question.rows.entries()) {
			const mark = response.rows[id];
			if (mark === undefined) continue;
			await pickRadio(controls.options(index), controls.option(mark.column, index));
			if (mark.evidence !== undefined) await pickOption(controls.evidence(index), mark.evidence);
		}
	} else if (question.kind === 'short' && response.kind === 'short') {
		await reach(controls.text);
		await keyboard.type(response.text);
	} else if (question.kind === 'highlight' && response.kind === 'highlight') {
		for (const { element, stretches } of stretchesOf(response)) {
			if (question.elements.length > 1)
				await pickRadio(controls.options(0), controls.option(element, 0));
			for (const { first, last } of stretches) {
				await moveTo(controls.words, first);
				await keyboard.press('Space');
				await expect(controls.words.nth(first)).toHaveAttribute('aria-pressed', 'true');
				for (let at = first + 1; at <= last; at++) {
					await keyboard.press('Shift+ArrowRight');
					await expect(controls.words.nth(at)).toBeFocused();
				}
			}
		}
	} else if (question.kind === 'relation' && response.kind === 'relation') {
		const { relation, evidence } = RELATION_ROWS;
		await pickRadio(controls.options(relation), controls.option(response.relation, relation));
		for (const letter of response.evidence) {
			await reach(controls.option(letter, evidence));
			await keyboard.press('Space');
		}
	} else if (question.kind === 'figure' && response.kind === 'figure') {
		const { typed, chosen } = fieldsOf(response);
		for (const { field, value } of typed) {
			await reach(value === null ? controls.none(field) : controls.typed(field));
			if (value === null) await keyboard.press('Space');
			else await keyboard.type(value);
		}
		for (const { field, value } of chosen) await pickOption(controls.chosen(field), value);
	} else if (question.kind === 'essay' && response.kind === 'essay') {
		await reach(controls.text);
		await keyboard.type(response.text);
		for (const line of response.ticked) {
			await reach(controls.tick(line));
			await keyboard.press('Space');
		}
	} else if (question.kind === 'order' && response.kind === 'order') {
		if (question.mode === 'chain') {
			for (const id of response.order) {
				await reach(controls.button('add', id));
				await keyboard.press('Enter');
				await expect(controls.button('up', id)).toHaveCount(1);
			}
			return;
		}
		let standing = await standingOrder(card, question);
		if (standing.join() === response.order.join()) {
			await reach(controls.keep);
			await keyboard.press('Enter');
		}
		for (const [place, id] of response.order.entries()) {
			if (standing.indexOf(id) > place) await reach(controls.button('up', id));
			for (let at = standing.indexOf(id); at > place; at--) {
				await keyboard.press('Space');
				// The item moved and took the focus along, or the next press would move another.
				const stillThere = controls.button('up', id);
				if (at - 1 > 0) await expect(stillThere).toBeFocused();
				else await expect(stillThere).toBeDisabled();
			}
			standing = await standingOrder(card, question);
		}
	} else throw new Error(`A ${question.kind} question takes no ${response.kind} response.`);
};

/** Moves the focus by Tab or Shift+Tab until it is on one of the elements. */
export async function reach(elements: Locator): Promise<void> {
	await expect(elements.first()).toBeAttached();
	for (let presses = 0; presses <= MOST_TABS; presses++) {
		const way = await elements.evaluateAll((all) => {
			const now = document.activeElement;
			if (now !== null && all.some((one) => one === now)) return null;
			const before = Node.DOCUMENT_POSITION_PRECEDING;
			return now !== null && now !== document.body && all[0]
				? now.compareDocumentPosition(all[0]) & before
					? 'Shift+Tab'
					: 'Tab'
				: 'Tab';
		});
		if (way === null) return;
		await elements.page().keyboard.press(way);
	}
	throw new Error(`Tab does not reach ${elements}.`);
}

/** Tab stops once in a group of radio buttons; the arrows go on from there and pick. */
async function pickRadio(group: Locator, wanted: Locator): Promise<void> {
	await reach(group);
	const { keyboard } = group.page();
	for (let presses = await group.count(); presses > 0; presses--) {
		if (await wanted.evaluate((radio) => radio === document.activeElement)) break;
		await keyboard.press('ArrowDown');
	}
	await expect(wanted).toBeFocused();
	if (!(await wanted.isChecked())) await keyboard.press('Space');
	await expect(wanted).toBeChecked();
}

/** Tab stops once in the words of a passage; the arrows go on from there. */
async function moveTo(words: Locator, wanted: number): Promise<void> {
	await reach(words);
	const { keyboard } = words.page();
	let at = await words.evaluateAll((all) => all.findIndex((one) => one === document.activeElement));
	while (at !== wanted) {
		await keyboard.press(at < wanted ? 'ArrowRight' : 'ArrowLeft');
		at += at < wanted ? 1 : -1;
		await expect(words.nth(at)).toBeFocused();
	}
}

/** The arrows choose in a closed list. */
export async function pickOption(list: Locator, value: string): Promise<void> {
	await reach(list);
	const { keyboard } = list.page();
	for (let presses = await list.locator('option').count(); presses > 0; presses--) {
		if ((await list.inputValue()) === value) break;
		await keyboard.press('ArrowDown');
	}
	await expect(list).toHaveValue(value);
}
