import { describe, expect, it } from 'vitest';
import { PracticeRunSchema } from '#lib/model/practice-run.ts';
// Never edited afterwards: browsers out there hold runs of exactly this form.
import stored from '../fixtures/practice-run-v1.json';

it('a run as version 1 stored it is read as it stands', () => {
	expect(PracticeRunSchema.parse(stored)).toEqual(stored);
});

it('a run stored before certainty was asked has none, and gets none', () => {
	expect(PracticeRunSchema.parse(stored)).not.toHaveProperty('certainties');
});

it.each<[string, object]>([
	['every certainty there is', { 'kursk.a': 1, 'kursk.b': 2, 'kursk.c': 3 }],
	['no certainty yet', {}]
])('a run with %s is read as it stands', (_, certainties) => {
	const run = { ...stored, certainties };
	expect(PracticeRunSchema.parse(run)).toEqual(run);
});

it('an answer keeps fields that this version does not know', () => {
	const answers = { 'kursk.a': { kind: 'essay', text: 'So', drafts: [1] } };
	expect(PracticeRunSchema.parse({ ...stored, answers }).answers).toEqual(answers);
});

describe('what is not such a run is refused', () => {
	it.each([
		['another version', { version: 2 }, ['version']],
		['no address', { key: '' }, ['key']],
		['an endless address', { key: 'x'.repeat(4001) }, ['key']],
		['no questions', { questions: [] }, ['questions']],
		['201 questions', { questions: Array(201).fill('a.b') }, ['questions']],
		['a question without its lesson', { questions: ['kursk'] }, ['questions', 0]],
		['an answer to no question', { answers: { kursk: { kind: 'short' } } }, ['answers', 'kursk']],
		['an answer of no kind', { answers: { 'a.b': {} } }, ['answers', 'a.b', 'kind']],
		['an answer that is text', { answers: { 'a.b': 'so' } }, ['answers', 'a.b']],
		['a certainty below 1', { certainties: { 'kursk.a': 0 } }, ['certainties', 'kursk.a']],
		['a certainty above 3', { certainties: { 'kursk.a': 4 } }, ['certainties', 'kursk.a']],
		['a certainty in text', { certainties: { 'kursk.a': '3' } }, ['certainties', 'kursk.a']],
		['a certainty of no question', { certainties: { kursk: 3 } }, ['certainties', 'kursk']],
		['certainties in a list', { certainties: [3] }, ['certainties']],
		['a time in words', { savedAt: 'today' }, ['savedAt']]
	])('%s', (_, change, path) => {
		const result = PracticeRunSchema.safeParse({ ...stored, ...change });
		expect(result.error?.issues.map((issue) => issue.path)).toEqual([path]);
	});

	it('a field that version 1 does not have', () => {
		const result = PracticeRunSchema.safeParse({ ...stored, score: 3 });
		expect(result.error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['score'] }]);
	});

	it.each([null, undefined, [], 'run', 1])('%j', (junk) => {
		expect(PracticeRunSchema.safeParse(junk).success).toBe(false);
	});
});
