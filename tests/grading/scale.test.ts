import { describe, expect, it } from 'vitest';
import { grade } from '#lib/grading/grade.ts';
import { MODALITIES, POLARITIES, type Modality, type Polarity } from '#lib/model/certainty.ts';
import type { PartValue } from '#lib/model/grade.ts';
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
const certainty = (modality: Modality, polarity: Polarity): PartValue => ({
	type: 'certainty',
	modality,
	polarity
});

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
				field: 'statement',
				item: null,
				answered: certainty('certain', 'affirmed'),
				expected: certainty('probable', 'affirmed'),
				earned: 1,
				possible: 2,
				why: null
			}
		]);
		expect(result.notes).toEqual([{ code: 'levels-off', levels: 1 }]);
	});

	it.each([
		['certain', 'affirmed', []],
		['probable', 'affirmed', [{ code: 'levels-off', levels: 1 }]],
		['possible', 'affirmed', [{ code: 'levels-off', levels: 2 }]],
		['certain', 'denied', [{ code: 'polarity' }]],
		['possible', 'denied', [{ code: 'polarity' }]]
	] as const)(
		'certain, affirmed read as %s, %s has one note at most',
		(modality, polarity, notes) => {
			const result = gradedAs(keyed('certain', 'affirmed'), rate(modality, polarity));
			expect(result.notes).toEqual(notes);
			expect(result.parts[0]?.expected).toEqual(
				notes.length === 0 ? null : certainty('certain', 'affirmed')
			);
		}
	);
});

describe('an answer that cannot be graded', () => {
	it.each([
		['an unknown level', rate('sure', 'affirmed')],
		['an unknown polarity', rate('certain', 'maybe')],
		['a level that is no text', rate(0, 'affirmed')],
		['an unknown level without a polarity', rate('sure')],
		['null', rate(null, 'affirmed')]
	])('%s is malformed', (_, response) => {
		expect(grade(keyed('certain', 'affirmed'), response)).toEqual({
			outcome: 'invalid',
			reason: 'malformed',
			problem: { code: 'not-an-answer' }
		});
	});

	it.each([
		[rate(), { code: 'nothing-answered' }],
		[rate('certain'), { code: 'half-missing', half: 'polarity' }],
		[rate(undefined, 'denied'), { code: 'half-missing', half: 'modality' }]
	])('what is missing is named: %j', (response, problem) => {
		expect(grade(keyed('certain', 'affirmed'), response)).toEqual({
			outcome: 'invalid',
			reason: 'not-answered',
			problem
		});
	});
});
