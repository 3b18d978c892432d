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
	await expectShown(page, CLAIMS);
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
	await expectShown(page, CLAIMS);
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
});
