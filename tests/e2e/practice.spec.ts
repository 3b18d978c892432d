import { grade } from '#lib/grading/grade.ts';
import { pointsText } from '#lib/components/points-text.ts';
import type { Question, Response } from '#lib/model/question.ts';
import { answerByKeyboard, reach } from './answer-by-keyboard.ts';
import { answerByPointer } from './answer-by-pointer.ts';
import { cardOf, controlsOf, receiptOf } from './answering.ts';
import { openData } from './built-site.ts';
import { QUESTIONS, SAMPLES } from './question-samples.ts';
import { keyedResponse, wrongResponse } from './sample-responses.ts';
import { expect, test } from './watched-page.ts';

/** Points as the receipt must write them. */
function pointsOf(question: Question, response: Response): string {
	const result = grade(question, response);
	if (result.outcome !== 'graded')
		throw new Error(`${question.id} is not graded: ${result.outcome}`);
	return pointsText(result.score * result.points, result.points);
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
			const check = controlsOf(card).check;
			await reach(check);
			await page.keyboard.press('Enter');
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
			await controlsOf(same).check.click();
			expect(await receiptOf(same)).toEqual(byKeyboard);
			expect(byKeyboard.points).toBe(pointsOf(question, response));
		});

	test(`${form}: checking without an answer says what is missing and grades nothing`, async ({
		page
	}) => {
		await page.goto(address);
		const card = cardOf(page, question);
		await controlsOf(card).check.click();
		await expect(card.getByRole('status')).toHaveText(/\S/u);
		await expect(card.getByRole('status')).not.toContainText('Checked');
		await expect(card.getByRole('group', { name: 'Receipt' })).toHaveCount(0);
	});
}

test('Enter in the field of a short answer checks it', async ({ page }) => {
	const question = SAMPLES.find(({ form }) => form === 'short text')?.question;
	if (question?.kind !== 'short') throw new Error('no short question');
	await page.goto(`./practice/?questions=${question.id}&seed=enter`);
	const card = cardOf(page, question);
	await answerByKeyboard(card, question, keyedResponse(question));
	await page.keyboard.press('Enter');
	expect((await receiptOf(card)).points).toBe(pointsOf(question, keyedResponse(question)));
});

for (const { slug } of openData('lessons')) {
	const bank = QUESTIONS.filter(({ lesson }) => lesson === slug);
	test(`every question of ${slug} earns all its points for the answer it is keyed`, async ({
		page
	}) => {
		test.slow();
		await page.goto(`./practice/?questions=${bank.map(({ id }) => id).join(',')}&seed=all`);
		for (const [index, question] of bank.entries()) {
			await expect(page.getByText(`Question ${index + 1} of ${bank.length}`)).toBeVisible();
			const card = cardOf(page, question);
			await answerByPointer(card, question, keyedResponse(question));
			await controlsOf(card).check.click();
			const { points } = await receiptOf(card);
			expect(points, question.id).toBe(pointsText(question.points, question.points));
			await page.getByRole('button', { name: /^(?:Next question|Summary)$/u }).click();
		}
		await expect(page.getByText('Every answer is what the texts say.')).toBeVisible();
	});
}
