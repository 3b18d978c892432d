import { openData } from './built-site.ts';
import { QUESTIONS } from './question-samples.ts';
import { expect, test } from './watched-page.ts';

const SCRIPT = '<script>window.smuggled=1</script><img src=x onerror="window.smuggled=1">';
// A host answers far longer addresses with a refusal of its own before the page is reached.
const LONG = 'x'.repeat(6000);
const [lesson] = openData('lessons');
const [question] = QUESTIONS;
if (lesson === undefined || question === undefined) throw new Error('There is no content.');

const PRACTICE_FAULTS: [query: Record<string, string>, message: string][] = [
	[{ lesson: 'nowhere', seed: 'a' }, 'There is no lesson “nowhere”.'],
	[{ lesson: '__proto__', seed: 'a' }, 'There is no lesson “__proto__”.'],
	[{ lesson: SCRIPT, seed: 'a' }, `There is no lesson “${SCRIPT.slice(0, 40).toLowerCase()}…”.`],
	[{ lesson: LONG, seed: 'a' }, `There is no lesson “${LONG.slice(0, 40)}…”.`],
	[{ measures: 'cheating', seed: 'a' }, 'There is no skill “cheating”.'],
	[{ measures: 'constructor', seed: 'a' }, 'There is no skill “constructor”.'],
	[{ n: '0', seed: 'a' }, '“0” is not a number of questions from 1 to 50.'],
	[{ n: '51', seed: 'a' }, '“51” is not a number of questions from 1 to 50.'],
	[{ n: '-3', seed: 'a' }, '“-3” is not a number of questions from 1 to 50.'],
	[{ n: '1e1', seed: 'a' }, '“1e1” is not a number of questions from 1 to 50.'],
	[{ n: 'ten', seed: 'a' }, '“ten” is not a number of questions from 1 to 50.'],
	[{ seed: 'ABC!' }, '“abc!” is not a seed. A seed has 1 to 16 letters a–z and digits.'],
	[
		{ seed: LONG },
		`“${LONG.slice(0, 40)}…” is not a seed. A seed has 1 to 16 letters a–z and digits.`
	],
	[{ questions: 'nowhere.at-all', seed: 'a' }, 'There is no question “nowhere.at-all”.'],
	[
		{ questions: SCRIPT, seed: 'a' },
		`There is no question “${SCRIPT.slice(0, 40).toLowerCase()}…”.`
	],
	[{ questions: '', seed: 'a' }, 'There is no question “”.']
];

for (const [query, message] of PRACTICE_FAULTS) {
	const address = `practice/?${new URLSearchParams(query)}`;
	test(`/${shown(address)} is told what is wrong and may choose anew`, async ({ page }) => {
		await page.goto(`./${address}`);
		await expect(page.getByRole('alert').getByRole('listitem')).toHaveText([message]);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Practice');
		expect(await page.evaluate(() => 'smuggled' in window)).toBe(false);
		await page.getByRole('button', { name: 'Begin' }).click();
		await expect(page.getByText(/^Question 1 of \d+/u)).toBeVisible();
	});
}

test('every fault of an address is named at once, and what is right is kept', async ({ page }) => {
	await page.goto(`./practice/?lesson=${lesson.slug}&measures=cheating&n=ten&seed=!`);
	await expect(page.getByRole('alert').getByRole('listitem')).toHaveCount(3);
	await expect(page.getByLabel('Lesson')).toHaveValue(lesson.slug);
});

test('a practice of questions that the bank no longer has says so', async ({ page }) => {
	const gone = `${lesson.slug}.no-such-question`;
	await page.goto(`./practice/?questions=${gone}&seed=a`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('No questions found');
	await expect(page.getByText(`left out: ${gone}.`)).toBeVisible();
	await page.getByRole('link', { name: 'Choose another practice' }).click();
	await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
});

test('a gone question beside one that is there is left out by name', async ({ page }) => {
	const gone = `${lesson.slug}.no-such-question`;
	await page.goto(`./practice/?questions=${gone},${question.id},${question.id}&seed=a`);
	await expect(page.getByText(`left out: ${gone}.`)).toBeVisible();
	await expect(page.getByText('Question 1 of 1')).toBeVisible();
});

for (const place of ['0', '-1', '999', '1.5', 'x', SCRIPT])
	test(`a practice at its question “${shown(place)}” opens at the first open question`, async ({
		page
	}) => {
		await page.goto(`./practice/?questions=${question.id}&seed=a&q=${encodeURIComponent(place)}`);
		await expect(page.getByText('Question 1 of 1')).toBeVisible();
		expect(await page.evaluate(() => 'smuggled' in window)).toBe(false);
	});

for (const name of ['topic', 'source', 'voice', 'certainty'])
	for (const value of ['nothing-of-this-name', '__proto__', SCRIPT, LONG])
		test(`/claims/?${name}=${shown(value)} leaves the filter out and says so`, async ({ page }) => {
			await page.goto(`./claims/?${new URLSearchParams({ [name]: value })}`);
			const { length } = openData('claims');
			await expect(page.getByRole('status')).toHaveText(`${length} of ${length} claims.`);
			await expect(
				page.getByText(`The address asks for the ${name} “${value.slice(0, 30)}`)
			).toBeVisible();
			expect(await page.evaluate(() => 'smuggled' in window)).toBe(false);
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
		});

for (const fragment of ['no-such-claim', '%', '%E0%A4%A', SCRIPT])
	test(`/claims/#${shown(fragment)} shows the claims and opens none`, async ({ page }) => {
		await page.goto(`./claims/#${fragment}`);
		const { length } = openData('claims');
		await expect(page.getByRole('status')).toHaveText(`${length} of ${length} claims.`);
		await expect(page.locator('details[open]')).toHaveCount(0);
	});

test.describe('where an address leads nowhere', () => {
	test.use({ expectedFaults: /404/u });

	for (const address of [
		'lessons/no-such-lesson/',
		'sources/no-such-source/',
		'glossary/nowhere/',
		'no/such/place/',
		`lessons/${encodeURIComponent(SCRIPT)}/`,
		`lessons/${LONG}/`,
		'practice/bank/none.json',
		'data/none.json',
		'lessons/%E0%A4%A/'
	])
		test(`/${shown(address)} gets the page that says so`, async ({ page }) => {
			const response = await page.goto(`./${address}`);
			expect(response?.status()).toBe(404);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
			await page.getByRole('link', { name: lesson.title }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title);
		});
});

/** An address as a test's title can show it. */
function shown(text: string): string {
	return text.length > 60 ? `${text.slice(0, 60)}… (${text.length} characters)` : text;
}
