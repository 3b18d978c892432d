import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { XMLParser } from 'fast-xml-parser';
import { builtText, openData } from './built-site.ts';
import { expect, test } from './watched-page.ts';

const QUESTIONS = openData('questions');

/** Ids of the set, in the order in which the page lists them. */
async function idsIn(page: Page): Promise<string[]> {
	return page
		.locator('[data-in-set]')
		.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['inSet'] ?? ''));
}

function questionOf(id: string) {
	const question = QUESTIONS.find((one) => one.id === id);
	if (question === undefined) throw new Error(`There is no question ${id}.`);
	return question;
}

function addressOf(ids: readonly string[], format = ''): string {
	return `./teach/export/#${format === '' ? '' : `format=${format}&`}questions=${ids.join(',')}`;
}

const SOME = QUESTIONS.filter(({ kind }) => kind === 'choice')
	.slice(0, 3)
	.map(({ id }) => id);

test('a teacher goes from the first page to a file for Moodle in five steps', async ({ page }) => {
	await page.goto('./');
	await page.getByRole('link', { name: 'Teach', exact: true }).click();
	await page.getByRole('link', { name: 'Choose and download' }).click();
	await page.getByRole('button', { name: 'A mix of all lessons' }).click();
	await expect(page.getByRole('heading', { name: '2. Your set' })).toBeFocused();
	const ids = await idsIn(page);
	expect(ids.length).toBeGreaterThan(8);
	await page.getByRole('radio', { name: /^Moodle Moodle XML/u }).check();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Download for Moodle' }).click()
	]);
	expect(download.suggestedFilename()).toBe('a-mix-of-20-minutes-moodle.xml');
	const xml = readFileSync(await download.path(), 'utf8');
	const { quiz } = new XMLParser({ ignoreAttributes: false }).parse(xml) as {
		quiz: { question: { idnumber?: string }[] };
	};
	const inFile = quiz.question.flatMap(({ idnumber }) => idnumber ?? []);
	expect([...new Set(inFile.map((id) => id.split('--')[0]))]).toEqual(ids);
});

test('what a tool does not keep is said before the file is saved', async ({ page }) => {
	const essay = QUESTIONS.find(({ kind }) => kind === 'essay')?.id ?? '';
	const grid = QUESTIONS.find(({ kind }) => kind === 'grid')?.id ?? '';
	await page.goto(addressOf([essay, grid, ...SOME], 'kahoot'));
	const outcome = page.locator('[data-outcome=written]');
	await expect(outcome).toContainText(
		'Question 1. Left out: Kahoot! cannot ask for a few sentences.'
	);
	await expect(outcome).toContainText(/of 5 questions (?:is|are) in the file/u);
});

test('the address holds the set: a reload keeps it, the back button brings the one before', async ({
	page
}) => {
	await page.goto('./teach/export/');
	await page.getByRole('button', { name: 'A mix of all lessons' }).click();
	await expect(page.locator('[data-in-set]').first()).toBeVisible();
	const mix = await idsIn(page);
	await page.getByText('One skill', { exact: true }).click();
	await page.getByRole('button', { name: 'Chain', exact: true }).click();
	await expect.poll(() => idsIn(page)).not.toEqual(mix);
	const chain = await idsIn(page);
	for (const id of chain) expect(questionOf(id).measures).toBe('chain');
	await page.reload();
	await expect.poll(() => idsIn(page)).toEqual(chain);
	await page.goBack();
	await expect.poll(() => idsIn(page)).toEqual(mix);
});

test('a link within the page does not lose the set', async ({ page }) => {
	await page.goto(addressOf(SOME));
	await expect.poll(() => idsIn(page)).toEqual(SOME);
	await page.getByRole('link', { name: 'Skip to the text' }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/questions=/u);
	expect(await idsIn(page)).toEqual(SOME);
});

test('a question is moved, swapped and removed by keyboard', async ({ page }) => {
	const [first = '', second = '', third = ''] = SOME;
	await page.goto(addressOf(SOME));
	const press = async (name: string) => {
		await page.getByRole('button', { name }).focus();
		await page.keyboard.press('Enter');
	};
	await press('Move question 1 down');
	await expect.poll(() => idsIn(page)).toEqual([second, first, third]);
	await press('Remove question 3');
	await expect.poll(() => idsIn(page)).toEqual([second, first]);
	await press('Swap question 2 for another of the same skill and level');
	await expect.poll(() => idsIn(page)).not.toContain(first);
	const [, swapped = ''] = await idsIn(page);
	const { measures, difficulty } = questionOf(first);
	expect(questionOf(swapped)).toMatchObject({ measures, difficulty });
});

