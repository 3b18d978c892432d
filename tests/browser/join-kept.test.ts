import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinKept, type KeptRecords, type ReadRun } from '#lib/browser/join-kept.ts';
import type { PracticeRun } from '#lib/model/practice-run.ts';
import { runOf } from './tab.ts';

const readRun: ReadRun = (raw) => (typeof raw === 'string' ? null : (raw as PracticeRun));

function kept(more: Partial<KeptRecords>): KeptRecords {
	return {
		deletions: 0,
		practiceDeletions: new Map(),
		attempts: [],
		runs: new Map(),
		whole: true,
		...more
	};
}

const logOf = (...ids: string[]) => ids.map((id) => ({ id }));
const join = (main: Partial<KeptRecords>, mirror: Partial<KeptRecords>) =>
	joinKept(kept(main), kept(mirror), readRun);

describe('the joined log', () => {
	const idsArbitrary = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));

	it('has what either has, in the order of either where one lacks nothing', () => {
		fc.assert(
			fc.property(idsArbitrary, idsArbitrary, (main, mirror) => {
				const joined = join({ attempts: logOf(...main) }, { attempts: logOf(...mirror) }).attempts;
				const ids = (joined as { id: string }[]).map(({ id }) => id);
				expect([...ids].sort()).toEqual([...new Set([...main, ...mirror])].sort());
				if (mirror.every((id) => main.includes(id))) expect(ids).toEqual(main);
				else expect(ids.slice(0, mirror.length)).toEqual(mirror);
			})
		);
	});

	it('joined again with either stays as it is', () => {
		fc.assert(
			fc.property(idsArbitrary, idsArbitrary, (main, mirror) => {
				const [one, other] = [
					kept({ attempts: logOf(...main) }),
					kept({ attempts: logOf(...mirror) })
				];
				const joined = joinKept(one, other, readRun);
				expect(joinKept(joined, one, readRun)).toEqual(joined);
				expect(joinKept(joined, other, readRun)).toEqual(joined);
			})
		);
	});

	it.each([
		[true, 'main'],
		[false, 'mirror']
	])(
		'of two forms of one answer, where the main log is whole: %s, has that of the %s',
		(whole, from) => {
			const { attempts } = join(
				{ attempts: [{ id: 'a', from: 'main' }], whole },
				{ attempts: [{ id: 'a', from: 'mirror' }] }
			);
			expect(attempts).toEqual([{ id: 'a', from }]);
		}
	);
});

describe('what was deleted', () => {
	it.each([
		['in the main database stays deleted', 2, 1, ['new']],
		['in the mirror stays deleted, although the main database forgot it', 1, 2, ['old']],
		['before a mirror was ever compared stays deleted', 1, undefined, ['new']]
	])('%s', (_, ours, theirs, expected) => {
		const joined = join(
			{ deletions: ours, attempts: logOf('new') },
			{ deletions: theirs, attempts: logOf('old') }
		);
		expect(joined.attempts).toEqual(logOf(...expected));
	});

	it('is nothing of what a database lost that was made anew', () => {
		expect(
			join(
				{ deletions: undefined, attempts: logOf('new') },
				{ deletions: 2, attempts: logOf('old') }
			)
		).toMatchObject({ deletions: 2, attempts: logOf('old', 'new') });
	});
});

describe('a practice', () => {
	const run = runOf({ 'kursk.a': 'a' });
	const fuller = runOf({ 'kursk.a': 'a', 'kursk.b': 'b' }, { savedAt: 2 });
	const [one, fullerOne] = [new Map([['key', run]]), new Map([['key', fuller]])];

	it.each<[string, Partial<KeptRecords>, Partial<KeptRecords>, unknown]>([
		['that only the mirror has is taken over', {}, { runs: one }, run],
		['that only the main database has stays', { runs: one }, {}, run],
		['that lost its last answer gets it back', { runs: one }, { runs: fullerOne }, fuller],
		['that is behind in the mirror stays', { runs: fullerOne }, { runs: one }, fuller],
		['that cannot be read makes way', { runs: new Map([['key', 'torn']]) }, { runs: one }, run],
		[
			'that cannot be read in the mirror stays',
			{ runs: one },
			{ runs: new Map([['key', 'torn']]) },
			run
		],
		[
			'that was begun anew does not come back',
			{ practiceDeletions: new Map([['key', 1]]) },
			{ runs: fullerOne },
			undefined
		],
		[
			'that was begun anew goes where that is forgotten',
			{ runs: fullerOne },
			{ practiceDeletions: new Map([['key', 1]]) },
			undefined
		]
	])('%s', (_, main, mirror, expected) => {
		expect(join(main, mirror).runs.get('key')).toEqual(expected);
	});

	it('answered in both has both answers, and of two to one question the later', () => {
		const main = runOf({ 'kursk.a': 'a', 'kursk.b': 'early' }, { savedAt: 1 });
		const mirror = runOf({ 'kursk.b': 'late', 'kursk.c': 'c' }, { savedAt: 2 });
		expect(
			join({ runs: new Map([['key', main]]) }, { runs: new Map([['key', mirror]]) }).runs.get('key')
		).toEqual(runOf({ 'kursk.a': 'a', 'kursk.b': 'late', 'kursk.c': 'c' }, { savedAt: 2 }));
	});
});
