import type { Page } from '@playwright/test';
import { pointsOf } from '#lib/wording/en/numbers.ts';
import { answerByPointer } from './answer-by-pointer.ts';
import { cardOf, controlsOf, handIn, receiptOf, rubricOf } from './answering.ts';
import { builtText, openData } from './built-site.ts';
import { questionOf } from './question-samples.ts';
import { keyedResponse, wrongResponse } from './sample-responses.ts';
import { expect, test } from './watched-page.ts';

const LESSONS = openData('lessons');
const CLAIMS = new Map(openData('claims').map((claim) => [claim.id, claim]));

/** Ids of the questions that a lesson asks inside its text. */
function checksOf(slug: string): string[] {
	const html = builtText(`lessons/${slug}/index.html`);
	return [...html.matchAll(/ data-question="([^"]+)"/gu)].map(([, id]) => id ?? '');
}

/** Answers a question that stands in a lesson and returns what its receipt says. */
async function answerInLesson(page: Page, id: string, keyed: boolean): Promise<string> {
	const question = questionOf(id);
	// It becomes answerable when it comes near the window.
	await page.locator(`[data-question="${id}"]`).scrollIntoViewIfNeeded();
	const card = cardOf(page, question);
	await expect(controlsOf(card).check).toBeVisible();
	await answerByPointer(card, question, keyed ? keyedResponse(question) : wrongResponse(question));
	await handIn(card);
	return (await receiptOf(card)).points;
}

for (const { slug } of LESSONS) {
	test(`${slug}: every mark opens the evidence of its own claim`, async ({ page }) => {
		await page.goto(`./lessons/${slug}/`);
		const marks = page.getByRole('button', { name: /^Evidence \d+:/u });
		const count = await marks.count();
		expect(count).toBeGreaterThan(5);
		const opened = await marks.evaluateAll((all) =>
			all.map((mark) => {
				const card = (mark as HTMLButtonElement).popoverTargetElement;
				return {
					claim: mark.previousElementSibling?.getAttribute('data-claim') ?? '',
					shown: card?.getAttribute('data-claim'),
					quote: card?.querySelector('blockquote')?.textContent ?? ''
				};
			})
		);
		for (const { claim, shown, quote } of opened) {
			expect(shown).toBe(claim);
			expect(quote).toContain(CLAIMS.get(claim)?.quote ?? '?');
		}
		for (const index of [0, 1, count - 1]) {
			const card = page.locator(`#note-${index + 1}`);
			await marks.nth(index).click();
			await expect(card).toBeVisible();
			await expect(card).toHaveAttribute('data-claim', opened[index]?.claim ?? '?');
			await page.keyboard.press('Escape');
			await expect(card).toBeHidden();
		}
	});

	test(`${slug}: its questions are graded in place, right and wrong`, async ({ page }) => {
		const checks = checksOf(slug);
		expect(checks.length).toBeGreaterThan(0);
		await page.goto(`./lessons/${slug}/`);
		for (const [index, id] of checks.entries()) {
			const question = questionOf(id);
			if (question.kind === 'essay') {
				await page.locator(`[data-question="${id}"]`).scrollIntoViewIfNeeded();
				const card = cardOf(page, question);
				await expect(controlsOf(card).check).toBeVisible();
				await answerByPointer(card, question, keyedResponse(question));
				await handIn(card);
				await expect(rubricOf(card)).toBeVisible();
				continue;
			}
			const points = await answerInLesson(page, id, index % 2 === 0);
			const all = pointsOf(question.points, question.points);
			if (index % 2 === 0) expect(points, id).toBe(all);
			else expect(points, id).not.toBe(all);
		}
	});
}

test('the next lesson opens, its questions are alive, and the way back leads to the first', async ({
	page
}) => {
	const [first, second] = LESSONS;
	if (!first || !second) throw new Error('There are too few lessons.');
	await page.goto(`./lessons/${first.slug}/`);
	const firstCheck = checksOf(first.slug)[0] ?? '';
	await answerInLesson(page, firstCheck, true);

	// What is laid out on the way down moves the link: a key cannot miss it.
	await page.getByRole('link', { name: `Next: ${second.title}` }).press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(second.title);
	await expect(page).toHaveTitle(`${second.title} · Says Who`);
	const checks = checksOf(second.slug);
	expect(await answerInLesson(page, checks[0] ?? '', true)).toMatch(/^(\d+) of \1 /u);
	await page
		.getByRole('button', { name: /^Evidence 1:/u })
		.first()
		.click();
	await expect(page.locator('#note-1')).toBeVisible();
	await page.keyboard.press('Escape');

	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(first.title);
	expect(await answerInLesson(page, firstCheck, true)).toMatch(/^(\d+) of \1 /u);
	await expect(page.locator(`[data-question="${firstCheck}"]`)).toHaveCount(1);
});

test('a lesson page carries the questions that it asks and no others', () => {
	for (const { slug } of LESSONS) {
		const html = builtText(`lessons/${slug}/index.html`);
		const asked = new Set(checksOf(slug));
		const carried = openData('questions').filter(({ id }) => html.includes(`"${id}"`));
		expect(carried.map(({ id }) => id).sort()).toEqual([...asked].sort());
	}
});

test('from a page with a client a lesson opens as a document of its own', async ({ page }) => {
	const [lesson] = LESSONS;
	if (!lesson) throw new Error('There is no lesson.');
	await page.goto('./lessons/');
	await page.evaluate(() => Object.assign(window, { sameDocument: true }));
	await page.getByRole('main').getByRole('link', { name: lesson.title }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title);
	expect(await page.evaluate(() => 'sameDocument' in window)).toBe(false);
	const [check = ''] = checksOf(lesson.slug);
	expect(await answerInLesson(page, check, true)).toMatch(/^(\d+) of \1 /u);
	await page.goBack();
	await expect(page).toHaveURL(/\/lessons\/$/u);
	await expect(page.getByRole('main').getByRole('link', { name: lesson.title })).toBeVisible();
});

test.describe('where a question of a lesson cannot be fetched', () => {
	test.use({ expectedFaults: /bank/u });

	test('it stays as it was printed, with its answer on request', async ({ page }) => {
		const [lesson] = LESSONS;
		const [check = ''] = checksOf(lesson?.slug ?? '');
		await page.route('**/practice/bank/**', (route) => route.fulfill({ status: 503 }));
		await page.goto(`./lessons/${lesson?.slug}/`);
		const place = page.locator(`.check.still[data-question="${check}"]`);
		const refused = page.waitForResponse(/practice\/bank/u);
		await place.scrollIntoViewIfNeeded();
		await refused;
		await place.getByText('Show the answer').click();
		await expect(place.locator('details p')).toBeVisible();
	});
});

test('a claim cited elsewhere is reached from its card and stands open there', async ({ page }) => {
	await page.goto(`./lessons/${LESSONS[0]?.slug}/`);
	const link = page.locator('aside.evidence .relations a').first();
	const note = link.locator('xpath=ancestor::aside');
	const id = await note.getAttribute('id');
	await page.locator(`button[popovertarget="${id}"]`).click();
	const target = new URL(await link.evaluate((a: HTMLAnchorElement) => a.href)).hash.slice(1);
	await link.click();
	await expect(page).toHaveURL(/\/claims\/#/u);
	const entry = page.locator(`details[data-claim="${target}"]`);
	await expect(entry).toHaveAttribute('open', '');
	await expect(entry.locator('blockquote')).toBeInViewport();
});
