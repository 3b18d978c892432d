import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { ADDRESS, answer, answeredIn, one, two } from './stored-answers.ts';
import { addStoredData, readStore } from './stored-data.ts';
import { expect, test } from './watched-page.ts';

const NOT_KEPT = 'This browser does not keep what you answer here';

test.beforeEach(({ page }) => addStoredData(page));

/** Makes an empty database of a version before the site opens it; with `hold` it stays open. */
async function makeDatabase(page: Page, version: number, hold = false): Promise<void> {
	await page.goto('./about/');
	await page.evaluate(
		([version, hold]) =>
			new Promise<void>((done, fail) => {
				const opening = indexedDB.open('says-who', version);
				opening.onerror = () => fail(opening.error);
				opening.onsuccess = () => {
					// A database that nothing refers to any more may be closed at any time.
					if (hold) Object.assign(globalThis, { held: opening.result });
					else opening.result.close();
					done();
				};
			}),
		[version, hold] as const
	);
}

for (const [what, version, reason] of [
	['of a later version', 99, 'A newer version of this site has written the data in this browser'],
	['that another tab holds in an older form', 3, 'Another tab of this site uses the data']
] as const) {
	test(`a database ${what} is named as the reason why an answer is not kept`, async ({
		page,
		context
	}) => {
		await makeDatabase(await context.newPage(), version, true);
		await page.goto(ADDRESS);
		await answer(page, one);
		await expect(page.getByText(NOT_KEPT)).toContainText(reason);
	});

	test(`a database ${what} is named as the reason why there is no progress`, async ({
		page,
		context
	}) => {
		await makeDatabase(await context.newPage(), version, true);
		await page.goto('./progress/');
		await expect(page.getByText(reason)).toBeVisible();
	});
}

for (const version of [3, 4])
	test(`a database of version ${version} without its stores gets them`, async ({ page }) => {
		await makeDatabase(page, version);
		await page.goto(ADDRESS);
		await answer(page, one);
		await expect(page.getByText('1 answer kept in this browser.')).toBeVisible();
		await page.reload();
		await expect(page.getByText('Question 2 of 3')).toBeVisible();
		await expect(page.getByText(NOT_KEPT)).toHaveCount(0);
	});

test('where no space is left the answer can be saved as a file, and kept once there is space', async ({
	page,
	baseURL
}) => {
	const { origin } = new URL(baseURL ?? '');
	const session = await page.context().newCDPSession(page);
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
	await page.goto(ADDRESS);
	await answer(page, one);
	await expect(page.getByText(NOT_KEPT)).toContainText('no space left');
	await expect(page.getByText('kept in this browser.')).toHaveCount(0);

	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save these answers as a file' }).click();
	const file = await (await downloading).path();
	expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject([{ question: one.id }]);

	await session.send('Storage.overrideQuotaForOrigin', { origin });
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByText('1 answer kept in this browser.')).toBeVisible();
	await expect(page.getByText(NOT_KEPT)).toHaveCount(0);
	expect(await answeredIn(page)).toEqual([one.id]);
});

for (const [what, breakStore] of [
	[
		'is aborted',
		() => {
			const { add } = IDBObjectStore.prototype;
			IDBObjectStore.prototype.add = function (...given) {
				const request = add.apply(this, given);
				this.transaction.abort();
				return request;
			};
		}
	],
	[
		'meets a value that cannot be cloned',
		() => {
			const { add } = IDBObjectStore.prototype;
			IDBObjectStore.prototype.add = function () {
				return add.call(this, () => undefined);
			};
		}
	]
] as const)
	// The fixture of every page fails the test on an error in the console, such as an unhandled rejection.
	test(`a change that ${what} keeps nothing by halves, is told and leaves no error behind`, async ({
		page
	}) => {
		await page.addInitScript(breakStore);
		await page.goto(ADDRESS);
		await answer(page, one);
		await expect(page.getByText(NOT_KEPT)).toContainText('gave up on a change');
		expect(await readStore(page, 'practice-runs')).toEqual([]);
		expect(await readStore(page, 'attempts')).toEqual([]);
	});

test('an answer is called kept only once the browser has written it', async ({ page }) => {
	await page.goto(ADDRESS);
	await expect(page.getByText('Question 1 of 3')).toBeVisible();
	// A transaction that does not end holds up the one after it.
	await page.evaluate(async () => {
		const store = (await openStored('main'))
			.transaction('attempts', 'readwrite')
			.objectStore('attempts');
		const goOn = () => {
			if (!('release' in globalThis)) store.count().onsuccess = goOn;
		};
		goOn();
	});
	await answer(page, one);
	await expect(page.getByText('kept in this browser.')).toHaveCount(0);
	await page.evaluate(() => Object.assign(globalThis, { release: true }));
	await expect(page.getByText('1 answer kept in this browser.')).toBeVisible();
});

test('answers are kept in the order in which they were given, whatever the clock says', async ({
	page
}) => {
	await page.clock.setFixedTime('2025-06-01');
	await page.goto(ADDRESS);
	await answer(page, one);
	await page.getByRole('button', { name: 'Next question' }).click();
	await page.clock.setFixedTime('1969-06-01');
	await answer(page, two);
	await expect(page.getByText('2 answers kept in this browser.')).toBeVisible();
	expect(await readStore(page, 'attempts')).toMatchObject([
		{ question: one.id, at: Date.UTC(2025, 5, 1) },
		{ question: two.id, at: Date.UTC(1969, 5, 1) }
	]);
	await page.reload();
	await expect(page.getByText('2 answers kept in this browser.')).toBeVisible();
});
