import { builtPages, builtText, openData } from './built-site.ts';
import { QUESTIONS } from './question-samples.ts';
import { expect, test } from './watched-page.ts';
import { sourcesOf } from '#lib/model/question-sources.ts';
import { availableText } from '#lib/wording/en/practice.ts';

const [hidden] = openData('sources').filter(({ id }) => id === 'politsturm');
if (hidden === undefined) throw new Error('The source to hide is gone.');
const lesson = openData('lessons').find(({ slug }) =>
	builtText(`lessons/${slug}/index.html`).includes(`data-claim="${hidden.id}.`)
);
if (lesson === undefined) throw new Error('No lesson cites the source to hide.');
const claims = openData('claims');

test('a source hidden by an address stays hidden on every page, which says so, until it is shown again', async ({
	page
}) => {
	await page.goto(`./lessons/${lesson.slug}/?hide=${hidden.id}`);
	const note = page.getByText('Hidden here:');
	await expect(note).toBeVisible();
	await expect(note.locator('span:visible')).toHaveText([new RegExp(`^${hidden.siglum} `, 'u')]);
	for (const one of await page.locator(`.body [data-claim^="${hidden.id}."]`).all())
		await expect(one).toBeHidden();
	const others = page.locator(`.body p > [data-claim]:not([data-claim^="${hidden.id}."])`);
	expect(await others.count()).toBeGreaterThan(0);

	await page.goto('./claims/');
	await expect(note).toBeVisible();
	const rest = claims.filter(({ source }) => source !== hidden.id).length;
	await expect(page.getByText(`${rest} of ${rest} claims.`)).toBeVisible();
	await expect(page.locator(`details[data-group="${hidden.id}"]`)).toBeHidden();
	await page.goto(`./claims/${hidden.id}/`);
	await expect(page.locator('details[data-claim]:visible')).toHaveCount(0);

	await page.goto('./practice/');
	const open = QUESTIONS.filter((question) => !sourcesOf(question).includes(hidden.id)).length;
	await expect(page.getByText(availableText(open))).toBeVisible();

	await page.goto('./sources/');
	await expect(
		page.getByRole('checkbox', { name: new RegExp(`^${hidden.siglum} `, 'u') })
	).toBeChecked();
	await expect(page.locator(`tr[data-rests-on="${hidden.id}"]`)).toBeHidden();
	await page.getByRole('checkbox', { name: new RegExp(`^${hidden.siglum} `, 'u') }).uncheck();
	await page.getByRole('button', { name: 'Apply' }).click();
	await expect(note).toBeHidden();
	await expect(page.locator(`tr[data-rests-on="${hidden.id}"]`)).toBeVisible();
	await page.goto('./claims/');
	await expect(page.getByText(`${claims.length} of ${claims.length} claims.`)).toBeVisible();
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('what is hidden is not printed either, nor are the notes of a paragraph that rests on it', async ({
	page
}) => {
	await page.goto(`./lessons/${lesson.slug}/?hide=${hidden.id}`);
	await page.emulateMedia({ media: 'print' });
	const left = page.locator(`.noted:has(> p [data-claim^="${hidden.id}."])`);
	for (const one of await left.all()) {
		expect(await one.locator(':scope > *').count()).toBeGreaterThan(1);
		await expect(one.locator(':scope > :visible')).toHaveCount(0);
	}
	expect(await left.count()).toBeGreaterThan(0);
	await expect(page.locator('aside.evidence:visible').first()).toBeVisible();
	await expect(page.locator(`aside[data-claim^="${hidden.id}."]:visible`)).toHaveCount(0);
});

test('nothing that rests on a hidden source is shown anywhere, and what does not rest on it stays', async ({
	page
}) => {
	await page.goto(`./?hide=${hidden.id}`);
	for (const address of builtPages()) {
		await page.goto(`./${address}`);
		// A paragraph keeps its place, for the line that says that something is left out.
		const left = page.locator(
			`[data-rests-on~="${hidden.id}"]:not(.noted), .noted[data-rests-on~="${hidden.id}"] > *`
		);
		await expect(left.filter({ visible: true }), address).toHaveCount(0);
		const claims = page.locator(`[data-claim^="${hidden.id}."]`);
		await expect(claims.filter({ visible: true }), address).toHaveCount(0);
	}
	await page.goto(`./lessons/${lesson.slug}/`);
	const kept = page.locator(`.noted:not([data-rests-on~="${hidden.id}"]) > p`);
	expect(await kept.count()).toBeGreaterThan(0);
	for (const one of await kept.all()) await expect(one).toBeVisible();
});

test('a paragraph that rests on a hidden source says that something is left out', async ({
	page
}) => {
	await page.goto(`./lessons/${lesson.slug}/?hide=${hidden.id}`);
	const words = (selector: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((one) => getComputedStyle(one, '::before').content);
	expect(await words(`.noted[data-rests-on~="${hidden.id}"]`)).toContain('Left out here');
	expect(await words(`.noted:not([data-rests-on~="${hidden.id}"])`)).toBe('none');
});

test('of all that a card sets beside its claim, nothing is left once every such text is hidden', async ({
	page
}) => {
	const others = openData('sources')
		.filter(({ id }) => id !== 'valdai')
		.map(({ id }) => id);
	await page.goto(`./claims/valdai/?hide=${others.join(',')}`);
	const kept = page.locator('dt[data-kept-by]:not([data-kept-by~="valdai"])');
	expect(await kept.count()).toBeGreaterThan(0);
	const card = page.locator('details[data-claim]').filter({ has: kept }).first();
	await card.locator('summary').click();
	await expect(card.locator('blockquote')).toBeVisible();
	await expect(card.getByText('Elsewhere')).toBeHidden();
	await page.goto(`./claims/valdai/?hide=${others.slice(1).join(',')}`);
	const still = page
		.locator('details[data-claim]')
		.filter({ has: page.locator(`dt[data-kept-by~="${others[0]}"]`) })
		.first();
	await still.locator('summary').click();
	await expect(still.getByText('Elsewhere')).toBeVisible();
});

test('the statement on the first page goes with its source', async ({ page }) => {
	await page.goto('./');
	const statement = page.locator('.specimen [data-claim]').first();
	await expect(statement).toBeVisible();
	const source = (await statement.getAttribute('data-claim'))?.split('.')[0];
	await page.goto(`./?hide=${source}`);
	await expect(statement).toBeHidden();
	await expect(page.getByText('One statement, taken apart')).toBeHidden();
});

test('the glossary leaves out the words of a hidden source, and entries that no other text uses', async ({
	page
}) => {
	await page.goto(`./glossary/?hide=${hidden.id}`);
	await expect(page.locator(`li[data-rests-on="${hidden.id}"]`).first()).toBeHidden();
	await expect(page.locator(`li[data-rests-on="${hidden.id}"]:visible`)).toHaveCount(0);
	const shown = page.locator('.entry:visible');
	expect(await shown.count()).toBeGreaterThan(50);
	expect(await shown.count()).toBeLessThan(await page.locator('.entry').count());
	await expect(shown.filter({ hasNot: page.locator('.uses > li:visible') })).toHaveCount(0);
});

test('an address that asks to hide nothing that could be a source leaves the choice as it was', async ({
	page
}) => {
	await page.goto(`./claims/?hide=${hidden.id}`);
	await page.goto(`./claims/?hide=${encodeURIComponent('<b>')}`);
	await expect(page.getByText('Hidden here:')).toBeVisible();
	expect(await page.evaluate(() => Object.values({ ...localStorage }))).toEqual([hidden.id]);
});

test('a practice asks nothing that rests on a hidden source, and names what it leaves out', async ({
	page
}) => {
	const about = QUESTIONS.filter((question) => sourcesOf(question).includes(hidden.id)).slice(0, 2);
	const other = QUESTIONS.find((question) => !sourcesOf(question).includes(hidden.id));
	const ids = [...about, ...(other ? [other] : [])].map(({ id }) => id).join(',');
	await page.goto(`./practice/?questions=${ids}&seed=hide&hide=${hidden.id}`);
	await expect(page.getByText('Question 1 of 1')).toBeVisible();
	await expect(page.getByText('2 questions are left out')).toBeVisible();
	await page.goto('./practice/?lesson=all&measures=any&n=50&seed=hide');
	await expect(page.getByText('Question 1 of 50')).toBeVisible();
});

for (const [what, value] of [
	['markup', '<img src=x onerror=alert(1)>'],
	['a rule', 'x"]){}*{display:none}/*'],
	['a source that is not there', 'nobody'],
	['a thousand ids', Array.from({ length: 1000 }, (_, index) => `s${index}`).join(',')]
] as const)
	test(`an address that asks to hide ${what} hides nothing and breaks nothing`, async ({
		page
	}) => {
		await page.goto(`./claims/?hide=${encodeURIComponent(value)}`);
		await expect(page.getByText(`${claims.length} of ${claims.length} claims.`)).toBeVisible();
		await expect(page.getByText('Hidden here:')).toBeHidden();
	});
