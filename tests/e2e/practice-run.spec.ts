import type { Page } from '@playwright/test';
import { pointsOf } from '#lib/wording/en/numbers.ts';
import { MEASURE_LABELS } from '#lib/wording/en/labels.ts';
import { grade } from '#lib/grading/grade.ts';
import { decimal } from '#lib/wording/en/numbers.ts';
import { MEASURES } from '#lib/model/measures.ts';
import type { Question, Response, ResponseOf } from '#lib/model/question.ts';
import { answerByPointer } from './answer-by-pointer.ts';
import { cardOf, controlsOf, handIn, receiptOf, rubricOf } from './answering.ts';
import { openData } from './built-site.ts';
import { ESSAY, questionOf, QUESTIONS, sampleOf, SAMPLES } from './question-samples.ts';
import { keyedResponse, wrongResponse } from './sample-responses.ts';
import { expect, test } from './watched-page.ts';

const ADDRESS = './practice/?lesson=all&measures=any&n=5&seed=journey&draw=2';

/** The question that stands on the page. */
async function asked(page: Page, number: number, of: number): Promise<Question> {
	await expect(page.getByText(`Question ${number} of ${of}`)).toBeVisible();
	await expect(page.getByText('Loading the answers …')).toHaveCount(0);
	return questionOf(await page.locator('article.question').getAttribute('data-question'));
}

async function answer(page: Page, question: Question, response: Response): Promise<void> {
	const card = cardOf(page, question);
	await answerByPointer(card, question, response);
	await handIn(card);
	await receiptOf(card);
}

function scoreOf(question: Question, response: Response): number {
	const result = grade(question, response);
	if (result.outcome !== 'graded') throw new Error(`${question.id} is not graded.`);
	return result.score;
}

test('five answers lead to a summary of knowledge and each skill apart, with counts', async ({
	page
}) => {
	await page.goto(ADDRESS);
	const given: { question: Question; score: number }[] = [];
	for (let number = 1; number <= 5; number++) {
		const question = await asked(page, number, 5);
		const response = number % 2 === 0 ? wrongResponse(question) : keyedResponse(question);
		await answer(page, question, response);
		given.push({ question, score: scoreOf(question, response) });
		await expect(page.getByRole('progressbar')).toHaveAttribute('value', String(number));
		await page
			.getByRole('button', { name: number < 5 ? 'Next question' : 'Summary', exact: true })
			.click();
	}
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await expect(page.getByText('5 of 5 answered')).toBeVisible();

	const expected = MEASURES.flatMap((measure) => {
		const of = given.filter(({ question }) => question.measures === measure);
		if (of.length === 0) return [];
		const earned = of.reduce((sum, { question, score }) => sum + score * question.points, 0);
		const possible = of.reduce((sum, { question }) => sum + question.points, 0);
		return [
			[MEASURE_LABELS[measure], String(of.length), `${decimal(earned)} of ${decimal(possible)}`]
		];
	});
	const rows = page.getByRole('table').locator('tbody tr');
	await expect(rows).toHaveCount(expected.length);
	for (const [index, cells] of expected.entries())
		await expect(rows.nth(index).locator('th, td')).toHaveText([...cells, '']);

	const missed = given.filter(({ score }) => score < 1);
	expect(missed.length).toBeGreaterThan(0);
	const review = page.locator('main > details, main .review > details');
	await expect(review).toHaveCount(missed.length);
	for (const [index, { question, score }] of missed.entries()) {
		await review.nth(index).locator('> summary').click();
		const card = review.nth(index).locator(`article[data-question="${question.id}"]`);
		const { points } = await receiptOf(card);
		expect(points).toBe(pointsOf(score * question.points, question.points));
	}

	await page.getByRole('link', { name: /^Practise the (?:missed one|\d+ missed)$/u }).click();
	await expect(page).toHaveURL(
		new RegExp(missed.map(({ question }) => question.id).join('(?:,|%2C)'), 'u')
	);
	await expect(page.getByText(`Question 1 of ${missed.length}`)).toBeVisible();
});

test('an address gives another reader the same questions and options in the same order', async ({
	page,
	visitor
}) => {
	const read = async (reader: Page) => {
		await reader.goto(ADDRESS);
		const seen = [];
		for (let number = 1; number <= 5; number++) {
			const question = await asked(reader, number, 5);
			const card = cardOf(reader, question);
			seen.push([question.id, await card.locator('form').innerText()]);
			if (number < 5) await reader.getByRole('link', { name: 'Skip this one for now' }).click();
		}
		return seen;
	};
	const mine = await read(page);
	expect(new Set(mine.map(([id]) => id)).size).toBe(5);
	expect(await read(await visitor())).toEqual(mine);
});

