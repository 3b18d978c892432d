import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Page } from '@playwright/test';
import { convert } from 'fontverter';
import { codePointsOf } from '../../src/fonts/cmap.ts';
import { SYSTEM_CHARACTERS } from '../../src/fonts/cut-faces.ts';
import { parseFontFaces } from '../../src/fonts/font-face.ts';
import { cardOf } from './answering.ts';
import { BUILD, builtFiles, builtText } from './built-site.ts';
import { sampleOf } from './question-samples.ts';
import { expect, test } from './watched-page.ts';

/** What the fonts of a page may weigh; woff2 is compressed in itself. */
const BUDGET_BYTES = 80_000;

const STYLESHEET =
	builtFiles().find((file) => /^_app\/.*\/fonts\.[^/]*\.css$/u.test(file)) ?? 'fonts.css';
const FACES = parseFontFaces(builtText(STYLESHEET));

for (const address of ['', 'glossary/', 'lessons/kursk/', 'lessons/treaty-2024/', 'practice/'])
	test(`/${address} is set in the fonts of the site, which weigh at most 80 kB`, async ({
		page
	}) => {
		await page.goto(`./${address}`);
		const withStatus = (status: string) =>
			page.evaluate(
				(wanted) =>
					Array.from(document.fonts)
						.filter((face) => face.status === wanted)
						.map(({ family, style }) => `${family} ${style}`),
				status
			);
		await expect
			.poll(() => withStatus('loaded'))
			.toEqual(
				expect.arrayContaining([
					expect.stringMatching(/Source Serif 4.* normal/u),
					expect.stringMatching(/Source Serif 4.* italic/u),
					expect.stringMatching(/Source Sans 3.* normal/u)
				])
			);
		await expect.poll(() => withStatus('loading')).toEqual([]);
		const bytes = await page.evaluate(() =>
			performance
				.getEntriesByType('resource')
				.filter((entry) => entry.name.endsWith('.woff2'))
				.reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0)
		);
		expect(bytes).toBeGreaterThan(0);
		expect(bytes).toBeLessThanOrEqual(BUDGET_BYTES);
	});

test('what a reader types beyond the texts loads the font that has it', async ({ page }) => {
	const question = sampleOf('short');
	await page.goto(`./practice/?questions=${question.id}`);
	const field = cardOf(page, question).getByRole('textbox');
	await expect(field).toBeVisible();
	const [response] = await Promise.all([
		page.waitForResponse((one) => /-sans-.*-typed\..*\.woff2$/u.test(one.url())),
		field.fill('façade')
	]);
	expect(response.status()).toBe(200);
});

test('each font has the characters that the browser looks up in it, and no other', async () => {
	for (const { url, codePoints } of FACES) {
		const font = readFileSync(join(BUILD, posix.dirname(STYLESHEET), url));
		expect(codePointsOf(await convert(font, 'sfnt')), url).toEqual(codePoints);
	}
});

test('every character of the pages and their data is in a font of each style', async ({ page }) => {
	const styles = new Map<string, Set<number>>();
	for (const { family, style, codePoints } of FACES) {
		const key = `${family} ${style}`;
		styles.set(key, new Set([...(styles.get(key) ?? []), ...codePoints]));
	}
	expect(styles.size).toBe(4);

	const missing: string[] = [];
	// Files to take away are shown by other programs, with fonts of their own.
	const shown = builtFiles().filter(
		(name) => /\.(?:html|json)$/u.test(name) && !name.startsWith('exports/')
	);
	for (const file of shown) {
		const source = builtText(file);
		const text = file.endsWith('.json') ? source : await textOf(page, source);
		for (const character of new Set(text.replace(/[\p{C}]/gu, '')))
			for (const [style, codePoints] of styles)
				if (!codePoints.has(character.codePointAt(0) ?? 0) && !SYSTEM_CHARACTERS.test(character))
					missing.push(`${character} in ${file}, in ${style}`);
	}
	expect(missing).toEqual([]);
});

/** Reads a page as the browser does, which resolves entities such as &nbsp;. */
function textOf(page: Page, html: string): Promise<string> {
	return page.evaluate(
		(source) => new DOMParser().parseFromString(source, 'text/html').documentElement.textContent,
		html
	);
}
