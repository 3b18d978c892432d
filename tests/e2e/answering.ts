import type { Locator, Page } from '@playwright/test';
import { ELEMENTS, type Element } from '#lib/model/kinds/elements.ts';
import type { Question, Response, ResponseOf } from '#lib/model/question.ts';
import { FIELD_LABELS } from '#lib/wording/en/labels.ts';
import { expect } from './watched-page.ts';

/** Gives a response to the question of a card, up to but without the check. */
export type Answering = (card: Locator, question: Question, response: Response) => Promise<void>;

/** The card of a question, once it can be answered. */
export function cardOf(page: Page, question: Question): Locator {
	return page.locator(`article[data-question="${question.id}"]`);
}

/** Checks an answer; where parts of it are empty, the second press hands it in as it is. */
export async function handIn(
	card: Locator,
	press: (check: Locator) => Promise<void> = (check) => check.click()
): Promise<void> {
	const { check } = controlsOf(card);
	await press(check);
	const status = card.getByRole('status');
	await expect(status).toHaveText(/\S/u);
	if ((await status.innerText()).includes('still empty')) await press(check);
}

/** What a receipt says was earned: its heading, and the sum of each line. */
export async function receiptOf(card: Locator): Promise<{ points: string; sums: string[] }> {
	const receipt = card.getByRole('group', { name: 'Receipt', exact: true });
	await expect(receipt).toBeVisible();
	return {
		points: await receipt.getByRole('heading', { level: 3 }).innerText(),
		sums: await receipt.locator('.sum').allInnerTexts()
	};
}

const TYPED_FIELDS = {
	low: FIELD_LABELS.low,
	high: FIELD_LABELS.high,
	asOf: FIELD_LABELS.asOf
} as const;
const CHOSEN_FIELDS = { bound: FIELD_LABELS.bound, claimant: FIELD_LABELS.claimant } as const;

type TypedField = keyof typeof TYPED_FIELDS;
type ChosenField = keyof typeof CHOSEN_FIELDS;

/** The answered fields of a number card, those that are typed and those that are chosen. */
export function fieldsOf(response: ResponseOf['figure']) {
	const answered = <Field extends TypedField | ChosenField>(fields: Record<Field, string>) =>
		(Object.keys(fields) as Field[]).filter((field) => response[field] !== undefined);
	return {
		typed: answered(TYPED_FIELDS).map((field) => ({ field, value: response[field] ?? null })),
		chosen: answered(CHOSEN_FIELDS).map((field) => ({ field, value: response[field] ?? '' }))
	};
}

/** The marked stretches of each element, by their first and last word, in the order they are asked. */
export function stretchesOf({ marks }: ResponseOf['highlight']) {
	return ELEMENTS.flatMap((element) => {
		const stretches: { first: number; last: number }[] = [];
		for (const token of marks[element] ?? []) {
			const before = stretches.at(-1);
			if (before?.last === token - 1) before.last = token;
			else stretches.push({ first: token, last: token });
		}
		return stretches.length > 0 ? [{ element, stretches }] : [];
	});
}

/** What stands where a receipt would, after an answer that a teacher grades. */
export function rubricOf(card: Locator): Locator {
	return card.getByRole('region', { name: 'For your teacher' });
}

/** Where the two lists of a relation question stand. */
export const RELATION_ROWS = { relation: 0, evidence: 1 } as const;

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
		keep: card.getByRole('button', { name: 'This order is right' }),
		text: card.getByRole('textbox'),
		/** The words that can be marked. */
		words: card.getByRole('toolbar', { name: 'Words of the excerpt' }).getByRole('button'),
		/** The list of words that a marked stretch is chosen from, at either end. */
		list: (element: Element, end: 'From' | 'to') =>
			card
				.getByRole('group', {
					name: new RegExp(`^(?:${element === 'content' ? 'Content|Words' : element}):`, 'iu')
				})
				.getByRole('combobox', { name: end, exact: true }),
		/** A field of a number card that is typed, and the box that says that the text gives none. */
		typed: (field: TypedField) =>
			card.getByRole('textbox', { name: new RegExp(`^${TYPED_FIELDS[field]}`, 'u') }),
		none: (field: TypedField) =>
			card.getByRole('checkbox', { name: `${TYPED_FIELDS[field]}: the text gives none` }),
		/** A field of a number card that is chosen. */
		chosen: (field: ChosenField) => card.getByLabel(CHOSEN_FIELDS[field], { exact: true }),
		/** A line of an essay's checklist, from 0. */
		tick: (line: number) => card.getByRole('checkbox').nth(line),
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