test('another seed gives another practice', async ({ page }) => {
	const drawn = [];
	for (const seed of ['one', 'two']) {
		await page.goto(`./practice/?lesson=all&measures=any&n=5&seed=${seed}&draw=2`);
		const ids = [];
		for (let number = 1; number <= 5; number++) {
			ids.push((await asked(page, number, 5)).id);
			if (number < 5) await page.getByRole('link', { name: 'Skip this one for now' }).click();
		}
		drawn.push(ids.join());
	}
	expect(drawn[0]).not.toBe(drawn[1]);
});

test('answers survive a reload, and the practice is taken up where it was left', async ({
	page
}) => {
	await page.goto(ADDRESS);
	const first = await asked(page, 1, 5);
	await answer(page, first, keyedResponse(first));
	await page.getByRole('button', { name: 'Next question' }).click();
	const second = await asked(page, 2, 5);
	await answer(page, second, wrongResponse(second));
	const before = await receiptOf(cardOf(page, second));

	await page.reload();
	expect(await asked(page, 2, 5)).toEqual(second);
	expect(await receiptOf(cardOf(page, second))).toEqual(before);
	await expect(controlsOf(cardOf(page, second)).check).toHaveText('Checked');

	await page.goto(ADDRESS);
	await asked(page, 3, 5);
	await expect(page.getByRole('progressbar')).toHaveAttribute('value', '2');
});

test('the browser’s back goes to the question before, still answered', async ({ page }) => {
	await page.goto(ADDRESS);
	const first = await asked(page, 1, 5);
	await answer(page, first, keyedResponse(first));
	const receipt = await receiptOf(cardOf(page, first));
	await page.getByRole('button', { name: 'Next question' }).click();
	await asked(page, 2, 5);
	await page.goBack();
	expect(await asked(page, 1, 5)).toEqual(first);
	expect(await receiptOf(cardOf(page, first))).toEqual(receipt);
	await page.goForward();
	await asked(page, 2, 5);
	await page.getByRole('link', { name: 'Previous question' }).click();
	expect(await asked(page, 1, 5)).toEqual(first);
});

test('a practice that is stopped early counts what is open and leads back to it', async ({
	page
}) => {
	await page.goto(ADDRESS);
	const first = await asked(page, 1, 5);
	await answer(page, first, keyedResponse(first));
	await page.getByRole('link', { name: 'Stop and see your summary' }).click();
	await expect(page.getByText('1 of 5 answered')).toBeVisible();
	await expect(page.getByText('4 questions are still open.')).toBeVisible();
	await page.getByRole('link', { name: 'Go on with question 2' }).click();
	await asked(page, 2, 5);
});

test('a practice fetches the index of its lessons, its own questions once, and no whole bank', async ({
	page
}) => {
	const fetched: string[] = [];
	page.on('request', (request) => {
		const [, path] = /\/practice\/((?:bank|index)\/.+)\.json$/u.exec(request.url()) ?? [];
		if (path !== undefined) fetched.push(path);
	});
	const settled = (questions: number) =>
		expect.poll(() => fetched.filter((path) => path.startsWith('bank/')).length).toBe(questions);
	await page.goto(ADDRESS);
	const first = await asked(page, 1, 5);
	await settled(5);
	expect(fetched.filter((path) => path.startsWith('index/'))).toEqual(['index/all']);
	expect(new Set(fetched).size).toBe(fetched.length);
	expect(fetched.find((path) => path.startsWith('bank/'))).toBe(
		`bank/${first.id.replace('.', '/')}`
	);

	fetched.length = 0;
	await page.goto(`./practice/?questions=${first.id}&seed=named`);
	await asked(page, 1, 1);
	expect(fetched).toEqual([`index/${first.lesson}`, `bank/${first.id.replace('.', '/')}`]);
});

test('an address of an earlier edition says that it now draws other questions', async ({
	page
}) => {
	await page.goto('./practice/?lesson=all&measures=any&n=5&seed=journey');
	await asked(page, 1, 5);
	await expect(page.getByText('This link is from an earlier edition of Says Who.')).toBeVisible();
	await page.goto(ADDRESS);
	await asked(page, 1, 5);
	await expect(page.getByText('earlier edition')).toHaveCount(0);
});

