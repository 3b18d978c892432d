import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { paragraphsOf } from '#lib/model/paragraphs.ts';
import { answerByPointer } from './answer-by-pointer.ts';
import { cardOf, handIn } from './answering.ts';
import { openData } from './built-site.ts';
import { QUESTIONS } from './question-samples.ts';
import { keyedResponse } from './sample-responses.ts';
import { expect, test } from './watched-page.ts';

const [source] = openData('sources');
if (source === undefined) throw new Error('There is no source.');
const claims = openData('claims').filter((claim) => claim.source === source.id);
const TEXT = join(
	process.env['SOURCES_DIR'] ?? resolve(import.meta.dirname, '../../../shared/sources'),
	source.text.file
);

/** A text that is not ours and holds each of our quotations in its paragraph. */
const EDITION = Array.from({ length: source.text.paragraphs }, (_, index) =>
	[
		'Some words of another edition.',
		...claims
			.filter(({ paragraph }) => paragraph === index + 1)
			.map(({ prefix = '', quote, suffix = '' }) => prefix + quote + suffix)
	].join(' / ')
).join('\n');

/** The edition, followed by a text so often that the file has almost 1 MB, or as often as is said. */
function padded(text: string, times = Math.floor(900_000 / Buffer.byteLength(text))): Buffer {
	return Buffer.from(`${EDITION}\n${text.repeat(times)}`);
}

async function open(page: Page, buffer: Buffer, mimeType = 'text/plain') {
	await page
		.getByLabel('Your copy (.txt)')
		.setInputFiles({ name: 'article.txt', mimeType, buffer });
}

test.beforeEach(async ({ page }) => {
	await page.goto(`./sources/${source.id}/`);
});

test('another edition is marked as one, survives a reload, and can be forgotten', async ({
	page
}) => {
	await open(page, Buffer.from(EDITION));
	await expect(
		page.getByText(`${claims.length} of our ${claims.length} quotations stand in it`)
	).toBeVisible();
	const copy = page.locator('ol.copy');
	await expect(copy.locator('> li')).toHaveCount(source.text.paragraphs);
	await expect(copy.locator('mark').first()).toBeVisible();
	await page.reload();
	await expect(copy).toContainText('Some words of another edition.');
	await page.getByRole('button', { name: 'Forget it' }).press('Enter');
	await expect(copy).toHaveCount(0);
	await expect(page.getByRole('status')).toHaveText('The copy is forgotten.');
	await expect(page.getByLabel('Your copy (.txt)')).toBeFocused();
	await page.reload();
	await expect(page.getByLabel('Your copy (.txt)')).toBeVisible();
	await expect(copy).toHaveCount(0);
});

test('a copy that the browser would not forget stays, and the reader is told', async ({ page }) => {
	await open(page, Buffer.from(EDITION));
	await expect(page.getByText('quotations stand in it')).toBeVisible();
	await page.evaluate(() => {
		IDBObjectStore.prototype.delete = () => {
			throw new DOMException('No.', 'UnknownError');
		};
	});
	await page.getByRole('button', { name: 'Forget it' }).click();
	await expect(page.getByRole('status')).toHaveText(/^This browser did not forget the copy\./u);
	await expect(page.locator('ol.copy')).toBeVisible();
});

test('with a copy at hand, practice shows the whole paragraph beside its excerpt', async ({
	page
}) => {
	await open(page, Buffer.from(EDITION));
	await expect(page.locator('ol.copy')).toBeVisible();
	const question = QUESTIONS.find(
		({ excerpts, claims: [first = ''] }) =>
			excerpts[0]?.source === source.id &&
			claims.find(({ id }) => id === first)?.paragraph === excerpts[0].paragraph
	);
	if (question === undefined) throw new Error('No question shows this source.');
	await page.goto(`./practice/?questions=${question.id}&seed=copy`);
	const whole = page.getByText(/^Your copy: whole paragraph/u).first();
	await whole.click();
	await expect(page.getByText('Some words of another edition.').first()).toBeVisible();
	// The words that decide are marked once the answer is checked, and not before.
	const marked = page.locator('article.question .passages mark');
	await expect(marked).toHaveCount(0);
	const card = cardOf(page, question);
	await answerByPointer(card, question, keyedResponse(question));
	await handIn(card);
	await expect(marked.first()).toBeVisible();
	for (const one of await marked.all())
		expect(question.claims).toContain(await one.getAttribute('data-claim'));
});

for (const [what, buffer, reason] of [
	['another text', Buffer.from('Nothing of the kind.\n'), 'This is not the article'],
	['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), 'not plain text'],
	['a file of 2 MB', Buffer.alloc(2_000_000, 'a'), 'larger than 1 MB'],
	['1 MB of line breaks', Buffer.alloc(1_000_000, '\n'), 'more than 2000 lines'],
	['the article with 1 MB of line breaks', padded('\n'), 'more than 2000 lines'],
	['the article with an endless line', padded('שלום '), 'more than 20,000 characters'],
	['the article with endless accents', padded(`e${'\u0301'.repeat(30)}\n`, 1000), '20 accents'],
	[
		'markup instead of the article',
		Buffer.from('<img src=x onerror="window.smuggled = 1"><script>window.smuggled = 1</script>'),
		'This is not the article'
	]
] as const)
	test(`${what} is refused with the reason, and nothing is kept`, async ({ page }) => {
		await open(page, buffer);
		await expect(page.getByText(reason)).toBeVisible();
		await page.reload();
		await expect(page.locator('ol.copy')).toHaveCount(0);
		expect(await page.evaluate(() => 'smuggled' in window)).toBe(false);
	});

test('markup in an edition is shown as text', async ({ page }) => {
	await open(page, Buffer.from(EDITION.replace('Some', '<b onclick="x">Some</b>')));
	await expect(page.locator('ol.copy')).toContainText('<b onclick="x">Some</b>');
	await expect(page.locator('ol.copy b')).toHaveCount(0);
});

test('our own copy is known by its hash and every claim is marked in its place', async ({
	page
}) => {
	test.skip(!existsSync(TEXT), `the text is not here (${source.text.file})`);
	const bytes = readFileSync(TEXT);
	await open(page, bytes);
	await expect(page.getByText('This is the copy that the site was made from.')).toBeVisible();
	await expect(page.locator('ol.copy > li')).toHaveText(paragraphsOf(bytes.toString('utf8')));
	for (const { quote } of claims.slice(0, 10))
		expect((await page.locator('ol.copy mark').allTextContents()).join(' ')).toContain(
			quote.split(' ')[0] ?? quote
		);
});
