import type { Page } from '@playwright/test';
import { ADDRESS, answer, answeredIn, one, two } from './stored-answers.ts';
import { addStoredData, dropDatabase, readStore } from './stored-data.ts';
import { expect, test } from './watched-page.ts';

const DELETED_ELSEWHERE = 'These answers were deleted in another tab.';

test.beforeEach(({ page }) => addStoredData(page));

/** Answers the first question. */
async function begin(page: Page): Promise<void> {
	await page.goto(ADDRESS);
	await answer(page, one);
	await expect(page.getByText('1 answer kept in this browser.')).toBeVisible();
}

async function deleteAll(page: Page): Promise<void> {
	await page.goto('./progress/');
	await page.getByRole('button', { name: 'Delete them …' }).click();
	await page.getByRole('button', { name: 'Yes, delete all of them' }).click();
	await expect(page.getByText('are deleted.')).toBeVisible();
}

async function beginAnew(page: Page): Promise<void> {
	await page.goto(`${ADDRESS}&q=end`);
	await page.getByRole('button', { name: 'Answer the same again' }).click();
	await expect(page.getByText('Question 1 of 3')).toBeVisible();
	await expect.poll(() => readStore(page, 'practice-runs')).toEqual([]);
}

for (const [what, remove] of [
	['deletes everything', deleteAll],
	['begins the practice anew', beginAnew]
] as const) {
	test(`where another tab ${what}, this one says so, and what it answers next is all that is kept`, async ({
		page,
		context
	}) => {
		await begin(page);
		await remove(await context.newPage());
		await expect(page.getByText(DELETED_ELSEWHERE)).toBeVisible();
		await expect(page.getByRole('progressbar')).toHaveAttribute('value', '0');
		await page.getByRole('button', { name: 'Next question' }).click();
		await answer(page, two);
		await expect(page.getByText('1 answer kept in this browser.')).toBeVisible();
		for (const which of ['main', 'mirror'] as const)
			expect(await answeredIn(page, which)).toEqual([two.id]);
	});

	test(`where another tab ${what} and this one does not hear of it, nothing comes back either`, async ({
		page,
		context
	}) => {
		await context.addInitScript(() => {
			BroadcastChannel.prototype.postMessage = () => undefined;
		});
		await begin(page);
		await remove(await context.newPage());
		await page.getByRole('button', { name: 'Next question' }).click();
		await answer(page, two);
		await expect(page.getByText(DELETED_ELSEWHERE)).toBeVisible();
		await expect(page.getByText('1 answer kept in this browser.')).toBeVisible();
		for (const which of ['main', 'mirror'] as const)
			expect(await answeredIn(page, which)).toEqual([two.id]);
	});
}

test('the page of progress in another tab shows that nothing is left', async ({
	page,
	context
}) => {
	await begin(page);
	await page.goto('./progress/');
	await expect(page.getByText('1 answer is kept in this browser')).toBeVisible();
	await deleteAll(await context.newPage());
	await expect(page.getByText(DELETED_ELSEWHERE)).toBeVisible();
	await expect(page.getByText('There are no answers yet.')).toBeVisible();
});

test('what was deleted does not come back where the browser drops its database', async ({
	page
}) => {
	await begin(page);
	await deleteAll(page);
	await dropDatabase(page, 'main');
	await page.reload();
	await expect(page.getByText('There are no answers yet.')).toBeVisible();
	await page.goto(ADDRESS);
	await expect(page.getByText('Question 1 of 3')).toBeVisible();
	await expect(page.getByText('Restored from the second copy')).toHaveCount(0);
});
