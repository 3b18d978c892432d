import { describe, expect, it } from 'vitest';
import { grade, ruleOf } from '#lib/grading/grade.ts';
import { MODALITIES, POLARITIES, type Modality, type Polarity } from '#lib/model/certainty.ts';
import type { QuestionOf } from '#lib/model/question.ts';
import { gradedAs } from './arbitraries.ts';
import { BASE } from './questions.ts';

function keyed(modality: Modality, polarity: Polarity): QuestionOf['scale'] {
	return {
		...BASE,
		kind: 'scale',
		measures: 'certainty',
		points: 2,
		statement: 'that Russia helped to build the radar',
		key: { modality, polarity }
	};
}

const rate = (modality?: unknown, polarity?: unknown) => ({ kind: 'scale', modality, polarity });

describe('how sure the wording is', () => {
	it.each([
		['certain', 'certain', 1, 0, []],
		['certain', 'probable', 0.5, -1, ['hedge-added']],
		['certain', 'possible', 0, -2, ['hedge-added']],
		['probable', 'certain', 0.5, 1, ['hedge-dropped']],
		['probable', 'probable', 1, 0, []],
		['probable', 'possible', 0.5, -1, ['hedge-added']],
		['possible', 'certain', 0, 2, ['hedge-dropped']],
		['possible', 'probable', 0.5, 1, ['hedge-dropped']],
		['possible', 'possible', 1, 0, []]
	] as const)('%s read as %s earns %d, error %d', (key, chosen, score, error, misconceptions) => {
		for (const polarity of POLARITIES) {
			const result = gradedAs(keyed(key, polarity), rate(chosen, polarity));
			expect(result.score).toBe(score);
			expect(result.evidence.error).toBe(error);
			expect(result.misconceptions).toEqual(misconceptions);
		}
	});

	it('earns nothing with affirmed and denied mixed up, however close', () => {
		for (const key of MODALITIES)
			for (const chosen of MODALITIES) {
				const result = gradedAs(keyed(key, 'denied'), rate(chosen, 'affirmed'));
				expect(result.score).toBe(0);
				expect(result.misconceptions).toContain('denial-missed');
			}
	});

	it('keeps the error of certainty where the polarity is wrong too', () => {
		const result = gradedAs(keyed('probable', 'denied'), rate('certain', 'affirmed'));
		expect(result.evidence.error).toBe(1);
		expect(result.misconceptions).toEqual(['hedge-dropped', 'denial-missed']);
	});

	it('gets one line and the reason for what was lost', () => {
		const result = gradedAs(keyed('probable', 'affirmed'), rate('certain', 'affirmed'));
		expect(result.parts).toEqual([
			{
				asked: 'that Russia helped to build the radar',
				answered: 'certain, affirmed',
				expected: 'probable, affirmed',
				earned: 1,
				possible: 2,
				why: null
			}
		]);
		expect(result.arithmetic).toBe('One step off on how sure the wording is: half the points.');
	});

	it('says its rule', () => {
		expect(ruleOf(keyed('certain', 'affirmed'))).toBe(
			'Say how sure the wording is and whether it affirms or denies: 2 points if both are right, half if only how sure is off, and by one step, nothing otherwise.'
		);
	});
});

describe('an answer that cannot be graded', () => {
	it.each([
		['an unknown level', rate('sure', 'affirmed')],
		['an unknown polarity', rate('certain', 'maybe')],
		['a level that is no text', rate(0, 'affirmed')],
		['an unknown level without a polarity', rate('sure')],
		['null', rate(null, 'affirmed')]
	])('%s is malformed', (_, response) => {
		expect(grade(keyed('certain', 'affirmed'), response)).toMatchObject({
			outcome: 'invalid',
			reason: 'malformed'
		});
	});

	it.each([
		[rate(), 'Say how sure the wording is first.'],
		[rate('certain'), 'Say also whether the wording affirms or denies.'],
		[rate(undefined, 'denied'), 'Say also how sure the wording is.']
	])('what is missing is named', (response, message) => {
		expect(grade(keyed('certain', 'affirmed'), response)).toEqual({
			outcome: 'invalid',
			reason: 'not-answered',
			message
		});
	});
});
