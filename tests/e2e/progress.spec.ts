import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { MEASURE_LABELS } from '#lib/wording/en/labels.ts';
import { attemptOf } from '#lib/model/attempt-of.ts';
import { AttemptSchema } from '#lib/model/attempt.ts';
import { MEASURES } from '#lib/model/measures.ts';
import type { Question } from '#lib/model/question.ts';
import { shownHash } from '#lib/model/shown.ts';
import { answerByPointer } from './answer-by-pointer.ts';
import { cardOf, handIn, receiptOf, rubricOf } from './answering.ts';
import { openData } from './built-site.ts';
import { ESSAY, questionOf, sampleOf } from './question-samples.ts';
import { keyedResponse } from './sample-responses.ts';
import { expect, test } from './watched-page.ts';

const QUESTION = sampleOf('choice');
const EMPTY = 'There are no answers yet.';

type Store = 'practice-runs' | 'set-aside' | 'attempts' | 'copies';

/** Answers a question that is graded and one that a teacher grades. */
async function practise(page: Page): Promise<void> {
	await page.goto(`./practice/?questions=${QUESTION.id},${ESSAY.id}&seed=progress`);
	for (const question of [QUESTION, ESSAY]) {
		const card = cardOf(page, question);
		await answerByPointer(card, question, keyedResponse(question));
		await handIn(card);
		if (question.kind === 'essay') await expect(rubricOf(card)).toBeVisible();
		else await receiptOf(card);
		await page.getByRole('button', { name: /^(?:Next question|Summary)$/u }).click();
	}
	await expect(page.getByText('2 of 2 answered')).toBeVisible();
}

/** Answers the first check inside a lesson's text. @returns its question */
async function answerCheck(page: Page): Promise<Question> {
	const [lesson] = openData('lessons');
	await page.goto(`./lessons/${lesson?.slug}/`);
	const place = page.locator('[data-question]').first();
	const question = questionOf(await place.getAttribute('data-question'));
	await place.scrollIntoViewIfNeeded();
	const card = cardOf(page, question);
	await answerByPointer(card, question, keyedResponse(question));
	await handIn(card);
	await receiptOf(card);
	return question;
}

/** Puts a value where this browser keeps its data. */
async function put(page: Page, store: Store, value: unknown, key?: string): Promise<void> {
	await page.evaluate(
		([store, value, key]) =>
			new Promise<void>((done, fail) => {
				const opening = indexedDB.open('says-who');
				opening.onerror = () => fail(opening.error);
				opening.onsuccess = () => {
					const change = opening.result.transaction(store, 'readwrite');
					change.objectStore(store).put(value, key);
					change.oncomplete = () => {
						opening.result.close();
						done();
					};
				};
			}),
		[store, value, key] as const
	);
}

/** How many entries this browser keeps of each sort. */
async function countKept(page: Page): Promise<Partial<Record<Store, number>>> {
	return page.evaluate(
		() =>
			new Promise<Record<string, number>>((done, fail) => {
				const opening = indexedDB.open('says-who');
				opening.onerror = () => fail(opening.error);
				opening.onsuccess = () => {
					const names = [...opening.result.objectStoreNames];
					const reading = opening.result.transaction(names);
					const counts = names.map((name) => [name, reading.objectStore(name).count()] as const);
					reading.oncomplete = () => {
						opening.result.close();
						done(Object.fromEntries(counts.map(([name, { result }]) => [name, result])));
					};
				};
			})
	);
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
					`${(Math.floor((100 * (1 + QUESTION.points)) / (2 + QUESTION.points)) / 100).toFixed(2)} Not secure yet: answer 5 new questions, at least one of another kind`
				: 'No answers yet'
		);
	}
	await expect(page.getByText('2 answers from practice.')).toBeVisible();
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
			version: 2,
			shown: shownHash(question),
			origin: 'practice',
			seed: 'progress',
			response: keyedResponse(question)
		}))
	);
});

