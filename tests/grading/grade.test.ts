import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade, offersConfidence } from '#lib/grading/grade.ts';
import type { InvalidReason, Problem } from '#lib/model/grade.ts';
import { KINDS } from '#lib/model/kind.ts';
import { QUESTION_SCHEMAS } from '#lib/model/question.ts';
import { answered, gradedAs, nearlyValid, PROTOTYPE_KEYS, questionOf } from './arbitraries.ts';

/** All but the essay, which a teacher grades. */
const GRADED_KINDS = KINDS.filter((kind) => kind !== 'essay');

/** Whether a problem is that something is missing, or that what is there cannot be read. */
const REASONS: Record<Problem['code'], InvalidReason> = {
	'nothing-answered': 'not-answered',
	'places-empty': 'not-answered',
	'half-missing': 'not-answered',
	'not-an-answer': 'malformed',
	'too-long': 'malformed',
	'not-a-number': 'malformed',
	'ambiguous-number': 'malformed',
	'strange-unit': 'malformed',
	'not-a-date': 'malformed',
	'ambiguous-date': 'malformed'
};

/** Every string inside a value, white space collapsed as a receipt collapses it. */
function stringsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value.replace(/\s+/gu, ' ')];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

describe.each(KINDS)('every answer to a %s question', (kind) => {
	const pair = answered(kind);

	it('is tried on questions that the schema accepts', () => {
		fc.assert(
			fc.property(questionOf[kind], (question) => {
				expect(QUESTION_SCHEMAS[kind].safeParse(question).error).toBeUndefined();
				expect(QUESTION_SCHEMAS[kind].parse(question)).toEqual(question);
			})
		);
	});

	it('is kept where it is well formed', () => {
		fc.assert(
			fc.property(pair, ([question, response]) => {
				expect(grade(question, response).outcome).toBe(
					kind === 'essay' ? 'needs-teacher' : 'graded'
				);
			})
		);
	});

	it('gets the same grade twice, and after a round trip through JSON', () => {
		fc.assert(
			fc.property(pair, ([question, response]) => {
				const once = grade(question, response);
				expect(grade(question, response)).toEqual(once);
				expect(grade(question, JSON.parse(JSON.stringify(response)))).toEqual(once);
				expect(JSON.parse(JSON.stringify(once))).toEqual(once);
			})
		);
	});

	it('leaves question and answer as they were', () => {
		fc.assert(
			fc.property(pair, ([question, response]) => {
				const before = structuredClone([question, response]);
				grade(question, response);
				expect([question, response]).toEqual(before);
			})
		);
	});

	it('never throws, whatever it is', () => {
		const anything = fc.oneof(fc.anything(), fc.jsonValue(), nearlyValid(kind));
		fc.assert(
			fc.property(questionOf[kind], anything, (question, response) => {
				const result = grade(question, response);
				expect([kind === 'essay' ? 'needs-teacher' : 'graded', 'invalid']).toContain(
					result.outcome
				);
				if (result.outcome === 'invalid') expect(result.reason).toBe(REASONS[result.problem.code]);
			}),
			{ numRuns: 500 }
		);
	});

	it('is judged in codes: what has a space in it is quoted from question or answer', () => {
		fc.assert(
			fc.property(pair, fc.boolean(), nearlyValid(kind), ([question, given], whole, other) => {
				const response = whole ? given : other;
				const known = stringsIn([question, response]);
				for (const text of stringsIn(grade(question, response)))
					if (text.includes(' ')) expect(known).toContainEqual(expect.stringContaining(text));
			})
		);
	});

	it.each([undefined, null])('counts %s as not answered', (response) => {
		fc.assert(
			fc.property(questionOf[kind], (question) => {
				expect(grade(question, response)).toMatchObject({
					outcome: 'invalid',
					reason: 'not-answered'
				});
			})
		);
	});

	it.each([[{}], [[]], ['a'], [0], [true], [{ kind: 'poem' }], [{ kind: '__proto__' }]])(
		'refuses %j as malformed',
		(response) => {
			fc.assert(
				fc.property(questionOf[kind], (question) => {
					expect(grade(question, response)).toMatchObject({
						outcome: 'invalid',
						reason: 'malformed'
					});
				})
			);
		}
	);

	it('refuses an answer to another kind', () => {
		const other = kind === 'choice' ? 'short' : 'choice';
		fc.assert(
			fc.property(questionOf[kind], answered(other), (question, [, response]) => {
				expect(grade(question, response)).toMatchObject({ reason: 'malformed' });
			})
		);
	});

	it('takes nothing from a prototype', () => {
		fc.assert(
			fc.property(pair, ([question, response]) => {
				expect(grade(question, Object.create(response))).toMatchObject({ reason: 'malformed' });
			})
		);
	});

	it('cannot bring its own grade along', () => {
		fc.assert(
			fc.property(pair, ([question, response]) => {
				const forged = { ...response, outcome: 'graded', reason: 'malformed', score: 1 };
				expect(grade(question, forged)).toEqual(grade(question, response));
			})
		);
	});
});

