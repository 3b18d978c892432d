import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceCorrected } from '#lib/grading/chance.ts';
import { chanceScore } from '#lib/grading/grade.ts';
import { MODALITIES, POLARITIES, type Modality } from '#lib/model/certainty.ts';
import { GRID_COLUMNS } from '#lib/model/kinds/grid-columns.ts';
import type { Kind } from '#lib/model/kind.ts';
import type { Question, QuestionOf } from '#lib/model/question.ts';
import { gradedAs, questionOf } from './arbitraries.ts';
import { BASE, checked } from './questions.ts';

/** A question with so many right options and so many wrong ones. */
function choice(keyed: number, wrong: number, multiple = true): QuestionOf['choice'] {
	return checked({
		...BASE,
		kind: 'choice',
		multiple,
		options: Array.from({ length: keyed + wrong }, (_, index) => ({
			id: `option-${index}`,
			text: `option ${index}`,
			correct: index < keyed
		}))
	});
}

function scale(modality: Modality): QuestionOf['scale'] {
	return {
		...BASE,
		kind: 'scale',
		statement: 'that Russia helped',
		key: { modality, polarity: 'denied' }
	};
}

/** The mean score of answers, each graded. */
function meanOf(question: Question, responses: readonly unknown[]): number {
	const scores = responses.map((response) => gradedAs(question, response).score);
	return scores.reduce((a, b) => a + b, 0) / scores.length;
}

/** All sets of items but the empty one. */
function setsOf<T>(items: readonly T[]): T[][] {
	const sets = items.reduce<T[][]>(
		(all, item) => [...all, ...all.map((set) => [...set, item])],
		[[]]
	);
	return sets.filter((set) => set.length > 0);
}

/** Every way to give each of so many places one of the items. */
function tuplesOf<T>(items: readonly T[], length: number): T[][] {
	return length === 0
		? [[]]
		: tuplesOf(items, length - 1).flatMap((tuple) => items.map((item) => [...tuple, item]));
}

function ordersOf<T>(items: readonly T[]): T[][] {
	return items.length === 0
		? [[]]
		: items.flatMap((item) =>
				ordersOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest])
			);
}

