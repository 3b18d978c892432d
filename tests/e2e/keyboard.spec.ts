import { reach } from './answer-by-keyboard.ts';
import { openData } from './built-site.ts';
import { expect, test } from './watched-page.ts';

const [lesson] = openData('lessons');
if (lesson === undefined) throw new Error('There is no lesson.');

for (const address of ['', 'lessons/', `lessons/${lesson.slug}/`, 'claims/', 'practice/'])
	test(`/${address}: the first Tab offers a way past the menu to the text`, async ({ page }) => {
		await page.goto(`./${address}`);
		await page.keyboard.press('Tab');
		const skip = page.getByRole('link', { name: 'Skip to the text' });
		await expect(skip).toBeFocused();
		await expect(skip).toBeInViewport();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/#main$/u);
		await page.keyboard.press('Tab');
		const inMenu = await page.evaluate(
			() => document.activeElement?.closest('header nav, .mark') !== null
		);
		expect(inMenu).toBe(false);
	});

test('evidence opens with Enter, its links are the next stops, and Escape gives the focus back', async ({
	page
}) => {
	await page.goto(`./lessons/${lesson.slug}/`);
	const mark = page.getByRole('button', { name: /^Evidence 1:/u });
	const card = page.locator('#note-1');
	await reach(mark);
	await page.keyboard.press('Enter');
	await expect(card).toBeVisible();
	await expect(mark).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(card.getByRole('link').first()).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(card).toBeHidden();
	await expect(mark).toBeFocused();
	await page.keyboard.press('Space');
	await expect(card).toBeVisible();
});

for (const address of ['', `lessons/${lesson.slug}/`, 'practice/'])
	test(`/${address}: every stop of Tab is named and shows that it has the focus`, async ({
		page
	}) => {
		await page.goto(`./${address}`);
		const stops = new Set<string>();
		for (let presses = 0; presses < 40; presses++) {
			await page.keyboard.press('Tab');
			const stop = await page.evaluate(() => {
				const element = document.activeElement;
				if (element === null || element === document.body) return null;
				const { outlineStyle, outlineWidth } = getComputedStyle(element);
				return {
					html: element.outerHTML.slice(0, 160),
					name:
						element.getAttribute('aria-label') ??
						element.textContent +
							[...((element as HTMLInputElement).labels ?? [])]
								.map((one) => one.textContent)
								.join(''),
					outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
				};
			});
			if (stop === null) break;
			expect(stop.name.trim(), stop.html).not.toBe('');
			expect(stop.outlined, stop.html).toBe(true);
			stops.add(stop.html);
		}
		expect(stops.size).toBeGreaterThan(8);
	});

test('claims are filtered and opened by keyboard, and the focus stays on the filter', async ({
	page
}) => {
	await page.goto('./claims/');
	const source = page.getByRole('combobox', { name: 'Source' });
	await reach(source);
	await page.keyboard.press('ArrowDown');
	await expect(page).toHaveURL(/\?source=/u);
	await expect(source).toBeFocused();
	const entry = page.locator('details[data-claim]').filter({ visible: true }).first();
	await reach(entry.locator('summary'));
	await page.keyboard.press('Enter');
	await expect(entry.locator('blockquote')).toBeVisible();
});

test('a practice is set up by keyboard, and its first question is the next thing read', async ({
	page
}) => {
	await page.goto('./practice/');
	await reach(page.getByLabel('How many questions'));
	await page.keyboard.press('ArrowUp');
	await reach(page.getByRole('button', { name: 'Begin' }));
	await page.keyboard.press('Enter');
	await expect(page.getByText('Question 1 of 5')).toBeVisible();
});
