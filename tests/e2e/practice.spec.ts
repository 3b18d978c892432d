import { grade } from '#lib/grading/grade.ts';
import { pointsOf } from '#lib/wording/en/numbers.ts';
import type { Question, Response } from '#lib/model/question.ts';
import { answerByKeyboard, pickOption, reach } from './answer-by-keyboard.ts';
import { answerByPointer } from './answer-by-pointer.ts';
import { cardOf, controlsOf, handIn, receiptOf, rubricOf, stretchesOf } from './answering.ts';
import { openData } from './built-site.ts';
import { ESSAY, formOf, QUESTIONS, sampleOf, SAMPLES } from './question-samples.ts';
import { keyedResponse, wrongResponse } from './sample-responses.ts';
import { expect, test } from './watched-page.ts';

/** Points as the receipt must write them. */
function earnedBy(question: Question, response: Response): string {
	const result = grade(question, response);
	if (result.outcome !== 'graded')
		throw new Error(`${question.id} is not graded: ${result.outcome}`);
	return pointsOf(result.score * result.points, result.points);
}

function otherThan(question: Question): Question {
	const other = QUESTIONS.find(({ id }) => id !== question.id);
	if (other === undefined) throw new Error('The bank holds one question only.');
	return other;
}

for (const { form, question } of SAMPLES) {
	const other = otherThan(question);
	const address = `./practice/?questions=${question.id},${other.id}&seed=keys`;

	for (const [which, response] of [
		['a keyed', keyedResponse(question)],
		['a wrong', wrongResponse(question)]
	] as const)
		test(`${form}: ${which} answer earns by keyboard alone what it earns by pointer`, async ({
			page,
			visitor
		}) => {
			await page.goto(address);
			const card = cardOf(page, question);
			await expect(card).toBeVisible();
			await answerByKeyboard(card, question, response);
			const { check } = controlsOf(card);
			await handIn(card, async () => {
				await reach(check);
				await page.keyboard.press('Enter');
			});
			const byKeyboard = await receiptOf(card);
			await expect(check).toHaveText('Checked');
			await expect(check).toBeFocused();
			await expect(card.getByRole('status')).toContainText(byKeyboard.points);

			await reach(page.getByRole('button', { name: 'Next question' }));
			await page.keyboard.press('Enter');
			await expect(page.getByText('Question 2 of 2')).toBeVisible();
			await expect(page.getByRole('heading', { level: 2, name: other.prompt })).toBeFocused();

			const elsewhere = await visitor();
			await elsewhere.goto(address);
			const same = cardOf(elsewhere, question);
			await answerByPointer(same, question, response);
			await handIn(same);
			expect(await receiptOf(same)).toEqual(byKeyboard);
			expect(byKeyboard.points).toBe(earnedBy(question, response));
		});

	test(`${form}: checking without an answer says what is missing and grades nothing`, async ({
		page
	}) => {
		await page.goto(address);
		const card = cardOf(page, question);
		await controlsOf(card).check.click();
		await expect(card.getByRole('status')).toHaveText(/\S/u);
		await expect(card.getByRole('status')).not.toContainText('Checked');
		await expect(card.getByRole('group', { name: 'Receipt', exact: true })).toHaveCount(0);
	});
}

for (const kind of ['figure', 'grid', 'match', 'relation', 'scale'] as const)
	test(`Enter in a half-filled ${kind} question hands in nothing, and Check says once what is empty`, async ({
		page
	}) => {
		const question = sampleOf(kind);
		await page.goto(`./practice/?questions=${question.id}&seed=half`);
		const card = cardOf(page, question);
		const first = card.locator('form').locator('input, select').first();
		await reach(first);
		if (await first.evaluate((element) => element instanceof HTMLSelectElement))
			await first.selectOption({ index: 1 });
		else if ((await first.getAttribute('type')) === 'text') await first.fill('9');
		else await first.check();
		await first.press('Enter');
		await expect(controlsOf(card).check).toHaveText('Check');
		await expect(card.getByRole('group', { name: 'Receipt', exact: true })).toHaveCount(0);

		await controlsOf(card).check.click();
		await expect(card.getByRole('status')).toHaveText(/still empty|^Also choose/u);
		await expect(controlsOf(card).check).toHaveText('Check');
	});

test('an answer with empty parts is handed in at the second press', async ({ page }) => {
	const question = sampleOf('match');
	await page.goto(`./practice/?questions=${question.id}&seed=second`);
	const card = cardOf(page, question);
	const [stem] = question.stems;
	if (stem === undefined) throw new Error('no stem');
	await controlsOf(card).target(stem.text).selectOption(stem.answer);
	const { check } = controlsOf(card);
	await check.click();
	const empty = question.stems.length - 1;
	await expect(card.getByRole('status')).toHaveText(
		new RegExp(`^${empty} parts? (?:is|are) still empty\\.`, 'u')
	);
	await check.click();
	await expect(check).toHaveText('Checked');
	await receiptOf(card);
});

test('Enter in the field of a short answer checks it', async ({ page }) => {
	const question = SAMPLES.find(({ form }) => form === 'short text')?.question;
	if (question?.kind !== 'short') throw new Error('no short question');
	await page.goto(`./practice/?questions=${question.id}&seed=enter`);
	const card = cardOf(page, question);
	await answerByKeyboard(card, question, keyedResponse(question));
	await page.keyboard.press('Enter');
	expect((await receiptOf(card)).points).toBe(earnedBy(question, keyedResponse(question)));
});

