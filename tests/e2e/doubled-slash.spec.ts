import { expect, test } from './watched-page.ts';

// While the browser turns to the right address it may already ask for files at the wrong one.
test.use({ expectedFaults: /404/u });

for (const [doubled, right] of [
	['practice//?lesson=all&n=5#top', 'practice/?lesson=all&n=5#top'],
	['lessons//kursk/', 'lessons/kursk/'],
	['/practice///', 'practice/']
] as const)
	test(`a link to ${doubled} leads to ${right}, and the page works`, async ({ page, baseURL }) => {
		await page.goto(`${baseURL}${doubled}`);
		await expect(page).toHaveURL(`${baseURL}${right}`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		if (right.startsWith('practice'))
			// Only a page whose scripts came has a seed for the practice that it begins.
			await expect(page.locator('form input[name="seed"]')).toHaveValue(/./u);
	});
