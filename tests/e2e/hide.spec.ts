import { builtText, openData } from './built-site.ts';
import { QUESTIONS } from './question-samples.ts';
import { expect, test } from './watched-page.ts';
import { sourcesOf } from '#lib/model/question-sources.ts';

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
	await expect(page.locator(`details[data-claim^="${hidden.id}."]:visible`)).toHaveCount(0);

	await page.goto('./practice/');
	const open = QUESTIONS.filter((question) => !sourcesOf(question).includes(hidden.id)).length;
	await expect(page.getByText(`The bank has ${open} such questions.`)).toBeVisible();

	await page.goto('./sources/');
	await expect(
		page.getByRole('checkbox', { name: new RegExp(`^${hidden.siglum} `, 'u') })
	).toBeChecked();
	await expect(page.locator(`tr[data-source="${hidden.id}"]`)).toBeHidden();
	await page.getByRole('checkbox', { name: new RegExp(`^${hidden.siglum} `, 'u') }).uncheck();
	await page.getByRole('button', { name: 'Apply' }).click();
	await expect(note).toBeHidden();
	await expect(page.locator(`tr[data-source="${hidden.id}"]`)).toBeVisible();
	await page.goto('./claims/');
	await expect(page.getByText(`${claims.length} of ${claims.length} claims.`)).toBeVisible();
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
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