test('questions are found by what they are, and added one by one or all at once', async ({
	page
}) => {
	await page.goto('./teach/export/?lesson=kursk');
	const wanted = QUESTIONS.filter(
		({ lesson, measures, kind }) =>
			lesson === 'kursk' && measures === 'knowledge' && kind === 'choice'
	);
	await page.getByLabel('Measures').selectOption('knowledge');
	await page.getByLabel('Kind').selectOption('choice');
	await expect(page.getByText(`${wanted.length} questions found`)).toBeVisible();
	const [first] = wanted;
	await page.getByRole('checkbox', { name: first?.prompt ?? '' }).check();
	await expect.poll(() => idsIn(page)).toEqual([first?.id]);
	await page.getByRole('button', { name: `Add all ${wanted.length - 1}` }).click();
	await expect
		.poll(async () => (await idsIn(page)).sort())
		.toEqual(wanted.map(({ id }) => id).sort());
	await page.getByLabel('Words of the question').fill('no question has these words');
	await expect(page.getByText('No question passes all these filters.')).toBeVisible();
});

test('a question is shown as a student sees it, with its key and its evidence', async ({
	page
}) => {
	const [id = ''] = SOME;
	const question = questionOf(id);
	await page.goto(addressOf([id]));
	const entry = page.locator(`[data-in-set="${id}"]`);
	await entry.getByText('Look at it').click();
	await expect(entry.locator(`[data-question="${id}"]`)).toBeVisible();
	await entry.getByText('Key and evidence').click();
	await expect(entry.getByText(question.feedback)).toBeVisible();
	for (const claim of question.claims)
		await expect(entry.locator(`[data-claim="${claim}"]`).first()).toBeVisible();
});

test('what an address has wrong is named, and the rest is used', async ({ page }) => {
	const [id = ''] = SOME;
	await page.goto(`./teach/export/#format=papyrus&questions=${id},kursk.no-such,<b>x</b>`);
	await expect(page.getByText('names a format “papyrus”')).toBeVisible();
	await expect(page.getByText('“<b>x</b>”')).toBeVisible();
	await expect(page.getByText('kursk.no-such')).toBeVisible();
	await page.getByRole('button', { name: 'Remove it from the set' }).click();
	await expect(page).not.toHaveURL(/no-such/u);
	expect(await idsIn(page)).toEqual([id]);
});

test('a worksheet has both versions and their keys, and is printed from its page', async ({
	page
}) => {
	const ids = QUESTIONS.filter(({ lesson }) => lesson === 'kursk')
		.slice(0, 6)
		.map(({ id }) => id);
	await page.goto(addressOf(ids, 'worksheet'));
	await page.getByRole('link', { name: 'Print it from here' }).click();
	await expect(page.getByRole('heading', { name: 'Key to version B' })).toBeVisible();
	for (const version of ['version-a', 'version-b']) {
		const sheet = page.locator(`.sheet.${version}`);
		await expect(sheet.locator('.question')).toHaveCount(ids.length);
		for (const id of ids)
			await expect(sheet.getByText(questionOf(id).prompt.split('\n')[0] ?? '')).toBeVisible();
	}
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
	await expect(page.getByRole('banner')).toBeHidden();
	await expect(page.locator('.sheet').first()).toBeVisible();
	await page.emulateMedia({ media: 'screen' });
	await page.getByRole('link', { name: 'Change the questions' }).click();
	await expect.poll(() => idsIn(page)).toEqual(ids);
});

test('an empty set says what to do', async ({ page }) => {
	await page.goto('./teach/export/');
	await expect(page.getByText('Nothing is chosen yet.')).toBeVisible();
	await expect(page.getByText('Choose at least one question first.')).toBeVisible();
});

test.describe('without a connection', () => {
	test.use({ expectedFaults: /ERR_FAILED|Failed to load resource/u });

	test('the page says that the questions did not load, and tries again', async ({ page }) => {
		await page.route('**/practice/list.json', (route) => route.abort());
		await page.goto('./teach/export/');
		await expect(page.getByRole('alert')).toContainText('did not load');
		await page.unroute('**/practice/list.json');
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(page.getByRole('heading', { name: '1. Choose' })).toBeVisible();
	});

	test('a file that cannot be written is tried again, and the set is kept', async ({ page }) => {
		await page.route('**/practice/bank/**', (route) => route.abort());
		await page.goto(addressOf(SOME, 'gift'));
		await expect(page.getByRole('alert')).toContainText('could not be written');
		await page.unroute('**/practice/bank/**');
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(page.locator('[data-outcome=written]')).toBeVisible();
		expect(await idsIn(page)).toEqual(SOME);
	});
});

test.describe('without JavaScript', () => {
	// Chromium reports each script that it leaves alone.
	test.use({ javaScriptEnabled: false, expectedFaults: /request failed: .* csp$/u });

	test('every lesson has its ready-made files', async ({ page }) => {
		await page.goto('./teach/export/');
		await page.getByRole('link', { name: 'page for teachers' }).click();
		await page.locator('summary', { hasText: 'The Kursk deployment' }).click();
		const link = page.getByRole('link', { name: 'Moodle', exact: true }).filter({ visible: true });
		const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
		expect(download.suggestedFilename()).toBe('says-who-kursk-moodle.xml');
		expect(readFileSync(await download.path(), 'utf8')).toBe(
			builtText('exports/kursk/kursk-moodle.xml')
		);
	});
});