test('a stretch chosen from lists earns by keyboard what marking its words earns', async ({
	page
}) => {
	const question = SAMPLES.find(({ form }) => form === 'highlight of several')?.question;
	if (question?.kind !== 'highlight') throw new Error('no highlight question');
	const response = keyedResponse(question);
	if (response.kind !== 'highlight') throw new Error('no marks');
	await page.goto(`./practice/?questions=${question.id}&seed=lists`);
	const card = cardOf(page, question);
	const controls = controlsOf(card);
	await reach(card.getByText('Mark by choosing words from lists instead'));
	await page.keyboard.press('Enter');
	for (const { element, stretches } of stretchesOf(response)) {
		const [stretch] = stretches;
		if (stretch === undefined || stretches.length > 1) throw new Error('not one stretch');
		await pickOption(controls.list(element, 'From'), String(stretch.first));
		await pickOption(controls.list(element, 'to'), String(stretch.last));
	}
	await controls.check.click();
	expect((await receiptOf(card)).points).toBe(earnedBy(question, response));
});

test('the arrows reach every word of a passage and Tab only one; Shift begins where it is pressed', async ({
	page
}) => {
	const question = sampleOf('highlight');
	await page.goto(`./practice/?questions=${question.id}&seed=roving`);
	const { words } = controlsOf(cardOf(page, question));
	await expect(words.and(page.locator('[tabindex="0"]'))).toHaveCount(1);
	await reach(words);
	await page.keyboard.press('End');
	await expect(words.last()).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(words.last()).toBeFocused();
	await page.keyboard.press('Home');
	await expect(words.first()).toBeFocused();
	await page.keyboard.press('Space');
	for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Shift+ArrowRight');
	await expect(words.nth(4)).toBeFocused();
	const pressed = await words.evaluateAll((all) =>
		all.flatMap((one, index) => (one.ariaPressed === 'true' ? [index] : []))
	);
	expect(pressed).toEqual([0, 3, 4]);
	await page.keyboard.press('Space');
	await expect(words.nth(4)).toHaveAttribute('aria-pressed', 'false');
	await expect(words.and(page.locator('[tabindex="0"]'))).toHaveCount(1);
	await page.keyboard.press('Tab');
	await expect(words.and(page.locator(':focus'))).toHaveCount(0);
});

for (const [which, answerBy] of [
	['keyboard', answerByKeyboard],
	['pointer', answerByPointer]
] as const)
	test(`an essay given by ${which} is kept for a teacher, with the rubric and without points`, async ({
		page
	}) => {
		const response = wrongResponse(ESSAY);
		if (response.kind !== 'essay') throw new Error('no essay');
		await page.goto(`./practice/?questions=${ESSAY.id}&seed=essay`);
		const card = cardOf(page, ESSAY);
		await answerBy(card, ESSAY, response);
		const { check, text, tick } = controlsOf(card);
		await check.click();
		await expect(card.getByRole('status')).toHaveText(/^A teacher grades this one/u);
		for (const level of Object.values(ESSAY.rubric))
			await expect(rubricOf(card)).toContainText(level);
		await expect(card.getByRole('group', { name: 'Receipt', exact: true })).toHaveCount(0);

		await page.reload();
		await expect(page.getByText('1 of 1 answered')).toBeVisible();
		await expect(
			page.getByText('One answer waits for your teacher and is not in the table.')
		).toBeVisible();
		await expect(page.getByRole('table')).toHaveCount(0);
		await page.goto(`./practice/?questions=${ESSAY.id}&seed=essay&q=1`);
		await expect(text).toHaveValue(response.text);
		await expect(text).not.toBeEditable();
		for (const index of ESSAY.checklist.keys())
			await expect(tick(index)).toBeChecked({ checked: response.ticked.includes(index) });
	});

test('an essay without a word is not kept', async ({ page }) => {
	await page.goto(`./practice/?questions=${ESSAY.id}&seed=essay`);
	const card = cardOf(page, ESSAY);
	await controlsOf(card).text.fill('   ');
	await controlsOf(card).check.click();
	await expect(card.getByRole('status')).toHaveText('Write your answer first.');
	await expect(rubricOf(card)).toHaveCount(0);
});

for (const { slug } of openData('lessons')) {
	// That every single key earns all its points is checked with the content (src/cli/check-keys.ts).
	const bank = [
		...new Map(
			QUESTIONS.filter(({ lesson }) => lesson === slug).map((one) => [formOf(one), one] as const)
		).values()
	];
	test(`a question of every kind in ${slug} earns all its points for the answer it is keyed`, async ({
		page
	}) => {
		test.slow();
		await page.goto(`./practice/?questions=${bank.map(({ id }) => id).join(',')}&seed=all`);
		for (const [index, question] of bank.entries()) {
			await expect(page.getByText(`Question ${index + 1} of ${bank.length}`)).toBeVisible();
			const card = cardOf(page, question);
			await answerByPointer(card, question, keyedResponse(question));
			await handIn(card);
			if (question.kind === 'essay') await expect(rubricOf(card)).toBeVisible();
			else {
				const { points } = await receiptOf(card);
				expect(points, question.id).toBe(pointsOf(question.points, question.points));
			}
			await page.getByRole('button', { name: /^(?:Next question|Summary)$/u }).click();
		}
		await expect(page.getByText(/^Every (?:graded )?answer is right\./u)).toBeVisible();
	});
}
