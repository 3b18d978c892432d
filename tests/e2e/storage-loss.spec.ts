import { ADDRESS, answer, answeredIn, one, two } from './stored-answers.ts';
import { addStoredData, dropDatabase, readStore } from './stored-data.ts';
import { expect, test } from './watched-page.ts';

test.beforeEach(async ({ page }) => {
	await addStoredData(page);
	await page.goto(ADDRESS);
	await answer(page, one);
	await page.getByRole('button', { name: 'Next question' }).click();
	await answer(page, two);
	await expect(page.getByText('2 answers kept in this browser.')).toBeVisible();
});

test('a practice whose database the browser dropped is restored and says so', async ({ page }) => {
	await dropDatabase(page, 'main');
	await page.goto(ADDRESS);
	await expect(
		page.getByText('Restored from the second copy that this site keeps: 2 answers and 1 practice.')
	).toBeVisible();
	await expect(page.getByText('Question 3 of 3')).toBeVisible();
	await expect(page.getByText('2 answers kept in this browser.')).toBeVisible();
	expect(await answeredIn(page)).toEqual([one.id, two.id].sort());
	await page.reload();
	await expect(page.getByText('Question 3 of 3')).toBeVisible();
	await expect(page.getByText('Restored from the second copy')).toHaveCount(0);
});

test('progress whose database the browser dropped is restored and says so', async ({ page }) => {
	await dropDatabase(page, 'main');
	await page.goto('./progress/');
	await expect(page.getByText('Restored from the second copy')).toBeVisible();
	await expect(page.getByText('2 answers are kept in this browser')).toBeVisible();
	expect(await readStore(page, 'attempts')).toMatchObject([
		{ question: one.id },
		{ question: two.id }
	]);
});

test('a second copy that the browser dropped is made again', async ({ page }) => {
	await dropDatabase(page, 'mirror');
	await page.goto('./progress/');
	await expect(page.getByText('2 answers are kept in this browser')).toBeVisible();
	await expect.poll(() => readStore(page, 'attempts', 'mirror')).toHaveLength(2);
	expect(await answeredIn(page, 'mirror')).toEqual([one.id, two.id].sort());
});