test('a check answered inside a lesson is counted like practice, and said to be from a lesson', async ({
	page
}) => {
	const question = await answerCheck(page);
	await expect.poll(() => countKept(page)).toMatchObject({ attempts: 1 });
	await page.goto('./progress/');
	await expect(page.getByText('1 answer from the checks inside lessons.')).toBeVisible();
	const row = page.getByRole('row', { name: MEASURE_LABELS[question.measures] });
	await expect(row).toContainText('1 to 1 question');
	await expect(row).toContainText('Not secure yet');
});

test('a check that the browser cannot keep says so, and is graded all the same', async ({
	page
}) => {
	await page.addInitScript(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('Full.', 'QuotaExceededError');
		};
		IDBObjectStore.prototype.add = IDBObjectStore.prototype.put;
	});
	await answerCheck(page);
	await expect(
		page.getByText('This answer could not be kept in this browser, so Progress will not count it.')
	).toBeVisible();
});

test('a question answered again counts as one question', async ({ page }) => {
	for (const seed of ['first', 'second']) {
		await page.goto(`./practice/?questions=${QUESTION.id}&seed=${seed}`);
		const card = cardOf(page, QUESTION);
		await answerByPointer(card, QUESTION, keyedResponse(QUESTION));
		await handIn(card);
		await receiptOf(card);
	}
	await expect.poll(() => countKept(page)).toMatchObject({ attempts: 2 });
	await page.goto('./progress/');
	const row = page.getByRole('row', { name: MEASURE_LABELS[QUESTION.measures] });
	await expect(row).toContainText('2 to 1 question');
	await expect(row).toContainText('answer 5 new questions');
});

test('an answer to an earlier wording is listed with the question as it is now, and not graded', async ({
	page
}) => {
	await page.goto('./progress/');
	await expect(page.getByText(EMPTY)).toBeVisible();
	const circumstances = { id: 'earlier', at: 1, seed: 's', origin: 'practice' } as const;
	const answer = attemptOf(QUESTION, keyedResponse(QUESTION), circumstances);
	await put(page, 'attempts', { ...answer, shown: '0123456789abcdef' });
	await page.reload();
	await expect(
		page.getByText(
			'1 answer was given to an earlier wording of its question; it is kept, but not graded again.'
		)
	).toBeVisible();
	await expect(page.getByRole('row', { name: MEASURE_LABELS[QUESTION.measures] })).toContainText(
		'No answers yet'
	);
	await page.getByRole('link', { name: QUESTION.prompt }).click();
	await expect(page.getByText('Question 1 of 1')).toBeVisible();
	await expect(cardOf(page, QUESTION)).toBeVisible();
});

test('an answer as the first version kept it, from before 1970 by its clock, is graded as before', async ({
	page
}) => {
	await page.goto('./progress/');
	await expect(page.getByText(EMPTY)).toBeVisible();
	const { id, kind, measures } = QUESTION;
	const response = keyedResponse(QUESTION);
	await put(page, 'attempts', { id: 'first', question: id, kind, measures, response, at: -1000 });
	await page.reload();
	await expect(page.getByText('1 answer from practice.')).toBeVisible();
	await expect(page.getByRole('row', { name: MEASURE_LABELS[measures] })).toContainText(
		'1 to 1 question'
	);
});

test.describe('where the questions do not load', () => {
	test.use({ expectedFaults: /bank/u });

	test('it says so, keeps the answers, and shows them at the next try', async ({ page }) => {
		await practise(page);
		await page.route('**/practice/bank/**', (route) => route.fulfill({ status: 503 }));
		await page.goto('./progress/');
		await expect(page.getByRole('alert')).toContainText('did not load');
		await expect(page.getByRole('alert')).toContainText('your answers are kept');
		await page.unroute('**/practice/bank/**');
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(page.getByText('2 answers from practice.')).toBeVisible();
	});
});

