import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionListOf } from '#lib/content/question-list.ts';
import { contentFolders, loadContent } from '#lib/content/library.server.ts';
import { MEASURES } from '#lib/model/measures.ts';
import type { IndexEntry } from '#lib/model/practice-bank.ts';
import { minutesOf } from '#lib/practice/minutes.ts';
import { suggestSet, swapFor } from '#lib/practice/suggest.ts';

const bank = questionListOf(loadContent(contentFolders()).library);
const entryOf = (id: string) => bank.find((one) => one.id === id) as (typeof bank)[number];

function entry(id: string, part: Partial<IndexEntry> = {}): IndexEntry {
	return {
		id,
		kind: 'choice',
		measures: 'chain',
		level: 'infer',
		sources: ['valdai'],
		passages: [id],
		...part
	};
}

describe('a suggested set', () => {
	it('fits into its minutes, whatever the seed', () => {
		fc.assert(
			fc.property(fc.string(), fc.integer({ min: 1, max: 60 }), (seed, minutes) => {
				const set = suggestSet(bank, minutes, seed);
				expect(minutesOf(set.map(entryOf))).toBeLessThanOrEqual(minutes);
				expect(new Set(set).size).toBe(set.length);
			}),
			{ numRuns: 20 }
		);
	});

	it('of twenty minutes asks every skill and knowledge once before it asks one twice', () => {
		const set = suggestSet(bank, 20, 'mix').map(entryOf);
		const counts = MEASURES.map((measure) => set.filter((one) => one.measures === measure).length);
		expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
		expect(Math.max(...counts)).toBeLessThanOrEqual(2);
	});

	it('takes no two questions on one passage and no essay', () => {
		const set = suggestSet(bank, 60, 'mix').map(entryOf);
		const passages = set.flatMap((one) => one.passages);
		expect(new Set(passages).size).toBe(passages.length);
		expect(set.map(({ kind }) => kind)).not.toContain('essay');
	});

	it('takes the levels in turn', () => {
		const levels = ['recall', 'infer', 'integrate'] as const;
		const all = levels.flatMap((level) =>
			['x', 'y', 'z'].map((name) => entry(`${level}.${name}`, { level }))
		);
		const set = suggestSet(all, 6, 'any').map((id) => id.split('.')[0]);
		for (const level of levels) expect(set.filter((one) => one === level)).toHaveLength(2);
	});

	it('is the same for the same seed', () => {
		expect(suggestSet(bank, 20, 'a')).toEqual(suggestSet(bank, 20, 'a'));
		expect(suggestSet(bank, 20, 'a')).not.toEqual(suggestSet(bank, 20, 'b'));
	});

	it('is empty where no question fits', () => {
		expect(suggestSet(bank, 0, 'a')).toEqual([]);
		expect(suggestSet([], 20, 'a')).toEqual([]);
	});
});

describe('a swap', () => {
	const ring = [
		entry('a.one'),
		entry('a.two'),
		entry('b.one'),
		entry('b.hard', { level: 'integrate' }),
		entry('b.other', { measures: 'limits' })
	];

	it.each([
		['the next of the same skill and level', 'a.one', ['a.one'], 'a.two'],
		['one of another lesson, where its own has no more', 'a.two', ['a.two'], 'b.one'],
		['the first again, after the last', 'b.one', ['b.one'], 'a.one'],
		['none that the set has', 'a.one', ['a.one', 'a.two'], 'b.one'],
		['none where all are in the set', 'a.one', ['a.one', 'a.two', 'b.one'], null],
		['none where no other is like it', 'b.hard', ['b.hard'], null],
		['none for a question that is gone', 'x.y', ['x.y'], null]
	])('gives %s', (_, id, set, expected) => {
		expect(swapFor(id, ring, set)).toBe(expected);
	});

	it('goes through all there are before it comes back', () => {
		const seen = new Set<string>();
		let id: string | null = 'a.one';
		while (id !== null && !seen.has(id)) {
			seen.add(id);
			id = swapFor(id, ring, [id]);
		}
		expect([...seen]).toEqual(['a.one', 'a.two', 'b.one']);
	});
});
