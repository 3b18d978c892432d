import { KINDS } from '#lib/model/kind.ts';
import { cardOf, controlsOf, handIn } from './answering.ts';
import { QUESTIONS, sampleOf } from './question-samples.ts';
import { expect, test } from './watched-page.ts';

// Where the content or a component is meant to change, write the snapshots anew and read them:
// npx playwright test -c tests/e2e kinds --project=root --update-snapshots
for (const kind of KINDS)
	test(`${kind}: assistive technology is told what it was told before`, async ({ page }) => {
		const question = sampleOf(kind);
		await page.goto(`./practice/?questions=${question.id}&seed=tree`);
		const card = cardOf(page, question);
		await expect(card.getByText('Loading the answers …')).toHaveCount(0);
		await expect(controlsOf(card).check).toBeVisible();
		await expect(card.locator('form')).toMatchAriaSnapshot({ name: `${kind}.aria.yml` });
	});

test('choice of several: a right pick is marked right and a wrong one wrong, whatever its points', async ({
	page
}) => {
	const question = QUESTIONS.find((one) => one.kind === 'choice' && one.multiple);
	if (question?.kind !== 'choice') throw new Error('No choice of several is in the bank.');
	const one = (right: boolean) => {
		const option = question.options.find(({ correct }) => (correct === true) === right);
		if (option === undefined) throw new Error(`${question.id} lacks an option.`);
		return option;
	};
	await page.goto(`./practice/?questions=${question.id}&seed=marks`);
	const card = cardOf(page, question);
	for (const { id } of [one(true), one(false)]) await controlsOf(card).option(id).check();
	await handIn(card);
	const lines = card.getByRole('group', { name: 'Receipt', exact: true }).getByRole('listitem');
	const marked = (text: string) => lines.filter({ hasText: text }).getByRole('img');
	await expect(marked(one(true).text)).toHaveAccessibleName('right');
	await expect(marked(one(false).text)).toHaveAccessibleName('not right');
});

for (const [kind, half, message] of [
	['scale', 'certain', 'Also choose whether the wording affirms or denies.'],
	['relation', 'a', 'Also choose how the two claims relate.']
] as const)
	test(`${kind}: half an answer is told which half is missing`, async ({ page }) => {
		const question = sampleOf(kind);
		await page.goto(`./practice/?questions=${question.id}&seed=half`);
		const card = cardOf(page, question);
		await controlsOf(card).option(half).check();
		await handIn(card);
		await expect(card.getByRole('status')).toHaveText(message);
	});