test('a link whose separators were written as entities draws what was meant', async ({ page }) => {
	const ids: string[] = [];
	for (const separator of ['&', '&amp;']) {
		await page.goto(
			`./practice/?${['lesson=kursk', 'measures=skills', 'n=4', 'seed=class7b', 'draw=2'].join(separator)}`
		);
		ids.push((await asked(page, 1, 4)).id);
	}
	expect(ids[0]).toBe(ids[1]);
});

test.describe('without a network', () => {
	// The icon and an italic font are not what a practice waits for.
	test.use({ expectedFaults: /icon\.svg|\.woff2/u });

	test('a practice that has begun goes on to its summary', async ({ page, context }) => {
		const kinds = new Map(SAMPLES.map(({ question }) => [question.kind, question]));
		const questions = [...kinds.values(), ESSAY];
		await page.goto(
			`./practice/?questions=${questions.map(({ id }) => id).join(',')}&seed=offline`
		);
		await asked(page, 1, questions.length);
		await expect(page.locator('[data-loaded-ahead]')).toBeVisible();
		await context.setOffline(true);
		for (const [index, question] of questions.entries()) {
			expect(await asked(page, index + 1, questions.length)).toEqual(question);
			const card = cardOf(page, question);
			await answerByPointer(card, question, keyedResponse(question));
			await handIn(card);
			if (question.kind === 'essay') await expect(rubricOf(card)).toBeVisible();
			else await receiptOf(card);
			await page.getByRole('button', { name: /^(?:Next question|Summary)$/u }).click();
		}
		await expect(
			page.getByText(`${questions.length} of ${questions.length} answered`)
		).toBeVisible();
	});
});

test('a link that names questions and no seed is given one, and finds its answers again', async ({
	page
}) => {
	const [question, other] = QUESTIONS;
	if (question === undefined || other === undefined) throw new Error('The bank is too small.');
	await page.goto(`./practice/?questions=${question.id},${other.id}`);
	await asked(page, 1, 2);
	await expect(page).toHaveURL(/&seed=[a-z0-9]+$/u);
	await answer(page, question, keyedResponse(question));
	await page.reload();
	await expect(page.getByText('Question 2 of 2')).toBeVisible();
	await page.goBack();
	await expect(page).toHaveURL('about:blank');
});

test('a link that names more questions than a practice may have says so', async ({ page }) => {
	const ids = QUESTIONS.slice(0, 51).map(({ id }) => id);
	await page.goto(`./practice/?questions=${ids.join(',')}&seed=many`);
	await expect(page.getByRole('alert')).toContainText(
		'The address names 51 questions. A practice has at most 50.'
	);
	await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
});

test('the missed questions are practised with confidence asked where it was asked before', async ({
	page
}) => {
	const question = sampleOf('choice');
	await page.goto(`./practice/?questions=${question.id}&seed=missed&sure=1`);
	await cardOf(page, question).getByRole('radio', { name: 'fairly sure' }).check();
	await answer(page, question, wrongResponse(question));
	await page.getByRole('button', { name: 'Summary' }).click();
	await page.getByRole('link', { name: 'Practise the missed one' }).click();
	await asked(page, 1, 1);
	await expect(page.getByRole('group', { name: /^How sure are you\?/u })).toBeVisible();
});

