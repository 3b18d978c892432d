import { expect, it } from 'vitest';
import { attemptOf, type Circumstances } from '#lib/model/attempt-of.ts';
import { AttemptSchema } from '#lib/model/attempt.ts';
import type { Question, Response } from '#lib/model/question.ts';
import storedAttempts from '../fixtures/attempt-v2.json';
import storedQuestions from '../fixtures/shown-hash-v1.json';

const QUESTIONS = storedQuestions.map(({ question }) => question as unknown as Question);
const [choice] = QUESTIONS as [Question];
const RESPONSE: Response = { kind: 'choice', picked: ['western-data'] };

// Each has a seed but the one that shows that the stored form may lack it.
const WITH_SEED = storedAttempts.filter(({ seed }) => seed !== undefined);

it.each(WITH_SEED)('an answer becomes the attempt that version 2 stores: $kind', (stored) => {
	const attempt = AttemptSchema.parse(stored);
	const question = QUESTIONS.find(({ id }) => id === attempt.question) as Question;
	const { id, at, seed = '', origin, confidence } = attempt;
	const response = attempt.response as unknown as Response;
	expect(attemptOf(question, response, { id, at, seed, origin, confidence })).toEqual(attempt);
});

it('without confidence it has no such field, so that its form is the stored one', () => {
	const given: Circumstances = { id: 'one', at: -5, seed: 'k3x9', origin: 'practice' };
	for (const circumstances of [given, { ...given, confidence: undefined }]) {
		const attempt = attemptOf(choice, RESPONSE, circumstances);
		expect(attempt).not.toHaveProperty('confidence');
		expect(AttemptSchema.parse(attempt)).toStrictEqual(attempt);
	}
});

it('it keeps the answer as it was given, whatever becomes of the object', () => {
	const response = { ...RESPONSE };
	const attempt = attemptOf(choice, response, { id: 'one', at: 1, seed: 's', origin: 'lesson' });
	response.picked = ['the-article'];
	expect(attempt.response).toEqual(RESPONSE);
});
