import type { Browser } from '@playwright/test';

/**
 * A built page stripped to its text: title, headings and paragraphs of what `main` shows, in plain
 * HTML without CSS, scripts, fonts or anything that is folded away. It is the reference for paint times.
 *
 * @throws Error where a heading of the page is missing from the text that was read
 */
export async function plainPageOf(browser: Browser, url: string): Promise<string> {
	const page = await browser.newPage({ javaScriptEnabled: false });
	try {
		await page.goto(url);
		// What is skipped outside the window has no text to read.
		await page.locator('main *').evaluateAll((elements) => {
			for (const element of elements)
				if ('style' in element) (element as HTMLElement).style.contentVisibility = 'visible';
		});
		const title = await page.title();
		const headings = await page.locator('main :is(h1, h2, h3)').evaluateAll((elements) =>
			elements.map(({ tagName, textContent }) => ({
				tag: tagName.toLowerCase(),
				text: textContent.trim()
			}))
		);
		const tags = new Map(headings.map(({ tag, text }) => [text, tag]));
		const lines = (await page.locator('main').innerText())
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean);
		const read = lines.join('\n').toLowerCase();
		const lost = headings.find(({ text }) => !read.includes(text.toLowerCase()));
		if (lost) throw new Error(`${url}: no text was read at its heading “${lost.text}”`);
		const blocks = lines.map((line) => {
			const tag = tags.get(line) ?? 'p';
			return `<${tag}>${escape(line)}</${tag}>`;
		});
		return [
			'<!doctype html>',
			'<html lang="en">',
			'<meta charset="utf-8">',
			'<meta name="viewport" content="width=device-width, initial-scale=1">',
			// Without it the browser would ask for /favicon.ico.
			'<link rel="icon" href="data:,">',
			`<title>${escape(title)}</title>`,
			...blocks,
			''
		].join('\n');
	} finally {
		await page.close();
	}
}

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
