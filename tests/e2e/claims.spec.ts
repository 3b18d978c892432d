import type { Page } from '@playwright/test';
import type { Claim } from '#lib/model/claim.ts';
import { openData } from './built-site.ts';
import { expect, test } from './watched-page.ts';

const CLAIMS = openData('claims');
const VOICES = new Map(openData('voices').map((voice) => [voice.id, voice]));

/** Whether the voice that first says a claim is the article's own, named or not named. */
function classOf({ chain }: Claim): string {
	const kind = VOICES.get(chain.at(-1) ?? '')?.kind;
	return kind === 'article' ? 'own' : kind === 'unnamed' ? 'unnamed' : 'named';
}

const FILTERS: [
	label: string,
	choose: Record<string, string>,
	passes: (claim: Claim) => boolean
][] = [
	[
		'one topic',
		{ Topic: 'treaty-2024' },
		({ topics }) => topics.some((topic) => topic === 'treaty-2024')
	],
	['one source', { Source: 'politsturm' }, ({ source }) => source === 'politsturm'],
	['the articles’ own voice', { Voice: 'any-own' }, (claim) => classOf(claim) === 'own'],
	['named voices', { Voice: 'any-named' }, (claim) => classOf(claim) === 'named'],
	['voices not named', { Voice: 'any-unnamed' }, (claim) => classOf(claim) === 'unnamed'],
	['one degree of certainty', { Certainty: 'possible' }, ({ modality }) => modality === 'possible'],
	['denials', { Certainty: 'denied' }, ({ polarity }) => polarity === 'denied'],
	['claims on which readers differ', { Certainty: 'open' }, ({ gradable }) => !gradable],
	[
		'three filters at once',
		{ Topic: 'kursk-deployment', Source: 'kursk-revival', Certainty: 'certain' },
		({ topics, source, modality }) =>
			topics.includes('kursk-deployment') && source === 'kursk-revival' && modality === 'certain'
	]
];

const filter = (page: Page, name: string) => page.getByRole('combobox', { name });

const visibleClaims = (page: Page) => page.locator('details[data-claim]').filter({ visible: true });

const groups = (page: Page) => page.locator('details[data-group]');

/** Expects the list as it is without a filter: a closed group for each source, which says how many it has. */
async function expectAllFolded(page: Page): Promise<void> {
	await expect(page.getByRole('status')).toHaveText(`${CLAIMS.length} of ${CLAIMS.length} claims.`);
	const sources = openData('sources').map(({ id }) => id);
	await expect(groups(page).filter({ visible: true })).toHaveCount(sources.length);
	for (const source of sources) {
		const group = page.locator(`details[data-group="${source}"]`);
		const count = CLAIMS.filter((claim) => claim.source === source).length;
		await expect(group).not.toHaveAttribute('open');
		await expect(group.locator('summary').first()).toContainText(`${count} claims`);
		await expect(group.locator('[data-claim]:not([hidden])')).toHaveCount(count);
	}
}

async function expectShown(page: Page, expected: readonly Claim[]): Promise<void> {
	await expect(page.getByRole('status')).toContainText(
		`${expected.length} of ${CLAIMS.length} claims.`
	);
	await expect(visibleClaims(page)).toHaveCount(expected.length);
	const ids = await visibleClaims(page).evaluateAll((all) =>
		all.map((entry) => entry.getAttribute('data-claim'))
	);
	expect(ids).toEqual(expected.map(({ id }) => id));
}

for (const [what, choose, passes] of FILTERS)
	test(`${what}: shows the claims that pass and no others, also after a reload`, async ({
		page
	}) => {
		const expected = CLAIMS.filter(passes);
		expect(expected.length).toBeGreaterThan(0);
		expect(expected.length).toBeLessThan(CLAIMS.length);
		await page.goto('./claims/');
		for (const [label, value] of Object.entries(choose))
			await filter(page, label).selectOption(value);
		await expectShown(page, expected);
		const { searchParams } = new URL(page.url());
		expect(Object.fromEntries(searchParams)).toEqual(
			Object.fromEntries(
				Object.entries(choose).map(([label, value]) => [label.toLowerCase(), value])
			)
		);
		await page.reload();
		await expectShown(page, expected);
		for (const [label, value] of Object.entries(choose))
			await expect(filter(page, label)).toHaveValue(value);
	});

test('every value that a filter offers can be chosen and lets some claim pass', async ({
	page
}) => {
	await page.goto('./claims/');
	await expect(page.getByRole('combobox')).toHaveCount(4);
	for (const list of await page.getByRole('combobox').all()) {
		const values = await list
			.locator('option')
			.evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
		expect(new Set(values).size).toBe(values.length);
		for (const value of values) {
			await list.selectOption(value);
			await expect(page.getByRole('status')).toHaveText(/^[1-9]\d* of \d+ claims\./u);
		}
		await list.selectOption('');
	}
});

