import { pointsOf } from '#lib/wording/en/numbers.ts';
import { offersConfidence } from '#lib/grading/grade.ts';
import { answerByKeyboard, reach } from './answer-by-keyboard.ts';
import { answerByPointer } from './answer-by-pointer.ts';
import { cardOf, controlsOf, handIn, receiptOf } from './answering.ts';
import { SAMPLES } from './question-samples.ts';
import { keyedResponse, wrongResponse } from './sample-responses.ts';
import { expect, test } from './watched-page.ts';

const ASKING = ['choice of one', 'scale', 'short text', 'short number'];

test('the form asks for it, and the address and the questions carry it on', async ({ page }) => {
	await page.goto('./practice/');
	await page.getByRole('checkbox', { name: /^Say how sure you are of each answer/u }).check();
	await page.getByRole('button', { name: 'Begin' }).click();
	await expect(page).toHaveURL(/[?&]sure=1(?:&|$)/u);
	await page.getByRole('link', { name: 'Skip this one for now' }).click();
	await expect(page.getByText('Question 2 of 10')).toBeVisible();
	await expect(page).toHaveURL(/[?&]sure=1(?:&|$)/u);
});

for (const { form, question } of SAMPLES)
	test(`${form}: how sure the answer is ${ASKING.includes(form) ? 'is asked, and only on request' : 'is never asked'}`, async ({
		page
	}) => {
		expect(offersConfidence(question)).toBe(ASKING.includes(form));
		const address = `./practice/?questions=${question.id}&seed=sure`;
		const group = cardOf(page, question).getByRole('group', { name: /^How sure are you\?/u });
		await page.goto(`${address}&sure=1`);
		await expect(controlsOf(cardOf(page, question)).check).toBeVisible();
		await expect(group).toHaveCount(ASKING.includes(form) ? 1 : 0);
		await page.goto(address);
		await expect(controlsOf(cardOf(page, question)).check).toBeVisible();
		await expect(group).toHaveCount(0);
	});

test('it is asked for before the check, changes no points, and the summary holds it against the answers', async ({
	page
}) => {
	const asking = SAMPLES.filter(({ form }) => ASKING.includes(form)).map(
		({ question }) => question
	);
	const [first, second] = asking;
	if (first === undefined || second === undefined) throw new Error('too few samples');
	await page.goto(`./practice/?questions=${first.id},${second.id}&seed=sure&sure=1`);

	const card = cardOf(page, first);
	await answerByKeyboard(card, first, keyedResponse(first));
	await reach(controlsOf(card).check);
	await page.keyboard.press('Enter');
	await expect(card.getByRole('status')).toHaveText('Say how sure you are, then check.');
	await expect(card.getByRole('group', { name: 'Receipt', exact: true })).toHaveCount(0);
	const levels = card.getByRole('group', { name: /^How sure/u }).getByRole('radio');
	await reach(levels);
	for (let presses = 0; presses < 2; presses++) await page.keyboard.press('ArrowUp');
	await expect(card.getByRole('radio', { name: 'fairly sure' })).toBeChecked();
	await reach(controlsOf(card).check);
	await page.keyboard.press('Enter');
	expect((await receiptOf(card)).points).toBe(pointsOf(first.points, first.points));
	await expect(card.getByText('You said “fairly sure”: +2. Well judged.')).toBeVisible();
	await page.getByRole('button', { name: 'Next question' }).click();

	const next = cardOf(page, second);
	await answerByPointer(next, second, wrongResponse(second));
	await next.getByRole('radio', { name: 'sure', exact: true }).check();
	await handIn(next);
	await receiptOf(next);
	await page.getByRole('button', { name: 'Summary' }).click();

	const summary = async () => {
		const figure = page.getByRole('figure');
		await expect(figure.getByRole('row', { name: /^C1, unsure/u })).toContainText('no answers yet');
		await expect(figure.getByRole('row', { name: /^C2, fairly sure/u })).toContainText(
			/100%\sof\s1/u
		);
		await expect(figure.getByRole('row', { name: /^C3, sure/u })).toContainText(
			/of 1.*overconfident/u
		);
		await expect(page.locator('summary', { hasText: second.prompt })).toContainText(
			'you said “sure”'
		);
	};
	await summary();
	await page.reload();
	await summary();
});
