import { BASES, builtPages, openData } from './built-site.ts';
import { expect, test } from './watched-page.ts';

const base = BASES['sub-path'];

for (const address of builtPages())
	test(`${base}${address} opens under a sub-path and fetches nothing that is missing`, async ({
		page
	}) => {
		const response = await page.goto(`./${address}`);
		expect(response?.status()).toBe(200);
		expect(new URL(page.url()).pathname).toBe(`${base}${address}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		const outside = await page
			.locator('a[href]')
			.evaluateAll(
				(links, root) =>
					links
						.map((link) => (link as HTMLAnchorElement).pathname)
						.filter((path) => !path.startsWith(root)),
				base
			);
		expect(outside, 'links that leave the sub-path').toEqual([]);
	});

test('a reader under a sub-path goes from the first page to a lesson and its evidence', async ({
	page
}) => {
	await page.goto('./');
	await page.getByRole('link', { name: 'Begin with the primer' }).click();
	await expect(page).toHaveURL(new RegExp(`${base}lessons/[a-z0-9-]+/$`, 'u'));
	await page
		.getByRole('button', { name: /^Evidence 1:/u })
		.first()
		.click();
	const card = page.locator('#note-1');
	await expect(card).toBeVisible();
	await card.getByRole('link', { name: /^paragraph \d+$/u }).click();
	await expect(page).toHaveURL(new RegExp(`${base}claims/[a-z-]+/#p\\d+$`, 'u'));
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a practice under a sub-path is drawn, answered and summed up', async ({ page }) => {
	await page.goto('./practice/');
	await page.getByLabel('How many questions').selectOption('5');
	await page.getByRole('button', { name: 'Begin' }).click();
	await expect(page).toHaveURL(new RegExp(`${base}practice/\\?lesson=all&measures=any&n=5`, 'u'));
	await expect(page.getByText('Question 1 of 5')).toBeVisible();
	await page.getByRole('link', { name: 'Stop and see your summary' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('What you read, and how');
	await page.getByRole('link', { name: 'New practice' }).click();
	await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
});

test('the open data is reached under a sub-path', async ({ page }) => {
	await page.goto('./about/');
	const link = page.getByRole('link', { name: 'claims', exact: true });
	const response = await page.request.get(
		await link.evaluate((one: HTMLAnchorElement) => one.href)
	);
	expect(response.status()).toBe(200);
	expect(await response.json()).toHaveLength(openData('claims').length);
});

test.describe('where an address leads nowhere', () => {
	test.use({ expectedFaults: /404/u });

	for (const address of [
		'nowhere',
		'no/such/place/',
		'lessons/nowhere/',
		'glossary/nowhere/',
		'sources/no/such/depth/',
		'claims/nowhere'
	])
		test(`${base}${address} shows links that stay under the sub-path`, async ({
			page,
			request
		}) => {
			const response = await page.goto(`./${address}`);
			expect(response?.status()).toBe(404);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
			const paths = () =>
				page
					.getByRole('link')
					.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
			await expect.poll(async () => (await paths())[0]).toBe(base);
			const links = await paths();
			expect(links.length).toBeGreaterThan(4);
			for (const link of links) {
				expect(link).toMatch(new RegExp(`^${base}`, 'u'));
				expect((await request.get(link)).status(), link).toBe(200);
			}
		});
});