test('the browser’s back undoes the last filter', async ({ page }) => {
	const bySource = CLAIMS.filter(({ source }) => source === 'valdai');
	await page.goto('./claims/');
	await filter(page, 'Source').selectOption('valdai');
	await expectShown(page, bySource);
	await filter(page, 'Certainty').selectOption('probable');
	await expectShown(
		page,
		bySource.filter(({ modality }) => modality === 'probable')
	);
	await page.goBack();
	await expectShown(page, bySource);
	await expect(filter(page, 'Certainty')).toHaveValue('');
	await page.goBack();
	await expectAllFolded(page);
	await expect(filter(page, 'Source')).toHaveValue('');
});

test('filters that no claim passes say so and offer the way out', async ({ page }) => {
	const pair = openData('sources').flatMap(({ id: source }) =>
		['denied', 'open', 'possible', 'probable', 'certain'].flatMap((certainty) =>
			['treaty-1961', 'treaty-2000', 'treaty-2024', 'sanctions-and-economy'].flatMap((topic) =>
				CLAIMS.some(
					(claim) =>
						claim.source === source &&
						claim.topics.some((one) => one === topic) &&
						(certainty === 'denied'
							? claim.polarity === 'denied'
							: certainty === 'open'
								? !claim.gradable
								: claim.modality === certainty)
				)
					? []
					: [{ source: source ?? '', certainty, topic }]
			)
		)
	)[0];
	if (pair === undefined) throw new Error('Every combination has a claim.');
	await page.goto(`./claims/?${new URLSearchParams(pair)}`);
	await expect(page.getByText('No claim passes all these filters.')).toBeVisible();
	await page.getByRole('link', { name: 'Show all' }).click();
	await expectAllFolded(page);
});

test('a group opens without a filter and lists the claims of its source in order', async ({
	page
}) => {
	await page.goto('./claims/');
	await expectAllFolded(page);
	await page.locator('details[data-group="politsturm"] > summary').click();
	const ids = await visibleClaims(page).evaluateAll((all) =>
		all.map((entry) => entry.getAttribute('data-claim'))
	);
	expect(ids).toEqual(CLAIMS.filter(({ source }) => source === 'politsturm').map(({ id }) => id));
});

test('a link to a claim opens it, and a second one on the same page the other', async ({
	page
}) => {
	const [first, last] = [CLAIMS[3], CLAIMS.at(-4)];
	if (!first || !last) throw new Error('There are too few claims.');
	await page.goto(`./claims/#${first.id}`);
	const entry = (claim: Claim) => page.locator(`details[data-claim="${claim.id}"]`);
	await expect(entry(first).locator('blockquote')).toContainText(first.quote);
	await expect(entry(first)).toHaveAttribute('open', '');
	await page.goto(`./claims/#${last.id}`);
	await expect(entry(last)).toHaveAttribute('open', '');
	await expect(entry(last).locator('summary')).toBeInViewport();
	await expect(entry(last).locator('blockquote')).toContainText(last.quote);
});

test('a claim fetches its card once, however often it is opened', async ({ page }) => {
	const [claim] = CLAIMS;
	if (!claim) throw new Error('There is no claim.');
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await page.goto(`./claims/#${claim.id}`);
	const entry = page.locator(`details[data-claim="${claim.id}"]`);
	for (let time = 0; time < 2; time++) {
		await expect(entry.locator('blockquote')).toBeVisible();
		await entry.locator('summary').click();
		await expect(entry.locator('blockquote')).toBeHidden();
		await entry.locator('summary').click();
	}
	expect(asked.filter((path) => path.endsWith(`/claims/${claim.id}.json`))).toHaveLength(1);
	await expect(entry.locator('blockquote')).toHaveCount(1);
});

test('the page of a source opens the claim that a link names', async ({ page }) => {
	const claim = CLAIMS.find(({ source }) => source === 'valdai');
	if (!claim) throw new Error('There is no claim.');
	await page.goto(`./claims/${claim.source}/#${claim.id}`);
	const entry = page.locator(`details[data-claim="${claim.id}"]`);
	await expect(entry).toHaveAttribute('open', '');
	await expect(entry.locator('blockquote')).toContainText(claim.quote);
	await expect(page.locator('details[data-claim][open]')).toHaveCount(1);
});

test.describe('where the card of a claim cannot be fetched', () => {
	test.use({ expectedFaults: /503/u });

	test('a link leads to it on the page of its source, and opening it again fetches it', async ({
		page
	}) => {
		const [claim] = CLAIMS;
		if (!claim) throw new Error('There is no claim.');
		const card = `**/claims/${claim.id}.json`;
		await page.route(card, (route) => route.fulfill({ status: 503 }));
		const refused = page.waitForResponse(/claims\/.*\.json/u);
		await page.goto(`./claims/#${claim.id}`);
		await refused;
		const entry = page.locator(`details[data-claim="${claim.id}"]`);
		const link = entry.getByRole('link');
		await expect(link).toBeVisible();
		const address = new URL(await link.evaluate((one: HTMLAnchorElement) => one.href));
		expect(address.pathname + address.hash).toBe(`/claims/${claim.source}/#${claim.id}`);
		await page.unroute(card);
		await entry.locator('summary').click();
		await entry.locator('summary').click();
		await expect(entry.locator('blockquote')).toContainText(claim.quote);
	});
});
