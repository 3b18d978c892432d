import { openData } from './built-site.ts';
import { expect, test } from './watched-page.ts';

for (const { slug } of openData('lessons'))
	test(`${slug} prints its evidence as numbered notes, each claim once`, async ({ page }) => {
		await page.goto(`./lessons/${slug}/`);
		const notes = page.locator('aside.evidence');
		await expect(notes.first()).toBeHidden();
		await page.emulateMedia({ media: 'print' });
		const count = await page.getByRole('button', { name: /^Evidence \d+:/u }).count();
		expect(count).toBeGreaterThan(5);
		await expect(notes).toHaveCount(count);
		const printed = new Set<string | null>();
		for (const [index, note] of (await notes.all()).entries()) {
			await expect(note).toBeVisible();
			await expect(note.locator('.note-number')).toBeVisible();
			await expect(note.locator('.note-number')).toHaveText(new RegExp(`^${index + 1}\\b`, 'u'));
			const claim = await note.getAttribute('data-claim');
			if (printed.has(claim)) await expect(note.locator('blockquote')).toBeHidden();
			else await expect(note.locator('blockquote')).toBeVisible();
			printed.add(claim);
		}
		await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
		await expect(page.getByRole('link', { name: 'Practise this lesson' })).toBeHidden();
	});

test('the claims of a source print their quotations without a click', async ({ page }) => {
	await page.goto(`./claims/${openData('sources')[0]?.id}/`);
	const quotation = page.locator('details[data-claim] blockquote').first();
	await expect(quotation).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await expect(quotation).toBeVisible();
});
