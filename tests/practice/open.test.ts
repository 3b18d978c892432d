import { describe, expect, it } from 'vitest';
import type { IndexEntry } from '#lib/model/practice-bank.ts';
import { DEFAULT_NUMBER, type PracticePlan } from '#lib/model/practice-plan.ts';
import { drawQuestions } from '#lib/practice/draw.ts';
import { lessonsOf, openPractice } from '#lib/practice/open.ts';

const entry = (id: string, ...sources: string[]): IndexEntry => ({
	id,
	kind: 'choice',
	measures: 'knowledge',
	level: 'recall',
	sources,
	passages: []
});
const INDEX = [
	entry('kursk.a', 'valdai'),
	entry('kursk.b', 'politsturm'),
	entry('treaty-1961.c', 'valdai', 'politsturm')
];
const PLAN: PracticePlan = {
	lesson: 'all',
	measures: 'any',
	number: 3,
	seed: 'x',
	sure: false,
	questions: null,
	current: true
};
const NOTHING = new Set<string>();

describe('a practice that is opened', () => {
	it('asks what its plan draws', () => {
		expect(openPractice(PLAN, INDEX, NOTHING, null)).toEqual({
			asked: drawQuestions(PLAN, INDEX),
			kept: drawQuestions(PLAN, INDEX),
			notices: []
		});
	});

	it('asks what its address names, in that order', () => {
		const plan = { ...PLAN, questions: ['treaty-1961.c', 'kursk.a'], current: false };
		expect(openPractice(plan, INDEX, NOTHING, null)).toEqual({
			asked: ['treaty-1961.c', 'kursk.a'],
			kept: ['treaty-1961.c', 'kursk.a'],
			notices: []
		});
	});

	it('asks what was stored, whatever its plan would draw now', () => {
		const opened = openPractice({ ...PLAN, current: false }, INDEX, NOTHING, ['kursk.b']);
		expect(opened).toEqual({ asked: ['kursk.b'], kept: ['kursk.b'], notices: [] });
	});

	it('says that an address of an earlier edition draws other questions', () => {
		const { notices } = openPractice({ ...PLAN, current: false }, INDEX, NOTHING, null);
		expect(notices).toEqual([{ code: 'earlier-edition' }]);
	});

	it('says how many fewer there are than asked for', () => {
		const plan = { ...PLAN, number: DEFAULT_NUMBER };
		expect(openPractice(plan, INDEX, new Set(['politsturm']), null)).toEqual({
			asked: ['kursk.a'],
			kept: ['kursk.a'],
			notices: [{ code: 'fewer', found: 1, wanted: DEFAULT_NUMBER }]
		});
	});

	it('names what the bank has lost, and forgets it', () => {
		const stored = ['kursk.a', 'kursk.gone', 'moon.gone'];
		expect(openPractice(PLAN, INDEX, NOTHING, stored)).toEqual({
			asked: ['kursk.a'],
			kept: ['kursk.a'],
			notices: [{ code: 'gone', ids: ['kursk.gone', 'moon.gone'] }]
		});
	});

	it('leaves out what rests on a hidden source, and keeps it for when the source is shown again', () => {
		const stored = ['kursk.b', 'kursk.a'];
		expect(openPractice(PLAN, INDEX, new Set(['politsturm']), stored)).toEqual({
			asked: ['kursk.a'],
			kept: ['kursk.b', 'kursk.a'],
			notices: [{ code: 'hidden', questions: 1 }]
		});
	});
});

it.each([
	['a plan of all lessons', { ...PLAN }, null, ['all']],
	['a plan of one', { ...PLAN, lesson: 'kursk' }, null, ['kursk']],
	['named questions', { ...PLAN, questions: ['kursk.a', 'b.c', 'kursk.d'] }, null, ['kursk', 'b']],
	['a stored practice', { ...PLAN, lesson: 'kursk' }, ['treaty-1961.c'], ['treaty-1961']]
])('%s needs the index of its lessons', (_, plan, stored, lessons) => {
	expect(lessonsOf(plan, stored)).toEqual(lessons);
});
