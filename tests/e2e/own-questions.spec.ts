import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { openData } from './built-site.ts';
import { expect, test } from './watched-page.ts';

const GIFT = `// A comment
::Capital:: What is the capital of France? {
	=Paris#Right.
	~Lyon#That is the third largest city.
	~Marseille
	####See an atlas.
}

::Pairs:: Match. { =one -> 1 =two -> 2 =three -> 3 }

A text that asks nothing.

Two plus two is {#4:0}.
`;

const HOSTILE = [
	'<script>window.hacked = 1</script>',
	'<img src=x onerror="window.hacked = 1">',
	'<svg onload="window.hacked = 1">',
	'<a href="javascript:window.hacked = 1">link</a>',
	'"><iframe srcdoc="<script>parent.hacked = 1</script>">'
];

async function choose(page: Page, name: string, content: string | Uint8Array) {
	await page.getByLabel('File of questions').setInputFiles({
		name,
		mimeType: 'application/octet-stream',
		buffer: Buffer.from(content)
	});
}

/** Prompts of the questions that are kept, in their order. */
function kept(page: Page) {
	return page.locator('[data-own] > .prompt');
}

test('a file is read, what was not is listed by line, and the questions go into a set with ours', async ({
	page
}) => {
	await page.goto('./teach/questions/');
	await choose(page, 'mine.gift', GIFT);
	await expect(page.getByText('mine.gift: 3 questions can be kept.')).toBeVisible();
	await expect(page.locator('.problems')).toContainText('Line 11:');
	await page.getByRole('button', { name: 'Keep 3 questions' }).click();
	await expect(kept(page)).toHaveCount(3);
	await page.reload();
	await expect(kept(page)).toHaveCount(3);
	await expect(kept(page).first()).toContainText('What is the capital of France?');

	await page.getByRole('link', { name: 'Use them in a set' }).click();
	await expect(page.locator('[data-in-set]')).toHaveCount(3);
	await page.getByText('Pick questions one by one').click();
	const [ours] = openData('questions');
	await page.getByRole('checkbox', { name: ours?.prompt ?? '' }).check();
	await expect(page.locator('[data-in-set]')).toHaveCount(4);
	await page.getByRole('radio', { name: /^Moodle Moodle XML/u }).check();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Download for Moodle' }).click()
	]);
	const xml = readFileSync(await download.path(), 'utf8');
	expect(xml).toContain('What is the capital of France?');
	expect(xml).toContain(ours?.id ?? '');
});

test('a question is written, refused while something is missing, edited and deleted', async ({
	page
}) => {
	await page.goto('./teach/questions/');
	await page.getByRole('button', { name: 'Write one' }).click();
	await expect(page.getByRole('heading', { name: 'A new question' })).toBeFocused();
	await page.getByRole('button', { name: 'Keep the question' }).click();
	await expect(page.getByRole('alert')).toContainText('Fill in the question');
	await page.getByLabel('Question', { exact: true }).fill('Who says so?');
	for (const [index, text] of ['The article', 'Nobody', 'The reader'].entries())
		await page.getByLabel(`Option ${index + 1}`, { exact: true }).fill(text);
	await page.getByRole('button', { name: 'Keep the question' }).click();
	await expect(kept(page)).toHaveText([/Who says so\?/u]);

	await page.getByRole('button', { name: 'Edit: Who says so?' }).click();
	await page.getByLabel('Question', { exact: true }).fill('Who says it first?');
	await page.getByRole('radio', { name: 'Right answer: option 2' }).check();
	await page.getByRole('button', { name: 'Keep the question' }).click();
	await expect(kept(page)).toHaveText([/Who says it first\?/u]);
	await page.getByText('Look at it').click();
	await page.locator('.key summary').click();
	await expect(page.locator('.key li')).toHaveText('Nobody');

	await page.getByRole('button', { name: 'Delete: Who says it first?' }).click();
	await expect(page.getByText('There are none yet.')).toBeVisible();
	await page.reload();
	await expect(page.getByText('There are none yet.')).toBeVisible();
});

