import type { z } from 'zod';
import { ClaimSchema } from '#lib/model/claim.ts';
import { LessonSchema } from '#lib/model/lesson.ts';
import { QUESTION_SCHEMAS } from '#lib/model/question.ts';
import { RelationSchema } from '#lib/model/relation.ts';
import { SkillSchema } from '#lib/model/skill.ts';
import { SourceSchema } from '#lib/model/source.ts';
import { VoiceSchema } from '#lib/model/voice.ts';
import { answerByPointer } from './answer-by-pointer.ts';
import { cardOf, handIn, receiptOf } from './answering.ts';
import { builtPages, builtText, openData } from './built-site.ts';
import { QUESTIONS, SAMPLES } from './question-samples.ts';
import { keyedResponse } from './sample-responses.ts';
import { expect, test } from './watched-page.ts';

const TABLES: Record<string, (record: { kind?: string }) => z.ZodType | undefined> = {
	sources: () => SourceSchema,
	voices: () => VoiceSchema,
	claims: () => ClaimSchema,
	relations: () => RelationSchema,
	lessons: () => LessonSchema,
	questions: ({ kind }) => Object.entries(QUESTION_SCHEMAS).find(([name]) => name === kind)?.[1],
	skills: () => SkillSchema
};

for (const [name, schemaOf] of Object.entries(TABLES))
	test(`/data/${name}.json is served as JSON, and each record is one of the model`, async ({
		request
	}) => {
		const response = await request.get(`./data/${name}.json`);
		expect(response.status()).toBe(200);
		expect(response.headers()['content-type']).toContain('application/json');
		const records = (await response.json()) as { kind?: string }[];
		expect(records.length).toBeGreaterThan(0);
		for (const record of records) {
			const result = schemaOf(record)?.safeParse(record);
			expect(
				result?.error?.issues ?? (result ? [] : ['no schema']),
				JSON.stringify(record)
			).toEqual([]);
		}
	});

test('every claim names its source, every lesson its slug, every question its lesson', () => {
	const sources = new Set(openData('sources').map(({ id }) => id));
	const lessons = openData('lessons').map(({ slug }) => slug);
	for (const claim of openData('claims')) {
		expect(sources).toContain(claim.source);
		expect(claim.id.split('.')[0]).toBe(claim.source);
	}
	for (const slug of lessons) expect(builtPages()).toContain(`lessons/${slug}/`);
	for (const question of QUESTIONS) {
		expect(lessons).toContain(question.lesson);
		expect(question.id.split('.')[0]).toBe(question.lesson);
	}
});

test('every reference in the open data resolves', () => {
	const claims = new Set(openData('claims').map(({ id }) => id));
	const voices = new Set(openData('voices').map(({ id }) => id));
	for (const { chain } of openData('claims')) for (const id of chain) expect(voices).toContain(id);
	for (const question of QUESTIONS) for (const id of question.claims) expect(claims).toContain(id);
	for (const relation of openData('relations') as { claims?: string[] }[])
		for (const id of relation.claims ?? ['none']) expect(claims).toContain(id);
});

test('every claim and question that a page shows carries the id of one that exists', () => {
	const claims = new Set(openData('claims').map(({ id }) => id));
	const questions = new Set(QUESTIONS.map(({ id }) => id));
	const shown = { claims: new Set<string>(), questions: new Set<string>() };
	for (const page of builtPages()) {
		const html = builtText(`${page}index.html`);
		for (const [, id = ''] of html.matchAll(/<[a-z][^>]*? data-claim="([^"]*)"/gu)) {
			expect(claims, page).toContain(id);
			shown.claims.add(id);
		}
		for (const [, id = ''] of html.matchAll(/<[a-z][^>]*? data-question="([^"]*)"/gu)) {
			expect(questions, page).toContain(id);
			shown.questions.add(id);
		}
	}
	expect(shown.claims.size).toBe(claims.size);
	expect(shown.questions.size).toBeGreaterThan(0);
});

for (const { form, question } of SAMPLES)
	test(`${form}: a question in practice carries its id, and the words that decide carry theirs`, async ({
		page
	}) => {
		await page.goto(`./practice/?questions=${question.id}&seed=ids`);
		const card = cardOf(page, question);
		await expect(card).toHaveCount(1);
		await expect(page.locator('[data-question]')).toHaveCount(1);
		await answerByPointer(card, question, keyedResponse(question));
		await handIn(card);
		await receiptOf(card);
		const ids = await card
			.locator('[data-claim]')
			.evaluateAll((all) => all.map((one) => one.getAttribute('data-claim')));
		expect(ids).toEqual(question.claims);
	});
