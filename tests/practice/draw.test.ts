import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '#lib/model/kind.ts';
import { MEASURES, SKILL_IDS } from '#lib/model/measures.ts';
import type { IndexEntry } from '#lib/model/practice-bank.ts';
import { PRACTICE_MEASURES } from '#lib/model/practice-plan.ts';
import { countOpen, drawQuestions, isMeant } from '#lib/practice/draw.ts';
import { lessonOf } from '#lib/practice/plan.ts';

const LESSONS = ['kursk', 'treaty-1961', 'treaty-2000'];
const SOURCES = ['politsturm', 'valdai', 'implications'];

const entry = fc.record<IndexEntry>({
	id: fc
		.tuple(fc.constantFrom(...LESSONS), fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/u))
		.map(([lesson, name]) => `${lesson}.${name}`),
	kind: fc.constantFrom(...KINDS),
	measures: fc.constantFrom(...MEASURES),
	level: fc.constant(null),
	sources: fc.uniqueArray(fc.constantFrom(...SOURCES), { minLength: 1 }),
	passages: fc.constant([])
});

const bank = (maxLength = 40) => fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength });

const plan = fc.record({
	lesson: fc.constantFrom('all', ...LESSONS),
	measures: fc.constantFrom(...PRACTICE_MEASURES),
	number: fc.integer({ min: 1, max: 50 }),
	seed: fc.stringMatching(/^[a-z0-9]{1,16}$/u)
});

const ANY = { lesson: 'all', measures: 'any', number: 10, seed: 'class7b' } as const;

describe('the questions that are drawn', () => {
	it('stay but for one where one is added or taken away, whatever the bank, the seed and the number', () => {
		fc.assert(
			fc.property(plan, bank(), bank(5), fc.nat(45), (asked, old, more, place) => {
				const added = more.filter(({ id }) => !old.some((one) => one.id === id));
				const grown = [...old.slice(0, place), ...added, ...old.slice(place)];
				const [before, after] = [drawQuestions(asked, old), drawQuestions(asked, grown)];
				expect(before.filter((id) => !after.includes(id)).length).toBeLessThanOrEqual(added.length);
				// Those that stay keep their order.
				const stayed = (ids: string[], others: string[]) => ids.filter((id) => others.includes(id));
				expect(stayed(after, before)).toEqual(stayed(before, after));
			})
		);
	});

	it('do not depend on the order of the bank', () => {
		fc.assert(
			fc.property(plan, bank(), (asked, index) => {
				expect(drawQuestions(asked, index.toReversed())).toEqual(drawQuestions(asked, index));
			})
		);
	});

	it('are different, meant, and as many as asked for or as there are', () => {
		fc.assert(
			fc.property(plan, bank(), (asked, index) => {
				const ids = drawQuestions(asked, index);
				const open = index.filter(
					({ id, measures }) =>
						(asked.lesson === 'all' || lessonOf(id) === asked.lesson) &&
						isMeant(measures, asked.measures)
				);
				expect(new Set(ids).size).toBe(ids.length);
				expect(ids.length).toBe(Math.min(asked.number, open.length));
				for (const id of ids) expect(open.map((one) => one.id)).toContain(id);
			})
		);
	});

	it('begin with those of a shorter practice, so that a longer one only adds', () => {
		fc.assert(
			fc.property(plan, bank(), fc.integer({ min: 1, max: 50 }), (asked, index, number) => {
				const short = drawQuestions({ ...asked, number: Math.min(number, asked.number) }, index);
				expect(drawQuestions(asked, index).slice(0, short.length)).toEqual(short);
			})
		);
	});

	it('rest on no hidden source, and the others keep their order', () => {
		fc.assert(
			fc.property(plan, bank(), fc.constantFrom(...SOURCES), (asked, index, source) => {
				const all = drawQuestions({ ...asked, number: 50 }, index);
				const open = drawQuestions({ ...asked, number: 50 }, index, new Set([source]));
				expect(open).toEqual(
					all.filter((id) => !index.find((one) => one.id === id)?.sources.includes(source))
				);
			})
		);
	});

	it('come from all over the bank: over many seeds each is drawn about equally often', () => {
		const index = Array.from({ length: 50 }, (_, number): IndexEntry => ({
			id: `kursk.question-${number}`,
			kind: 'choice',
			measures: 'knowledge',
			level: null,
			sources: [],
			passages: []
		}));
		const counts = new Map<string, number>();
		for (let seed = 0; seed < 2000; seed++)
			for (const id of drawQuestions({ ...ANY, seed: `s${seed}` }, index))
				counts.set(id, (counts.get(id) ?? 0) + 1);
		// 400 expected, standard deviation 18: five of them on either side.
		for (const { id } of index) expect(Math.abs((counts.get(id) ?? 0) - 400)).toBeLessThan(90);
	});

	// Links keep their meaning: never edit a draw that is pinned here.
	it('of one seed have always been these', () => {
		const index = ['a', 'b', 'c', 'd', 'e', 'f'].map((name): IndexEntry => ({
			id: `kursk.${name}`,
			kind: 'choice',
			measures: 'chain',
			level: null,
			sources: ['valdai'],
			passages: []
		}));
		expect(drawQuestions({ ...ANY, number: 4 }, index)).toEqual([
			'kursk.b',
			'kursk.a',
			'kursk.f',
			'kursk.c'
		]);
	});
});

it.each([
	['knowledge', 'any', true],
	['chain', 'any', true],
	['knowledge', 'skills', false],
	['chain', 'skills', true],
	['chain', 'chain', true],
	['chain', 'limits', false],
	['knowledge', 'knowledge', true]
] as const)('a question that measures %s in a practice of %s: %s', (measure, limit, meant) => {
	expect(isMeant(measure, limit)).toBe(meant);
});

it('counts what a limit and the hidden sources leave', () => {
	const counts = [
		{ kind: 'choice', measures: 'knowledge', sources: ['politsturm'], questions: 2 },
		{ kind: 'choice', measures: 'chain', sources: ['politsturm', 'valdai'], questions: 3 },
		{ kind: 'choice', measures: 'chain', sources: ['valdai'], questions: 4 }
	] as const;
	const all = counts.map((one) => ({ ...one, sources: [...one.sources] }));
	expect(countOpen(all, 'any')).toBe(9);
	expect(countOpen(all, 'skills')).toBe(7);
	expect(countOpen(all, 'any', new Set(['politsturm']))).toBe(4);
	expect(countOpen(all, 'knowledge', new Set(['politsturm']))).toBe(0);
	expect(SKILL_IDS).toContain('chain');
});