for (const [kind, fill] of [
	[
		'match',
		async (page: Page) => {
			for (const pair of [1, 2]) {
				await page.getByLabel(`Left side of pair ${pair}`).fill(`left ${pair}`);
				await page.getByLabel(`Right side of pair ${pair}`).fill(`right ${pair}`);
			}
		}
	],
	[
		'order',
		async (page: Page) => {
			await page.getByLabel(/^What the first place means/u).fill('earliest');
			await page.getByLabel(/^What the last place means/u).fill('latest');
			for (const item of [1, 2, 3])
				await page.getByLabel(`Item ${item}`, { exact: true }).fill(`item ${item}`);
		}
	],
	[
		'short',
		async (page: Page) => {
			await page.getByRole('radio', { name: 'A number' }).check();
			await page.getByLabel('Right number').fill('12.5');
		}
	],
	['essay', () => Promise.resolve()]
] as const)
	test(`${kind}: a new question is kept, and comes back into its form as it was`, async ({
		page
	}) => {
		await page.goto('./teach/questions/');
		await page.getByLabel('Kind').selectOption(kind);
		await page.getByRole('button', { name: 'Write one' }).click();
		await page.getByLabel('Question', { exact: true }).fill(`A question: ${kind}`);
		await fill(page);
		await page.getByRole('button', { name: 'Keep the question' }).click();
		await expect(kept(page)).toHaveCount(1);
		await page.getByRole('button', { name: /^Edit/u }).click();
		await expect(page.getByLabel('Question', { exact: true })).toHaveValue(`A question: ${kind}`);
		await page.getByRole('button', { name: 'Keep the question' }).click();
		await expect(kept(page)).toHaveCount(1);
	});

test('what a file has for markup is shown as text and runs nothing', async ({ page }) => {
	await page.goto('./teach/questions/');
	const questions = HOSTILE.map(
		(text) => `<question type="shortanswer"><name><text>x</text></name>
			<questiontext format="html"><text><![CDATA[before ${text} after]]></text></questiontext>
			<answer fraction="100"><text>${text.replaceAll('<', '&lt;')}</text></answer></question>`
	);
	await choose(page, 'evil.xml', `<?xml version="1.0"?><quiz>${questions.join('')}</quiz>`);
	await page.getByRole('button', { name: /^Keep \d+ questions?$/u }).click();
	await expect(kept(page).first()).toContainText('before');
	for (const summary of await page.getByText('Look at it').all()) await summary.click();
	await expect(page.locator('article.question').last()).toBeVisible();
	expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
	expect(await page.locator('main :is(script, iframe, img, svg[onload])').count()).toBe(0);
});

for (const [what, name, content, message] of [
	['an empty file', 'empty.xml', '', /empty/iu],
	[
		'a broken XML file',
		'cut.xml',
		'<?xml version="1.0"?><quiz><question type="essay">',
		/XML|line/iu
	],
	[
		'a picture',
		'photo.gift',
		new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0]),
		/./u
	],
	[
		'a bomb of 200 MB',
		'bomb.zip',
		zipSync({ 'imsmanifest.xml': new Uint8Array(200_000_000) }),
		/MB|large|unpack/iu
	]
] as const)
	test(`${what} is refused with a reason, and the page goes on working`, async ({ page }) => {
		await page.goto('./teach/questions/');
		await choose(page, name, content);
		await expect(page.locator('.problems')).toContainText(message);
		await choose(page, 'mine.gift', GIFT);
		await expect(page.getByRole('button', { name: 'Keep 3 questions' })).toBeVisible();
	});

test('a browser that keeps nothing says so, and what is written stays in the form', async ({
	page
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'indexedDB', { get: () => undefined });
	});
	await page.goto('./teach/questions/');
	await expect(page.getByRole('alert')).toContainText('This browser keeps no data');
	await page.getByRole('button', { name: 'Write one' }).click();
	await page.getByLabel('Question', { exact: true }).fill('Who says so?');
	for (const [index, text] of ['The article', 'Nobody', 'The reader'].entries())
		await page.getByLabel(`Option ${index + 1}`, { exact: true }).fill(text);
	await page.getByRole('button', { name: 'Keep the question' }).click();
	await expect(page.getByRole('alert').filter({ hasText: 'Not kept.' })).toBeVisible();
	await expect(page.getByLabel('Question', { exact: true })).toHaveValue('Who says so?');
});
