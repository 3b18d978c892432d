import type { Page } from '@playwright/test';
import type { Question } from '#lib/model/question.ts';
import { planQuery, readPlan } from '#lib/practice/plan.ts';
import { answerByPointer } from './answer-by-pointer.ts';
import { cardOf, controlsOf, receiptOf } from './answering.ts';
import { openData } from './built-site.ts';
import { QUESTIONS } from './question-samples.ts';
import { keyedResponse } from './sample-responses.ts';
import { readStore, type Which } from './stored-data.ts';

/** Three questions that are quickly answered. */
export const [one, two, three] = choices();

function choices(): [Question, Question, Question] {
	const [first, second, third] = QUESTIONS.filter(
		(question) => question.kind === 'choice' && !question.multiple
	);
	if (!first || !second || !third) throw new Error('The bank has too few choices.');
	return [first, second, third];
}

const QUERY = `questions=${one.id},${two.id},${three.id}&seed=storage`;

/** A practice of these questions. */
export const ADDRESS = `./practice/?${QUERY}`;

/** What its answers are kept under. */
export const KEY = planQuery(
	readPlan(new URLSearchParams(QUERY), (slug) =>
		openData('lessons').some((lesson) => lesson.slug === slug)
	).plan
);

/** Checks the right answer to a question that is open. */
export async function answer(page: Page, question: Question): Promise<void> {
	const card = cardOf(page, question);
	await answerByPointer(card, question, keyedResponse(question));
	await controlsOf(card).check.click();
	await receiptOf(card);
}

/** The ids of the questions that the practice keeps answers to. */
export async function answeredIn(page: Page, which: Which = 'main'): Promise<string[]> {
	const runs = (await readStore(page, 'practice-runs', which)) as { answers: object }[];
	return runs.flatMap(({ answers }) => Object.keys(answers)).sort();
}
