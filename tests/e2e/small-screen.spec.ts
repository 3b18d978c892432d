import type { Page } from '@playwright/test';
import { answerByPointer } from './answer-by-pointer.ts';
import { cardOf, handIn, receiptOf } from './answering.ts';
import { builtPages, openData } from './built-site.ts';
import { SAMPLES } from './question-samples.ts';
import { wrongResponse } from './sample-responses.ts';
import { expect, test } from './watched-page.ts';

// WCAG 1.4.10: a page of 1280 px at 400 %.
test.use({ viewport: { width: 320, height: 640 } });

/** The elements that reach beyond the window and do not scroll in a box of their own. */
async function overflowing(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { clientWidth, scrollWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		return [...document.querySelectorAll('body *')]
			.filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
			.map((element) => element.outerHTML.slice(0, 120));
	});
}

/** The controls whose target is smaller than 24 by 24 px, the label of a box being part of it. */
async function smallTargets(page: Page): Promise<string[]> {
	return page.locator('button, select, input, summary').evaluateAll((controls) =>
		controls.flatMap((control) => {
			if (!control.checkVisibility()) return [];
			const label = (control as HTMLInputElement).labels?.[0];
			const isBox = control.matches('[type=radio], [type=checkbox]');
			const box = (isBox && label ? label : control).getBoundingClientRect();
			// A mark in the running text is small; what lies over it takes the press too.
			const over = getComputedStyle(control, '::after');
			const reaches = over.position === 'absolute' && over.content !== 'none';
			const width = Math.max(box.width, reaches ? Number.parseFloat(over.width) : 0);
			const height = Math.max(box.height, reaches ? Number.parseFloat(over.height) : 0);
			return width < 24 || height < 24
				? [`${width} × ${height}: ${control.outerHTML.slice(0, 120)}`]
				: [];
		})
	);
}

async function expectFits(page: Page): Promise<void> {
	expect(await overflowing(page)).toEqual([]);
	expect(await smallTargets(page)).toEqual([]);
}

for (const address of builtPages())
	test(`/${address} fits a window of 320 px, and its controls a fingertip`, async ({ page }) => {
		await page.goto(`./${address}`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expectFits(page);
	});

test('the filters of the claims and an open claim fit', async ({ page }) => {
	await page.goto('./claims/?source=politsturm');
	await expect(page.getByRole('combobox')).toHaveCount(4);
	const entry = page.locator('details[data-claim]').filter({ visible: true }).first();
	await entry.locator('summary').click();
	await expect(entry.locator('blockquote')).toBeVisible();
	await expectFits(page);
});

for (const { slug } of openData('lessons'))
	test(`the lesson ${slug} fits with its evidence open and its questions alive`, async ({
		page
	}) => {
		await page.goto(`./lessons/${slug}/`);
		for (const check of await page.locator('.check').all()) {
			await check.scrollIntoViewIfNeeded();
			await expect(check.locator('article.question')).toBeVisible();
		}
		await page
			.getByRole('button', { name: /^Evidence 1:/u })
			.first()
			.click();
		const card = page.locator('#note-1');
		await expect(card).toBeInViewport();
		await expectFits(page);
	});

for (const { form, question } of SAMPLES)
	test(`${form}: a question fits before the check and after it`, async ({ page }) => {
		await page.goto(`./practice/?questions=${question.id}&seed=small`);
		const card = cardOf(page, question);
		await answerByPointer(card, question, wrongResponse(question));
		await expectFits(page);
		await handIn(card);
		await receiptOf(card);
		await expectFits(page);
		await page.getByRole('button', { name: 'Summary' }).click();
		await expect(page.getByText('1 of 1 answered')).toBeVisible();
		await expectFits(page);
	});
