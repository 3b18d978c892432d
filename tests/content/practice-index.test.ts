import { expect, it } from 'vitest';
import { countBank } from '#lib/content/practice-index.ts';
import type { IndexEntry } from '#lib/model/practice-bank.ts';

const entry = (measures: IndexEntry['measures'], ...sources: string[]): IndexEntry => ({
	id: 'kursk.any',
	kind: 'choice',
	measures,
	level: null,
	sources,
	passages: []
});

it('questions that measure the same and rest on the same sources are counted together', () => {
	expect(
		countBank([
			entry('chain', 'valdai'),
			entry('knowledge', 'valdai'),
			entry('chain', 'valdai'),
			entry('chain', 'politsturm', 'valdai')
		])
	).toEqual([
		{ measures: 'chain', sources: ['valdai'], questions: 2 },
		{ measures: 'knowledge', sources: ['valdai'], questions: 1 },
		{ measures: 'chain', sources: ['politsturm', 'valdai'], questions: 1 }
	]);
});
