import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { offersConfidence } from '#lib/grading/grade.ts';
import type { Question, Response } from '#lib/model/question.ts';
import { planQuery, readPlan } from '#lib/practice/plan.ts';
import { answerByPointer } from './answer-by-pointer.ts';
import { cardOf, controlsOf, handIn, receiptOf } from './answering.ts';
import { openData } from './built-site.ts';
import { QUESTIONS, SAMPLES } from './question-samples.ts';
import { keyedResponse, wrongResponse } from './sample-responses.ts';
import { addStoredData, putInStore, readStore } from './stored-data.ts';
import { expect, test } from './watched-page.ts';

const [one, two] = SAMPLES.map(({ question }) => question);
if (one === undefined || two === undefined) throw new Error('The bank has too few questions.');

const QUERY = `questions=${one.id},${two.id}&seed=stored`;
const ADDRESS = `./practice/?${QUERY}`;
const KEY = planQuery(
	readPlan(new URLSearchParams(QUERY), (slug) =>
		openData('lessons').some((lesson) => lesson.slug === slug)
	).plan
);

/** Answers the first question, so that the browser keeps the practice. */
async function begin(page: Page): Promise<void> {
	await page.goto(ADDRESS);
	await answerFirst(page);
	await expect.poll(() => readStore(page, 'practice-runs')).toHaveLength(1);
}

async function answerFirst(page: Page): Promise<void> {
	if (one === undefined) return;
	await answer(page, one, keyedResponse(one));
}

async function answer(page: Page, question: Question, response: Response): Promise<void> {
	const card = cardOf(page, question);
	await answerByPointer(card, question, response);
	await handIn(card);
	await receiptOf(card);
}

/** Puts a value where the browser keeps the practice, and where its mirror does. */
async function overwrite(page: Page, value: unknown): Promise<void> {
	await putInStore(page, 'practice-runs', value, KEY);
	await putInStore(page, 'practice-runs', value, KEY, 'mirror');
}

test.beforeEach(({ page }) => addStoredData(page));

for (const [what, garbage] of [
	['a text', 'not a practice at all'],
	['a list', [1, 2, 3]],
	['a practice of a later version', { version: 99, key: KEY, questions: [one.id], answers: {} }],
	[
		'a practice kept under another key',
		{ version: 1, key: 'seed=other', questions: [one.id], answers: {}, savedAt: 1 }
	],
	[
		'a practice with a field that nobody knows',
		{ version: 1, key: KEY, questions: [one.id], answers: {}, savedAt: 1, extra: true }
	]
] as const)
	test(`${what} in place of the kept practice is set aside, and the practice begins anew`, async ({
		page
	}) => {
		await begin(page);
		await overwrite(page, garbage);
		await page.reload();
		await expect(page.getByText('could not read what it had kept')).toBeVisible();
		await expect(page.getByText('Question 1 of 2')).toBeVisible();
		expect(await readStore(page, 'set-aside')).toEqual([garbage]);
		expect(await readStore(page, 'practice-runs')).toEqual([]);

		const downloading = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Save what was kept as a file' }).click();
		const file = await (await downloading).path();
		expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(garbage);

		await answerFirst(page);
		await expect.poll(() => readStore(page, 'practice-runs')).toHaveLength(1);
		await page.reload();
		await expect(page.getByText('Question 2 of 2')).toBeVisible();
	});

test('a practice kept by the first version of the database is taken up, and its answers logged from then on', async ({
	page
}) => {
	await page.goto('./about/');
	const run = {
		version: 1,
		key: KEY,
		questions: [one.id, two.id],
		answers: { [one.id]: keyedResponse(one) },
		savedAt: 1
	};
	await page.evaluate(
		([key, put]) =>
			new Promise<void>((done, fail) => {
				const opening = indexedDB.open('says-who', 1);
				opening.onerror = () => fail(opening.error);
				opening.onupgradeneeded = () => {
					opening.result.createObjectStore('practice-runs').put(put, key);
					opening.result.createObjectStore('set-aside', { autoIncrement: true });
				};
				opening.onsuccess = () => {
					opening.result.close();
					done();
				};
			}),
		[KEY, run] as const
	);
	await page.goto(ADDRESS);
	await expect(page.getByText('Question 2 of 2')).toBeVisible();
	expect(await readStore(page, 'attempts')).toEqual([]);
	const card = cardOf(page, two);
	await answerByPointer(card, two, keyedResponse(two));
	await handIn(card);
	await expect
		.poll(() => readStore(page, 'attempts'))
		.toEqual([
			expect.objectContaining({ question: two.id, kind: two.kind, response: keyedResponse(two) })
		]);
	expect(await readStore(page, 'practice-runs')).toMatchObject([
		{ version: 1, answers: { [one.id]: keyedResponse(one), [two.id]: keyedResponse(two) } }
	]);
});

