import type { Locator } from '@playwright/test';
import { controlsOf, standingOrder, type Answering } from './answering.ts';
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

/** The arrows choose in a closed list. */
async function pickOption(list: Locator, value: string): Promise<void> {
	await reach(list);
	const { keyboard } = list.page();
	for (let presses = await list.locator('option').count(); presses > 0; presses--) {
		if ((await list.inputValue()) === value) break;
		await keyboard.press('ArrowDown');
	}
	await expect(list).toHaveValue(value);
}
