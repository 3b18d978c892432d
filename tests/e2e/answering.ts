import type { Locator, Page } from '@playwright/test';
import type { Question, Response } from '#lib/model/question.ts';
import { expect } from './watched-page.ts';

/** Gives a response to the question of a card, up to but without the check. */
export type Answering = (card: Locator, question: Question, response: Response) => Promise<void>;

/** The card of a question, once it can be answered. */
export function cardOf(page: Page, question: Question): Locator {
	return page.locator(`article[data-question="${question.id}"]`);
}

/** What a receipt says was earned: its heading, and the sum of each line. */
export async function receiptOf(card: Locator): Promise<{ points: string; sums: string[] }> {
	const receipt = card.getByRole('group', { name: 'Receipt' });
	await expect(receipt).toBeVisible();
	return {
		points: await receipt.getByRole('heading', { level: 3 }).innerText(),
		sums: await receipt.locator('.sum').allInnerTexts()
	};
}

/** The controls of a card, as both ways of answering find them. */
export function controlsOf(card: Locator) {
	return {
		/** The boxes or buttons of the value's list; with a row, those of that row of a grid. */
		options: (row?: number) =>
			(row === undefined ? card : card.locator('fieldset').nth(row)).locator(
				'input:is([type=radio], [type=checkbox])'
			),
		option: (value: string, row?: number) =>
			(row === undefined ? card : card.locator('fieldset').nth(row)).locator(
				`input[value="${value}"]`
			),
		target: (stem: string) => card.getByLabel(stem, { exact: true }),
		evidence: (row: number) => card.locator('fieldset').nth(row).locator('select'),
		button: (action: 'add' | 'up', id: string) => card.locator(`[data-focus="${action}-${id}"]`),
		keep: card.getByRole('button', { name: 'This order is right as it stands' }),
		text: card.getByRole('textbox'),
		check: card.getByRole('button', { name: /^Check(?:ed)?$/u })
	};
}

/** The order in which a timeline's items stand on the page. */
export async function standingOrder(
	card: Locator,
	question: Extract<Question, { kind: 'order' }>
): Promise<string[]> {
	const items = card.locator('ol > li .text');
	await expect(items).toHaveCount(question.items.length);
	const texts = await items.allInnerTexts();
	return texts.map((text) => question.items.find((item) => item.text === text)?.id ?? text);
}