test('the answers are deleted only once that is confirmed, and then everywhere, copies of articles too', async ({
	page
}) => {
	await practise(page);
	await put(page, 'copies', ['One paragraph.'], 'valdai');
	await put(page, 'set-aside', 'what could not be read');
	await page.goto('./progress/');
	const ask = page.getByRole('button', { name: 'Delete them …' });
	await ask.click();
	const dialog = page.getByRole('dialog', { name: 'Delete answers, practices and copies?' });
	await expect(dialog).toContainText(
		'your answers, every practice that you have begun, and your own copies of articles'
	);
	await page.getByRole('button', { name: 'Keep them' }).click();
	await expect(dialog).toBeHidden();
	await page.reload();
	await ask.click();
	await page.getByRole('button', { name: 'Yes, delete all of them' }).click();
	await expect(page.getByText(EMPTY)).toBeVisible();
	expect(await countKept(page)).toEqual({
		attempts: 0,
		copies: 0,
		// The form of the database, the count of deletions, and the digests of two empty stores.
		meta: 4,
		'own-questions': 0,
		'practice-runs': 0,
		'set-aside': 0
	});
	await page.reload();
	await expect(page.getByText(EMPTY)).toBeVisible();
	await page.goto(`./practice/?questions=${QUESTION.id},${ESSAY.id}&seed=progress`);
	await expect(page.getByText('Question 1 of 2')).toBeVisible();
});

test('a keyboard asks to delete, thinks better of it and deletes without losing its place', async ({
	page
}) => {
	await practise(page);
	await page.goto('./progress/');
	const ask = page.getByRole('button', { name: 'Delete them …' });
	const keep = page.getByRole('button', { name: 'Keep them' });
	await ask.press('Enter');
	await expect(keep).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(ask).toBeFocused();
	await page.keyboard.press('Enter');
	await keep.press('Enter');
	await expect(ask).toBeFocused();
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'Yes, delete all of them' }).press('Enter');
	await expect(page.getByText(EMPTY)).toBeVisible();
	await expect(
		page.getByText('Your answers, practices and copies of articles are deleted.')
	).toBeFocused();
});

test('a browser that deletes only some deletes nothing, and says what to do', async ({ page }) => {
	await practise(page);
	await page.goto('./progress/');
	const before = await countKept(page);
	await page.evaluate(() => {
		const { clear } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.clear = function () {
			const request = clear.call(this);
			if (this.name === 'set-aside') this.transaction.abort();
			return request;
		};
	});
	await page.getByRole('button', { name: 'Delete them …' }).click();
	await page.getByRole('button', { name: 'Yes, delete all of them' }).click();
	await expect(
		page.getByText('This browser did not delete anything. Close its other tabs of this site')
	).toBeFocused();
	await expect(page.getByText('2 answers are kept in this browser')).toBeVisible();
	expect(await countKept(page)).toEqual(before);
});

test('an answer that cannot be read any more is no missing answer: it is counted and can be saved', async ({
	page
}) => {
	// Without a time, as no version of the log ever was, it stands in no index either.
	const unreadable = [{ id: 'one', at: 1, picked: '<b>a</b>' }, { id: 'two' }];
	await page.goto('./progress/');
	await expect(page.getByText(EMPTY)).toBeVisible();
	await put(page, 'attempts', unreadable[0]);
	await page.reload();
	await expect(
		page.getByText(
			'1 older answer fits no question any more and is not counted; it stays in the file you can save.'
		)
	).toBeVisible();
	await expect(page.getByText(EMPTY)).toHaveCount(0);
	await expect(page.getByText('1 answer is kept in this browser, on this device.')).toBeVisible();

	await put(page, 'attempts', unreadable[1]);
	await practise(page);
	await page.goto('./progress/');
	await expect(
		page.getByText(
			'2 older answers fit no question any more and are not counted; they stay in the file you can save.'
		)
	).toBeVisible();
	await expect(page.getByText('4 answers are kept in this browser, on this device.')).toBeVisible();
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save them as a file' }).click();
	const saved = JSON.parse(readFileSync(await (await downloading).path(), 'utf8')) as unknown[];
	expect(saved).toEqual([
		expect.objectContaining({ question: QUESTION.id }),
		expect.objectContaining({ question: ESSAY.id }),
		...unreadable
	]);
});

test('what “secure” needs is said once', async ({ page }) => {
	await practise(page);
	await page.goto('./progress/');
	await expect(page.getByRole('main').getByText(/at least \d kinds/u)).toHaveCount(1);
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
