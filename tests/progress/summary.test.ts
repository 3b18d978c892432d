import { describe, expect, it } from 'vitest';
import { AttemptSchema, type Attempt } from '#lib/model/attempt.ts';
import type { Question, QuestionOf } from '#lib/model/question.ts';
import { shownHash } from '#lib/model/shown.ts';
import { masteryByMeasure } from '#lib/progress/mastery.ts';
import { lessonsOf, progressSummary } from '#lib/progress/summary.ts';
import storedFirst from '../fixtures/attempt-v1.json';
import storedSecond from '../fixtures/attempt-v2.json';
import storedQuestions from '../fixtures/shown-hash-v1.json';

const QUESTIONS = storedQuestions.map(({ question }) => question as unknown as Question);
const FIRST = AttemptSchema.array().parse(storedFirst);
const SECOND = AttemptSchema.array().parse(storedSecond);

function questionOf<K extends Question['kind']>(kind: K): QuestionOf[K] {
	return QUESTIONS.find((one) => one.kind === kind) as QuestionOf[K];
}

/** All questions, one of them with another prompt than the stored answers saw. */
function reworded(kind: Question['kind'], prompt: string): Question[] {
	return QUESTIONS.map((one) => (one.kind === kind ? { ...one, prompt } : one));
}

const summaryOf = (
	attempts: readonly Attempt[],
	questions: readonly Question[] = QUESTIONS,
	unreadable: readonly unknown[] = []
) => progressSummary({ attempts, unreadable }, questions);

describe('a log with answers of every kind, in both stored forms', () => {
	const summary = summaryOf([...FIRST, ...SECOND], QUESTIONS, ['junk', null]);

	it('counts everything that is kept, readable or not', () => {
		expect(summary.kept).toBe(22);
	});

	it('tells answers from practice and from lessons; those of the first form are from practice', () => {
		expect(summary.origins).toEqual({ practice: 15, lesson: 5 });
	});

	it('leaves the essays to a teacher', () => {
		expect(summary.needsTeacher).toBe(2);
	});

	it('has mastery of all that was graded, each question once', () => {
		const sum = (field: 'answers' | 'questions') =>
			Object.values(summary.mastery).reduce((total, one) => total + one[field], 0);
		expect([sum('answers'), sum('questions')]).toEqual([18, 9]);
	});

	it('knows no question that has changed, and what cannot be read as unusable', () => {
		expect(summary.changed).toEqual([]);
		expect(summary.unusable).toBe(2);
	});

	it('shows how sure the student was of the questions that ask it', () => {
		const said = [...FIRST, ...SECOND].filter(({ confidence }) => confidence !== undefined);
		const shown = summary.confidence ?? [];
		expect(shown.reduce((total, { n }) => total + n, 0)).toBe(said.length);
	});
});

describe('answers to a wording that has changed since', () => {
	it('are listed by question with its present prompt, and neither graded nor counted', () => {
		const summary = summaryOf(SECOND, reworded('scale', 'How certain is the wording?'));
		expect(summary.changed).toEqual([
			{ question: 'lesson.scale', prompt: 'How certain is the wording?', answers: 1 }
		]);
		expect(summary.mastery.certainty).toEqual(masteryByMeasure([]).certainty);
		expect(summary).toMatchObject({ kept: 10, unusable: 0 });
	});

	it('are counted by question, in the order in which the questions were first answered', () => {
		const [scale, choice] = ['scale', 'choice'].map((kind) =>
			SECOND.find((one) => one.kind === kind)
		) as [Attempt, Attempt];
		const log = [scale, choice, { ...scale, id: 'again' }];
		const questions = QUESTIONS.map((one) => ({ ...one, prompt: 'Another?' }));
		expect(summaryOf(log, questions).changed).toMatchObject([
			{ question: 'lesson.scale', answers: 2 },
			{ question: 'lesson.choice', answers: 1 }
		]);
	});

	it('are no such answers where nobody knows what wording they saw', () => {
		const questions = reworded('scale', 'How certain is the wording?');
		expect(summaryOf(FIRST, questions)).toEqual(summaryOf(FIRST));
	});

	it('leave the question itself as any other: a new answer to it counts', () => {
		const questions = reworded('scale', 'How certain is the wording?');
		const [scale] = SECOND.filter(({ kind }) => kind === 'scale') as [Attempt];
		const present = shownHash({ ...questionOf('scale'), prompt: 'How certain is the wording?' });
		const log = [scale, { ...scale, id: 'again', shown: present }];
		expect(summaryOf(log, questions)).toMatchObject({
			changed: [{ answers: 1 }],
			mastery: { certainty: { answers: 1, questions: 1 } }
		});
	});
});

it('answers whose question is gone or another one now are unusable, with what cannot be read', () => {
	const [choice] = FIRST.filter(({ kind }) => kind === 'choice') as [Attempt];
	const log = [
		{ ...choice, question: 'lesson.gone' },
		{ ...choice, response: { kind: 'choice', picked: ['nobody'] } }
	];
	expect(summaryOf(log, QUESTIONS, [{}]).unusable).toBe(3);
});

it('without a word on how sure the student was there is nothing to compare', () => {
	expect(
		summaryOf(FIRST.filter(({ confidence }) => confidence === undefined)).confidence
	).toBeNull();
});

it('an empty log is all zeros', () => {
	expect(summaryOf([])).toEqual({
		kept: 0,
		origins: { practice: 0, lesson: 0 },
		mastery: masteryByMeasure([]),
		confidence: null,
		needsTeacher: 0,
		changed: [],
		unusable: 0
	});
});

describe('the lessons whose banks are fetched', () => {
	const to = (question: string): Attempt => ({ ...(SECOND[0] as Attempt), question });

	it.each<[string, string[], string[]]>([
		['none for no answers', [], []],
		['one for all its questions', ['kursk.a', 'kursk.b', 'kursk.a'], ['kursk']],
		['no lesson that the site does not have', ['gone.a', 'constructor.b'], []],
		['several, in the order of the site', ['valdai.a', 'kursk.a'], ['kursk', 'valdai']]
	])('%s', (_, questions, lessons) => {
		expect(lessonsOf(questions.map(to), ['kursk', 'treaty-2000', 'valdai'])).toEqual(lessons);
	});
});
