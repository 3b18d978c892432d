import { describe, expect, it } from 'vitest';
import type { Graded } from '#lib/model/grade.ts';
import type { Measure } from '#lib/model/measures.ts';
import { summarisePractice, type AnsweredQuestion } from '#lib/progress/practice-summary.ts';

const graded = (score: number, points: number, misconceptions: string[] = []): Graded => ({
	outcome: 'graded',
	score,
	points,
	parts: [],
	notes: [],
	misconceptions,
	evidence: { measures: 'chain', weight: points, score },
	claims: []
});

const answer = (
	id: string,
	measures: Measure,
	judged: AnsweredQuestion['judged'],
	confidence?: 1 | 2 | 3
) => ({
	id,
	question: { measures },
	judged,
	...(confidence === undefined ? {} : { confidence })
});

describe('the summary of a practice', () => {
	it('without an answer has nothing to show', () => {
		expect(summarisePractice([])).toEqual({
			lines: [],
			missed: [],
			confident: [],
			forTeacher: 0,
			misconceptions: []
		});
	});

	it('adds up knowledge and each skill apart, in the order of the course', () => {
		const { lines } = summarisePractice([
			answer('a', 'wording', graded(0.5, 2)),
			answer('b', 'knowledge', graded(1, 1)),
			answer('c', 'wording', graded(1, 1))
		]);
		expect(lines).toEqual([
			{ measure: 'knowledge', answers: 1, earned: 1, possible: 1 },
			{ measure: 'wording', answers: 2, earned: 2, possible: 3 }
		]);
	});

	it('lists what was missed, sure but wrong first, and what was right not at all', () => {
		const { missed } = summarisePractice([
			answer('no confidence', 'chain', graded(0, 1)),
			answer('unsure', 'chain', graded(0, 1), 1),
			answer('right', 'chain', graded(1, 1), 3),
			answer('sure', 'chain', graded(0, 1), 3)
		]);
		expect(missed.map(({ id }) => id)).toEqual(['sure', 'unsure', 'no confidence']);
	});

	it('leaves essays to the teacher', () => {
		const essay = answer('e', 'limits', { outcome: 'needs-teacher', points: 3 });
		const summary = summarisePractice([essay, answer('a', 'chain', graded(1, 1))]);
		expect(summary.forTeacher).toBe(1);
		expect(summary.lines.map(({ measure }) => measure)).toEqual(['chain']);
	});

	it('counts misconceptions, the most frequent first', () => {
		const { misconceptions } = summarisePractice([
			answer('a', 'chain', graded(0, 1, ['hedge-dropped', 'nearest-name'])),
			answer('b', 'chain', graded(0, 1, ['nearest-name']))
		]);
		expect(misconceptions).toEqual([
			{ code: 'nearest-name', answers: 2 },
			{ code: 'hedge-dropped', answers: 1 }
		]);
	});

	it('holds confidence against the score of every answer that has one', () => {
		const { confident } = summarisePractice([
			answer('a', 'chain', graded(0.5, 2), 2),
			answer('b', 'chain', graded(1, 1))
		]);
		expect(confident).toEqual([{ confidence: 2, score: 0.5 }]);
	});
});
