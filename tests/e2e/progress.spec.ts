import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { MEASURE_LABELS } from '#lib/components/labels.ts';
import { AttemptSchema } from '#lib/model/attempt.ts';
import { MEASURES } from '#lib/model/measures.ts';
import { answerByPointer } from './answer-by-pointer.ts';
import { cardOf, controlsOf, receiptOf, rubricOf } from './answering.ts';
import { ESSAY, sampleOf } from './question-samples.ts';
import { keyedResponse } from './sample-responses.ts';
import { expect, test } from './watched-page.ts';

const QUESTION = sampleOf('choice');
const EMPTY = 'There are no answers yet.';

/** Answers a question that is graded and one that a teacher grades. */
async function practise(page: Page): Promise<void> {
	await page.goto(`./practice/?questions=${QUESTION.id},${ESSAY.id}&seed=progress`);
	for (const question of [QUESTION, ESSAY]) {
		const card = cardOf(page, question);
		await answerByPointer(card, question, keyedResponse(question));
		await controlsOf(card).check.click();
		if (question.kind === 'essay') await expect(rubricOf(card)).toBeVisible();
		else await receiptOf(card);
		await page.getByRole('button', { name: /^(?:Next question|Summary)$/u }).click();
	}
	await expect(page.getByText('2 of 2 answered')).toBeVisible();
}

test('without an answer there is nothing but the way to a practice', async ({ page }) => {
	await page.goto('./progress/');
	await expect(page.getByText(EMPTY)).toBeVisible();
	await expect(page.getByRole('table')).toHaveCount(0);
	await page.getByRole('link', { name: 'Begin a practice' }).click();
	await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
});

test('after a practice the answer counts for what it measures and nothing else; the essay is for a teacher', async ({
	page
}) => {
	await practise(page);
	await page.goto('./progress/');
	const rows = page.getByRole('table').locator('tbody tr');
	await expect(rows).toHaveCount(MEASURES.length);
	for (const [index, measure] of MEASURES.entries()) {
		await expect(rows.nth(index)).toContainText(MEASURE_LABELS[measure]);
		await expect(rows.nth(index)).toContainText(
			measure === QUESTION.measures
				? // One right answer: (1 + points) / (2 + points), cut to two decimals.
					`${(Math.floor((100 * (1 + QUESTION.points)) / (2 + QUESTION.points)) / 100).toFixed(2)}, not yet: 1 of 6 answers, 1 of 2 kinds`
				: 'no answers yet'
		);
	}
	await expect(page.getByText('1 written answer is for a teacher and not counted.')).toBeVisible();
	await expect(page.getByText('2 answers are kept in this browser, on this device.')).toBeVisible();
});

test('the answers can be saved as a file that says what was answered, never what it scored', async ({
	page
}) => {
	await practise(page);
	await page.goto('./progress/');
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save them as a file' }).click();
	const download = await downloading;
	expect(download.suggestedFilename()).toBe('says-who-answers.json');
	const saved = JSON.parse(readFileSync(await download.path(), 'utf8')) as unknown[];
	expect(saved.map((one) => AttemptSchema.parse(one))).toMatchObject(
		[QUESTION, ESSAY].map((question) => ({
			question: question.id,
			kind: question.kind,
			measures: question.measures,
			seed: 'progress',
			response: keyedResponse(question)
		}))
	);
});

test('the answers are deleted only once that is confirmed, and then everywhere', async ({
	page
}) => {
	await practise(page);
	await page.goto('./progress/');
	const ask = page.getByRole('button', { name: 'Delete them …' });
	await ask.click();
	await page.getByRole('button', { name: 'Keep them' }).click();
	await page.reload();
	await ask.click();
	await page.getByRole('button', { name: 'Yes, delete all of them' }).click();
	await expect(page.getByText(EMPTY)).toBeVisible();
	await page.reload();
	await expect(page.getByText(EMPTY)).toBeVisible();
	await page.goto(`./practice/?questions=${QUESTION.id},${ESSAY.id}&seed=progress`);
	await expect(page.getByText('Question 1 of 2')).toBeVisible();
});

test('a browser that keeps nothing is told so', async ({ page }) => {
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('No.', 'SecurityError');
		};
	});
	await page.goto('./progress/');
	await expect(page.getByText('This browser keeps no data for this page')).toBeVisible();
	await expect(page.getByText(EMPTY)).toHaveCount(0);
});
