import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { answerByPointer } from './answer-by-pointer.ts';
import { cardOf, handIn, receiptOf, rubricOf } from './answering.ts';
import { builtPages, openData } from './built-site.ts';
import { ESSAY, SAMPLES } from './question-samples.ts';
import { wrongResponse } from './sample-responses.ts';
import { expect, test } from './watched-page.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface RunOnly {
	type: 'tag' | 'rule';
	values: string[];
}

/**
 * What axe finds wrong in a part of a page as it stands, a line for each element. Axe must be in the page.
 *
 * @param part a selector
 */
async function violations(page: Page, part: string, runOnly: RunOnly): Promise<string[]> {
	const found = await page.evaluate(
		async ({ part, options }) => {
			const { axe: run } = window as unknown as { axe: typeof axe };
			return (await run.run(part, options)).violations;
		},
		{ part, options: { runOnly, resultTypes: ['violations' as const] } }
	);
	return found.flatMap(({ id, nodes }) =>
		nodes.map(({ target, any, all, none }) => {
			const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
			return `${id} ${target.join(' ')}: ${why}`;
		})
	);
}

/**
 * Expects a page to be clean in each colour scheme.
 *
 * @param part a selector, where the rest of the page is looked at elsewhere
 */
async function expectClean(page: Page, part = ':root'): Promise<void> {
	await expectCleanInLight(page, part);
	// Only its colours tell the dark page from the light one.
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(
		await violations(page, part, { type: 'rule', values: ['color-contrast'] }),
		'dark'
	).toEqual([]);
}

async function expectCleanInLight(page: Page, part: string): Promise<void> {
	// A page of a hundred cards takes axe a while, and a busy machine several times as long.
	test.slow();
	// Half a megabyte: once for both schemes. The pages have no frames that would need it too.
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	await page.emulateMedia({ colorScheme: 'light' });
	expect(await violations(page, part, { type: 'tag', values: TAGS }), 'light').toEqual([]);
}

/** Pages made from one template differ in their texts only: two of each are enough. */
function samplePages(): string[] {
	const seen = new Map<string, number>();
	return builtPages().filter((address) => {
		const template = address.replace(/^(lessons|claims|sources)\/[^/]+\/$/u, '$1/*/');
		const count = (seen.get(template) ?? 0) + 1;
		seen.set(template, count);
		return count <= 2;
	});
}

for (const address of samplePages())
	test(`/${address} has no fault that axe can find, light or dark`, async ({ page }) => {
		await page.goto(`./${address}`);
		await expectClean(page);
	});

for (const { slug } of openData('lessons').slice(0, 2))
	test(`the lesson ${slug} has no fault with its evidence open`, async ({ page }) => {
		await page.goto(`./lessons/${slug}/`);
		await page
			.getByRole('button', { name: /^Evidence 1:/u })
			.first()
			.click();
		await expect(page.locator('#note-1')).toBeVisible();
		await expectClean(page);
	});

test('a lesson has no fault once its questions can be answered', async ({ page }) => {
	await page.goto(`./lessons/${openData('lessons')[0]?.slug}/`);
	for (const check of await page.locator('.check').all()) {
		await check.scrollIntoViewIfNeeded();
		await expect(check.locator('article.question')).toBeVisible();
	}
	await expectClean(page);
});

for (const address of ['claims/?source=politsturm', `claims/${openData('sources')[0]?.id}/`])
	test(`/${address} has no fault with a claim open`, async ({ page }) => {
		await page.goto(`./${address}`);
		const entry = page.locator('details[data-claim]').filter({ visible: true }).first();
		await entry.locator('summary').click();
		await expect(entry.locator('blockquote')).toBeVisible();
		await expectClean(page);
	});

for (const { form, question } of SAMPLES)
	test(`${form}: a question has no fault before the check, and none after it, light or dark`, async ({
		page
	}) => {
		await page.goto(`./practice/?questions=${question.id}&seed=axe`);
		const card = cardOf(page, question);
		await answerByPointer(card, question, wrongResponse(question));
		await expectCleanInLight(page, 'article.question');
		await handIn(card);
		await receiptOf(card);
		await card.locator('.receipt details summary').first().click();
		await expectClean(page, 'article.question');
	});

test('an essay has no fault once it is kept', async ({ page }) => {
	await page.goto(`./practice/?questions=${ESSAY.id}&seed=axe`);
	const card = cardOf(page, ESSAY);
	await answerByPointer(card, ESSAY, wrongResponse(ESSAY));
	await expectClean(page);
	await handIn(card);
	await rubricOf(card).locator('summary').click();
	await expectClean(page);
});

test('how sure an answer is has no fault: asked, in the summary and in the progress', async ({
	page
}) => {
	const [sample] = SAMPLES;
	if (sample === undefined) throw new Error('There is no sample.');
	const { question } = sample;
	await page.goto(`./practice/?questions=${question.id}&seed=axe&sure=1`);
	const card = cardOf(page, question);
	await answerByPointer(card, question, wrongResponse(question));
	await card.getByRole('radio', { name: 'fairly sure' }).check();
	await expectClean(page);
	await handIn(card);
	await page.getByRole('button', { name: 'Summary' }).click();
	await expect(page.getByRole('figure')).toBeVisible();
	await expectClean(page);
	await page.goto('./progress/');
	await page.getByRole('button', { name: 'Delete them …' }).click();
	await expectClean(page);
});

test('the summary of a practice has no fault with a missed answer open', async ({ page }) => {
	const [sample] = SAMPLES;
	if (sample === undefined) throw new Error('There is no sample.');
	const { question } = sample;
	await page.goto(`./practice/?questions=${question.id}&seed=axe`);
	await answerByPointer(cardOf(page, question), question, wrongResponse(question));
	await handIn(cardOf(page, question));
	await page.getByRole('button', { name: 'Summary' }).click();
	await page.locator('summary', { hasText: question.prompt }).click();
	await receiptOf(cardOf(page, question));
	await expectClean(page);
});

test('a practice that cannot be drawn has no fault', async ({ page }) => {
	await page.goto('./practice/?lesson=nowhere&n=0&seed=!');
	await expect(page.getByRole('alert')).toBeVisible();
	await expectClean(page);
});

test.describe('where an address leads nowhere', () => {
	test.use({ expectedFaults: /404/u });

	test('the page that says so has no fault', async ({ page }) => {
		await page.goto('./nowhere/');
		await expectClean(page);
	});
});