test('the summary leads from a misreading to its lesson, and sets missed questions below its headings', async ({
	page
}) => {
	const question = QUESTIONS.find((one) => {
		const result = grade(one, wrongResponse(one));
		return result.outcome === 'graded' && result.score < 1 && result.misconceptions.length > 0;
	});
	if (question === undefined) throw new Error('No wrong sample answer shows a misconception.');
	await page.goto(`./practice/?questions=${question.id}&seed=misread`);
	await answer(page, question, wrongResponse(question));
	await page.getByRole('button', { name: 'Summary' }).click();
	await page.locator('summary', { hasText: question.prompt }).click();
	await expect(page.getByRole('heading', { level: 3, name: question.prompt })).toBeVisible();
	await expect(page.getByRole('heading', { level: 2, name: question.prompt })).toHaveCount(0);
	const link = page.getByRole('link', { name: 'How to read it' }).first();
	// A host that serves the folder without its slash would leave the page's relative paths a level off.
	await expect(link).toHaveAttribute('href', /\/lessons\/[a-z0-9-]+\/#[a-z0-9-]+$/u);
	await link.click();
	await expect(page.locator(':target')).toBeVisible();
});

test('the same practice can be answered again from an empty start', async ({ page }) => {
	const [question] = QUESTIONS;
	if (question === undefined) throw new Error('The bank is empty.');
	await page.goto(`./practice/?questions=${question.id}&seed=again`);
	await answer(page, question, wrongResponse(question));
	await page.getByRole('button', { name: 'Summary' }).click();
	await page.getByRole('button', { name: 'Answer the same again' }).click();
	await asked(page, 1, 1);
	await expect(controlsOf(cardOf(page, question)).check).toHaveText('Check');
	await page.reload();
	await asked(page, 1, 1);
	await expect(controlsOf(cardOf(page, question)).check).toHaveText('Check');
});

test('the form draws a practice of one lesson and one skill, and says how many there are', async ({
	page
}) => {
	const [lesson] = openData('lessons').toReversed();
	if (lesson === undefined) throw new Error('There is no lesson.');
	const bank = QUESTIONS.filter(
		(one) => one.lesson === lesson.slug && one.measures === 'attribution'
	);
	await page.goto('./practice/');
	await page.getByLabel('Lesson').selectOption(lesson.slug);
	await page.getByLabel('What to practise').selectOption('attribution');
	await expect(page.getByRole('status')).toHaveText(
		`${bank.length} ${bank.length === 1 ? 'question' : 'questions'} available`
	);
	await page.getByLabel('How many questions').selectOption('30');
	expect(bank.length).toBeGreaterThan(0);
	await page.getByRole('button', { name: 'Begin' }).click();
	await expect(
		page.getByText(
			`You asked for 30 questions. ${bank.length} ${bank.length === 1 ? 'is' : 'are'} available.`
		)
	).toBeVisible();
	for (let number = 1; number <= bank.length; number++) {
		const question = await asked(page, number, bank.length);
		expect([question.lesson, question.measures]).toEqual([lesson.slug, 'attribution']);
		if (number < bank.length)
			await page.getByRole('link', { name: 'Skip this one for now' }).click();
	}
});

test('a lesson’s link to its practice has that lesson chosen', async ({ page }) => {
	const [lesson] = openData('lessons');
	await page.goto(`./lessons/${lesson?.slug}/`);
	await page.getByRole('link', { name: 'Practise this lesson' }).click();
	await expect(page.getByLabel('Lesson')).toHaveValue(lesson?.slug ?? '');
});

test.describe('where the questions cannot be fetched', () => {
	test.use({ expectedFaults: /bank/u });

	test('the reader is told, and a second try draws the practice', async ({ page }) => {
		await page.route('**/practice/bank/**', (route) => route.fulfill({ status: 503 }));
		await page.goto(ADDRESS);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('The questions did not load');
		await page.unroute('**/practice/bank/**');
		await page.getByRole('button', { name: 'Try again' }).click();
		await asked(page, 1, 5);
	});
});

test('the index is asked for once, before any code, and the first question once', async ({
	page
}) => {
	const paths: string[] = [];
	page.on('request', (request) => paths.push(new URL(request.url()).pathname));
	await page.goto('./practice/?lesson=kursk&n=1&seed=early&draw=2');
	await expect(page.getByText('Question 1 of 1')).toBeVisible();
	await expect(page.locator('[data-loaded-ahead]')).toBeVisible();
	const data = paths.filter((path) => path.endsWith('.json'));
	expect(data[0]).toBe('/practice/index/kursk.json');
	expect(data).toHaveLength(2);
	expect(paths.findIndex((path) => path.endsWith('.js'))).toBeGreaterThan(
		paths.indexOf('/practice/index/kursk.json')
	);
});

test('a warning about empty parts that has not been shown yet does not let the next press hand in', async ({
	page
}) => {
	const question = sampleOf('match');
	// The words of the warning are held up until they are wanted.
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/_app/immutable/chunks/*.js', async (route) => {
		const response = await route.fetch();
		if ((await response.text()).includes('still empty')) await held;
		await route.fulfill({ response });
	});
	await page.goto(`./practice/?questions=${question.id}&seed=slow`);
	const card = cardOf(page, question);
	const { pairs } = keyedResponse(question) as ResponseOf['match'];
	const [[stem, target] = ['', '']] = Object.entries(pairs);
	await answerByPointer(card, question, { kind: 'match', pairs: { [stem]: target } });
	const { check } = controlsOf(card);
	await check.click();
	await check.click();
	await expect(check).toHaveText('Check');
	release();
	await expect(card.getByRole('status')).toContainText('still empty');
	await check.click();
	await receiptOf(card);
});