describe('chanceScore', () => {
	it.each([
		[1, 1, 1 / 2],
		[1, 3, 1 / 4],
		[1, 7, 1 / 8]
	])('of one right option and %2$d wrong ones is %3$d', (keyed, wrong, chance) => {
		expect(chanceScore(choice(keyed, wrong, false))).toBe(chance);
	});

	it.each([
		// {r} 1, {w} 0, {r, w} 0
		[1, 1, 1 / 3],
		// {r} 1 and six sets that earn nothing
		[1, 2, 1 / 7],
		// {r}, {r'} ½ each, {r, r'} 1, {r, r', w} ½
		[2, 1, 2.5 / 7],
		// {r} ½ twice, {r, r'} 1, with one wrong pick ½ twice
		[2, 2, 3 / 15]
	])(
		'of %d right options and %d wrong ones, several to be picked, is %d',
		(keyed, wrong, chance) => {
			expect(chanceScore(choice(keyed, wrong))).toBeCloseTo(chance, 12);
		}
	);

	it.each([
		['certain', 1 / 4],
		['probable', 1 / 3],
		['possible', 1 / 4]
	] as const)('of a wording that is %s is %d', (modality, chance) => {
		expect(chanceScore(scale(modality))).toBe(chance);
	});

	it('of one choice is the mean of picking each option', () => {
		fc.assert(
			fc.property(questionOf.choice, (question) => {
				fc.pre(!question.multiple);
				const responses = question.options.map(({ id }) => ({ kind: 'choice', picked: [id] }));
				expect(chanceScore(question)).toBeCloseTo(meanOf(question, responses), 12);
			})
		);
	});

	it('of several choices is the mean over all sets of picks', () => {
		fc.assert(
			fc.property(questionOf.choice, (question) => {
				fc.pre(question.multiple);
				const responses = setsOf(question.options.map(({ id }) => id)).map((picked) => ({
					kind: 'choice',
					picked
				}));
				expect(chanceScore(question)).toBeCloseTo(meanOf(question, responses), 12);
			})
		);
	});

	it('of a scale is the mean over its six answers', () => {
		fc.assert(
			fc.property(questionOf.scale, (question) => {
				const responses = MODALITIES.flatMap((modality) =>
					POLARITIES.map((polarity) => ({ kind: 'scale', modality, polarity }))
				);
				expect(responses).toHaveLength(6);
				expect(chanceScore(question)).toBeCloseTo(meanOf(question, responses), 12);
			})
		);
	});

	it('of a match is the mean over all ways to pair', () => {
		fc.assert(
			fc.property(questionOf.match, (question) => {
				fc.pre(question.targets.length ** question.stems.length <= 300);
				const targets = question.targets.map(({ id }) => id);
				const responses = tuplesOf(targets, question.stems.length).map((tuple) => ({
					kind: 'match',
					pairs: Object.fromEntries(question.stems.map(({ id }, index) => [id, tuple[index]]))
				}));
				expect(chanceScore(question)).toBeCloseTo(meanOf(question, responses), 12);
			}),
			{ numRuns: 30 }
		);
	});

	it('of a grid without evidence is the mean over all ways to mark it', () => {
		fc.assert(
			fc.property(questionOf.grid, (question) => {
				const columns = GRID_COLUMNS[question.columns];
				const needsEvidence = question.columns === 'statement' && question.evidence === 'required';
				if (needsEvidence) expect(chanceScore(question)).toBeNull();
				fc.pre(!needsEvidence && columns.length ** question.rows.length <= 300);
				const responses = tuplesOf<string>(columns, question.rows.length).map((tuple) => ({
					kind: 'grid',
					rows: Object.fromEntries(
						question.rows.map(({ id }, index) => [id, { column: tuple[index] }])
					)
				}));
				expect(chanceScore(question)).toBeCloseTo(meanOf(question, responses), 12);
			}),
			{ numRuns: 50 }
		);
	});

	it('of a timeline is the mean over all orders', () => {
		fc.assert(
			fc.property(questionOf.order, (question) => {
				if (question.mode === 'chain') expect(chanceScore(question)).toBeNull();
				fc.pre(question.mode === 'timeline' && question.items.length <= 5);
				const responses = ordersOf(question.items.map(({ id }) => id)).map((order) => ({
					kind: 'order',
					order
				}));
				expect(chanceScore(question)).toBeCloseTo(meanOf(question, responses), 12);
			}),
			{ numRuns: 50 }
		);
	});

	it.each<Kind>(['highlight', 'relation', 'figure', 'short', 'essay'])(
		'of a %s question is not known',
		(kind) => {
			fc.assert(
				fc.property(questionOf[kind], (question) => {
					expect(chanceScore(question)).toBeNull();
				})
			);
		}
	);

	it('is below 1 wherever it is known', () => {
		fc.assert(
			fc.property(fc.oneof(...Object.values(questionOf)), (question) => {
				const chance = chanceScore(question);
				if (chance === null) return;
				expect(chance).toBeGreaterThan(0);
				expect(chance).toBeLessThan(1);
			})
		);
	});
});

describe('chanceCorrected: (p − g) / (1 − g) (specification, “Mastery”)', () => {
	it.each([
		[1, 0.25, 1],
		[0.25, 0.25, 0],
		[0.625, 0.25, 0.5],
		[0, 0.5, -1],
		[0.7, 0, 0.7],
		[0.5, null, null],
		[1, 1, null]
	])('%d against chance %s is %s', (p, g, corrected) => {
		expect(chanceCorrected(p, g)).toBe(corrected);
	});

	it('keeps what is all right at 1, puts guessing at 0, and rises with the score', () => {
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(share, share, fc.double({ min: 0, max: 0.9, noNaN: true }), (p, q, g) => {
				expect(chanceCorrected(1, g)).toBe(1);
				expect(chanceCorrected(g, g)).toBe(0);
				const [low, high] = [Math.min(p, q), Math.max(p, q)];
				expect(chanceCorrected(low, g) ?? NaN).toBeLessThanOrEqual(chanceCorrected(high, g) ?? NaN);
				expect(chanceCorrected(p, g) ?? NaN).toBeLessThanOrEqual(p + 1e-12);
			})
		);
	});
});
