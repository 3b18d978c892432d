import { PLACES } from '#lib/components/places.ts';
import { builtText, openData } from './built-site.ts';
import { expect, test } from './watched-page.ts';

// A Chromium that may run no script gives up the ones that a page names, and says so.

test.use({ javaScriptEnabled: false, expectedFaults: /^request failed: \S+\.js csp$/u });

const [lesson] = openData('lessons');
if (lesson === undefined) throw new Error('There is no lesson.');

test('without JavaScript a lesson reads and its evidence opens and closes', async ({ page }) => {
	await page.goto(`./lessons/${lesson.slug}/`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title);
	// What lies below the window is not laid out yet, and has text all the same.
	const words = ((await page.locator('.body').textContent()) ?? '').split(/\s+/u);
	expect(words.length).toBeGreaterThan(500);
	const card = page.locator('#note-2');
	await expect(card).toBeHidden();
	await page.getByRole('button', { name: /^Evidence 2:/u }).click();
	await expect(card).toBeVisible();
	await expect(card.locator('blockquote')).toHaveText(/^“.+”$/u);
	await page.keyboard.press('Escape');
	await expect(card).toBeHidden();
});

test('without JavaScript every question of a lesson shows its answer on request', async ({
	page
}) => {
	await page.goto(`./lessons/${lesson.slug}/`);
	const checks = page.locator('.check[data-question]');
	expect(await checks.count()).toBeGreaterThan(0);
	for (const check of await checks.all()) {
		const id = await check.getAttribute('data-question');
		const question = openData('questions').find((one) => one.id === id);
		await expect(check.getByText(question?.prompt ?? '?', { exact: true })).toBeVisible();
		const answer = check.getByText(question?.feedback ?? '?', { exact: true });
		await expect(answer).toBeHidden();
		await check.getByText('Show the answer').click();
		await expect(answer).toBeVisible();
	}
});

test('without JavaScript sources and claims can be read whole', async ({ page }) => {
	const claims = openData('claims');
	await page.goto('./claims/');
	await expect(page.locator('details[data-claim]')).toHaveCount(claims.length);
	await expect(page.locator('noscript p')).toContainText('Filters need JavaScript');
	await expect(page.locator('noscript p')).toBeVisible();
	await expect(page.getByRole('combobox')).toHaveCount(0);
	const claim = claims.at(-1);
	const entry = page.locator(`details[data-claim="${claim?.id}"]`);
	await page.locator(`details[data-group="${claim?.source}"] > summary`).click();
	await entry.locator('summary').click();
	await entry.getByRole('link').click();
	await expect(page).toHaveURL(new RegExp(`/claims/${claim?.source}/#${claim?.id}$`, 'u'));
	await expect(entry.locator('summary')).toBeInViewport();
	await entry.locator('summary').click();
	await expect(entry.locator('blockquote')).toContainText(claim?.quote ?? '?');
	await expect(entry.locator('blockquote')).toBeVisible();

	await page.goto('./sources/');
	const sources = openData('sources');
	await expect(page.getByRole('table').getByRole('link')).toHaveCount(sources.length);
	for (const { id } of sources) {
		await page.goto(`./sources/${id}/`);
		await page.getByRole('link', { name: /^All \d+ claims/u }).click();
		await expect(page).toHaveURL(new RegExp(`/claims/${id}/$`, 'u'));
		const ids = await page
			.locator('details[data-claim]')
			.evaluateAll((all) => all.map((one) => one.getAttribute('data-claim')));
		expect(ids).toEqual(claims.filter(({ source }) => source === id).map((one) => one.id));
	}
});

test('without JavaScript practice says why it needs it and leads to the lessons', async ({
	page
}) => {
	await page.goto('./practice/');
	const note = page.locator('noscript p');
	await expect(note).toContainText('Practice needs JavaScript');
	await expect(note).toBeVisible();
	await note.locator('a').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lessons');
});

test('without JavaScript the menu leads to every part', async ({ page }) => {
	await page.goto('./');
	for (const { href, text } of PLACES) {
		await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: text }).click();
		await expect(page).toHaveURL(new RegExp(`${href}$`, 'u'));
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
});

test('no page needs a script for its text', () => {
	for (const { slug, title } of openData('lessons'))
		expect(builtText(`lessons/${slug}/index.html`)).toContain(
			`${title.replaceAll('&', '&amp;')}</h1>`
		);
});

test.describe('where an address leads nowhere', () => {
	test.use({ expectedFaults: /404|\.js csp$/u });

	for (const address of ['nowhere', 'lessons/nowhere/', 'no/such/place/'])
		test(`/${address} says so and leads on, even without JavaScript`, async ({ page, request }) => {
			const response = await page.goto(`./${address}`);
			expect(response?.status()).toBe(404);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
			const links = page.getByRole('link');
			for (const { title } of openData('lessons'))
				await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
			for (const href of await links.evaluateAll((all) =>
				all.map((link) => (link as HTMLAnchorElement).href)
			))
				expect((await request.get(href)).status(), href).toBe(200);
		});
});