describe.each(GRADED_KINDS)('every grade of a %s question', (kind) => {
	const pair = answered(kind);

	it('scores from 0 to 1', () => {
		fc.assert(
			fc.property(pair, ([question, response]) => {
				const { score } = gradedAs(question, response);
				expect(score).toBeGreaterThanOrEqual(0);
				expect(score).toBeLessThanOrEqual(1);
			})
		);
	});

	it('gets a receipt that adds up', () => {
		fc.assert(
			fc.property(pair, ([question, response]) => {
				const { parts, points, score } = gradedAs(question, response);
				const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
				expect(points).toBe(question.points);
				expect(sum(parts.map((part) => part.possible))).toBeCloseTo(points, 9);
				expect(sum(parts.map((part) => part.earned))).toBeCloseTo(score * points, 9);
				for (const { earned, possible } of parts) {
					expect(earned).toBeGreaterThanOrEqual(0);
					expect(earned).toBeLessThanOrEqual(possible + 1e-9);
				}
			})
		);
	});

	it('is told what the text says exactly where it falls short', () => {
		fc.assert(
			fc.property(pair, ([question, response]) => {
				for (const part of gradedAs(question, response).parts) {
					if (part.expected === null) expect(part.answered).not.toBeNull();
					else expect(part.possible === 0 || part.earned < part.possible).toBe(true);
				}
			})
		);
	});

	it('shows no misconception where it is fully right, and none twice', () => {
		fc.assert(
			fc.property(pair, ([question, response]) => {
				const { score, misconceptions } = gradedAs(question, response);
				if (score === 1) expect(misconceptions).toEqual([]);
				expect(new Set(misconceptions).size).toBe(misconceptions.length);
			})
		);
	});

	it('counts as evidence for what the question measures, by its points', () => {
		fc.assert(
			fc.property(pair, ([question, response]) => {
				const { evidence, claims, score } = gradedAs(question, response);
				expect(evidence).toMatchObject({
					measures: question.measures,
					weight: question.points,
					score
				});
				expect('error' in evidence).toBe(kind === 'scale');
				expect(claims).toEqual(question.claims);
			})
		);
	});
});

describe('ids out of Object.prototype', () => {
	it.each(PROTOTYPE_KEYS)('%s is refused wherever an id belongs', (key) => {
		const record = (value: unknown) => Object.fromEntries([[key, value]]);
		fc.assert(
			fc.property(
				fc.record({
					choice: questionOf.choice,
					match: questionOf.match,
					order: questionOf.order,
					highlight: questionOf.highlight,
					scale: questionOf.scale,
					relation: questionOf.relation,
					grid: questionOf.grid,
					figure: questionOf.figure,
					essay: questionOf.essay
				}),
				({ choice, match, order, highlight, scale, relation, grid, figure, essay }) => {
					const element = highlight.elements[0]?.element ?? '';
					const card = { ...figure, key: { low: 1, bound: 'exact', claimant: 'sybiha' } } as const;
					const stem = match.stems[0]?.id ?? '';
					const row = grid.rows[0]?.id ?? '';
					const results = [
						grade(choice, { kind: 'choice', picked: [key] }),
						grade(match, { kind: 'match', pairs: record('a') }),
						grade(match, { kind: 'match', pairs: { [stem]: key } }),
						grade(order, { kind: 'order', order: [key] }),
						grade(scale, { kind: 'scale', modality: key, polarity: 'affirmed' }),
						grade(scale, { kind: 'scale', modality: 'certain', polarity: key }),
						grade(highlight, { kind: 'highlight', marks: record([0]) }),
						grade(highlight, { kind: 'highlight', marks: { [element]: [key] } }),
						grade(relation, { kind: 'relation', relation: key, evidence: [] }),
						grade(relation, { kind: 'relation', relation: 'agree', evidence: [key] }),
						grade(card, { kind: 'figure', low: key }),
						grade(card, { kind: 'figure', bound: key }),
						grade(card, { kind: 'figure', claimant: key }),
						grade(essay, { kind: 'essay', text: 'So says the FT.', ticked: [key] }),
						grade(grid, { kind: 'grid', rows: record({ column: 'stated' }) }),
						grade(grid, { kind: 'grid', rows: { [row]: { column: key } } }),
						grade(grid, { kind: 'grid', rows: { [row]: { column: 'given', evidence: key } } })
					];
					for (const result of results)
						expect(result).toMatchObject({ outcome: 'invalid', reason: 'malformed' });
				}
			)
		);
	});
});

describe('how sure a learner is', () => {
	it.each(KINDS)('is asked of a %s question only if it is one answer', (kind) => {
		fc.assert(
			fc.property(questionOf[kind], (question) => {
				const single = question.kind === 'choice' && !question.multiple;
				expect(offersConfidence(question)).toBe(single || kind === 'scale' || kind === 'short');
			})
		);
	});
});
