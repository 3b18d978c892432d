import { describe, expect, it } from 'vitest';
import { PracticeRunSchema } from '#lib/model/practice-run.ts';
// Never edited afterwards: browsers out there hold runs of exactly this form.
import stored from '../fixtures/practice-run-v1.json';

it('a run as version 1 stored it is read as it stands', () => {
	expect(PracticeRunSchema.parse(stored)).toEqual(stored);
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