test('a kept question that is no longer in the bank is named and left out', async ({ page }) => {
	await begin(page);
	const gone = `${one.lesson}.no-longer-here`;
	await overwrite(page, {
		version: 1,
		key: KEY,
		questions: [gone, two.id, 'no-lesson.of-this-name'],
		answers: { [gone]: { kind: 'choice', picked: ['a'] } },
		savedAt: 1
	});
	await page.reload();
	await expect(
		page.getByText(
			`These questions have been removed and are left out: ${gone}, no-lesson.of-this-name.`
		)
	).toBeVisible();
	await expect(page.getByText('Question 1 of 1')).toBeVisible();
	await expect(cardOf(page, two)).toBeVisible();
});

test('a kept answer that is none counts as no answer', async ({ page }) => {
	await begin(page);
	await overwrite(page, {
		version: 1,
		key: KEY,
		questions: [one.id, two.id],
		answers: { [one.id]: { kind: 'order', order: [{}] }, [two.id]: keyedResponse(two) },
		savedAt: 1
	});
	await page.reload();
	await expect(page.getByText('Question 1 of 2')).toBeVisible();
	await expect(controlsOf(cardOf(page, one)).check).toHaveText('Check');
	await expect(page.getByRole('progressbar')).toHaveAttribute('value', '1');
	await answerFirst(page);
});

for (const [what, breakStorage] of [
	[
		'has no database',
		() => {
			Reflect.deleteProperty(window, 'indexedDB');
			Reflect.deleteProperty(Window.prototype, 'indexedDB');
			if (window.indexedDB) throw new Error('The database is still there.');
		}
	],
	[
		'refuses its database',
		() => {
			IDBFactory.prototype.open = () => {
				throw new DOMException('No.', 'SecurityError');
			};
		}
	],
	[
		'never answers for its database',
		() => {
			IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
		}
	],
	[
		'has no space left',
		() => {
			IDBObjectStore.prototype.put = () => {
				throw new DOMException('Full.', 'QuotaExceededError');
			};
		}
	]
] as const)
	test(`a browser that ${what} is told that a reload loses answers, and practice goes on`, async ({
		page
	}) => {
		await page.addInitScript(breakStorage);
		await page.goto(ADDRESS);
		await answerFirst(page);
		await expect(page.getByText('a reload will lose the answers')).toBeVisible();
		await page.getByRole('button', { name: 'Next question' }).click();
		const card = cardOf(page, two);
		await answerByPointer(card, two, keyedResponse(two));
		await handIn(card);
		await page.getByRole('button', { name: 'Summary' }).click();
		await expect(page.getByText('2 of 2 answered')).toBeVisible();
	});

test('an answer given in a second tab is there in the first after a reload', async ({
	page,
	context
}) => {
	await begin(page);
	const tab = await context.newPage();
	await tab.goto(ADDRESS);
	await expect(tab.getByText('Question 2 of 2')).toBeVisible();
	const card = cardOf(tab, two);
	await answerByPointer(card, two, keyedResponse(two));
	await handIn(card);
	await receiptOf(card);
	await page.reload();
	await expect(page.getByText('2 of 2 answered')).toBeVisible();
});

test('of two tabs in the same practice neither loses what was answered in the other', async ({
	page,
	context
}) => {
	const [first, second] = QUESTIONS.filter(offersConfidence);
	if (first === undefined || second === undefined) throw new Error('Too few ask for certainty.');
	const address = `./practice/?questions=${first.id},${second.id}&seed=tabs&sure=1`;
	const tab = await context.newPage();
	for (const each of [page, tab]) {
		await each.goto(address);
		await expect(each.getByText('Question 1 of 2')).toBeVisible();
	}
	await page.getByRole('radio', { name: 'fairly sure' }).check();
	await answer(page, first, keyedResponse(first));
	await expect.poll(() => readStore(page, 'attempts')).toHaveLength(1);
	await tab.getByRole('link', { name: 'Skip this one for now' }).click();
	await expect(tab.getByText('Question 2 of 2')).toBeVisible();
	await tab.getByRole('radio', { name: 'unsure' }).check();
	await answer(tab, second, keyedResponse(second));
	await expect
		.poll(() => readStore(page, 'practice-runs'))
		.toMatchObject([
			{
				answers: { [first.id]: keyedResponse(first), [second.id]: keyedResponse(second) },
				certainties: { [first.id]: 2, [second.id]: 1 }
			}
		]);
	for (const each of [page, tab]) {
		await each.goto(address);
		await expect(each.getByText('2 of 2 answered')).toBeVisible();
	}
});

test('of two answers to one question the later stays, whatever else the other tab answers', async ({
	page,
	context
}) => {
	const tab = await context.newPage();
	for (const each of [page, tab]) {
		await each.goto(ADDRESS);
		await expect(each.getByText('Question 1 of 2')).toBeVisible();
	}
	await answer(page, one, wrongResponse(one));
	await expect.poll(() => readStore(page, 'attempts')).toHaveLength(1);
	await answer(tab, one, keyedResponse(one));
	await expect.poll(() => readStore(page, 'attempts')).toHaveLength(2);
	await page.getByRole('button', { name: 'Next question' }).click();
	await answer(page, two, keyedResponse(two));
	await expect
		.poll(() => readStore(page, 'practice-runs'))
		.toMatchObject([{ answers: { [one.id]: keyedResponse(one), [two.id]: keyedResponse(two) } }]);
});
