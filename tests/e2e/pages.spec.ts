import { PLACES } from '#lib/components/places.ts';
import { builtPages, builtText, openData } from './built-site.ts';
import { expect, test } from './watched-page.ts';

/** The heading of each page that is not made from a record. */
const HEADINGS: Record<string, RegExp> = {
	'': /^Ask of every sentence: who says so\?$/u,
	'about/': /^Method and rules$/u,
	'claims/': /^Claims$/u,
	'glossary/': /^Glossary$/u,
	'lessons/': /^Lessons$/u,
	'practice/': /^Practice$/u,
	'progress/': /^Progress$/u,
	'sources/': /^Sources$/u
};

for (const address of builtPages())
	test(`/${address} opens with its one heading, a title and a description`, async ({ page }) => {
		const response = await page.goto(`./${address}`);
		expect(response?.status()).toBe(200);
		const heading = page.getByRole('heading', { level: 1 });
		await expect(heading).toHaveCount(1);
		await expect(heading).toHaveText(HEADINGS[address] ?? /\S/u);
		await expect(page).toHaveTitle(/\S.*Says Who|^Says Who: /u);
		await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /\S{2,}/u);
		await expect(page.getByRole('main')).toHaveCount(1);
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	});

for (const { slug, title } of openData('lessons'))
	test(`the lesson ${slug} opens under its own title`, async ({ page }) => {
		await page.goto(`./lessons/${slug}/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
		await expect(page).toHaveTitle(`${title} · Says Who`);
	});

for (const address of [
	'claims/',
	...openData('sources').map(({ id }) => `claims/${id}/`),
	...openData('lessons').map(({ slug }) => `lessons/${slug}/`)
])
	test(`/${address} is a document: one file of script, and nothing that a framework would need`, () => {
		const html = builtText(`${address}index.html`);
		expect(html.match(/<script[^>]*\ssrc=/gu)).toHaveLength(1);
		expect(html).not.toContain('__sveltekit');
		expect(html).not.toContain('modulepreload');
		expect(html).not.toContain('<!--');
	});

test('no two pages share a title', () => {
	const titles = builtPages().map(
		(address) => /<title>([^<]+)<\/title>/u.exec(builtText(`${address}index.html`))?.[1]
	);
	expect(titles).not.toContain(undefined);
	expect(new Set(titles).size).toBe(titles.length);
});

/** Headings that say more than the menu has room for. */
const MENU_HEADINGS: Partial<Record<string, string>> = {
	About: 'Method and rules',
	Teach: 'For teachers'
};

test('the menu leads to every part and marks where the reader is', async ({ page }) => {
	await page.goto('./');
	const menu = page.getByRole('navigation', { name: 'Main' });
	await expect(menu.getByRole('link')).toHaveText(PLACES.map(({ text }) => text));
	for (const { text } of PLACES) {
		await menu.getByRole('link', { name: text }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(MENU_HEADINGS[text] ?? text);
		await expect(menu.getByRole('link', { name: text })).toHaveAttribute('aria-current', 'page');
	}
});
