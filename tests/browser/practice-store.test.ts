import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attemptOf, drop, inDatabase, KEY, newBrowser, openTab, readAll, runOf } from './tab.ts';
import type { Tab } from './tab.ts';

beforeEach(() => {
	newBrowser();
});

afterEach(() => {
	vi.unstubAllGlobals();
});

/** What a tab remembers of the moment at which it opened the practice. */
async function openedIn(tab: Tab) {
	const stored = await tab.loadRun(KEY);
	if (stored.status === 'unavailable') throw new Error(`Nothing is kept: ${stored.problem}.`);
	return stored.opened;
}

/** Answers in a tab whose practice has these answers, the last of which is new. */
async function answer(
	tab: Tab,
	opened: Awaited<ReturnType<typeof openedIn>>,
	answers: Record<string, string>
) {
	const [question = '', option = ''] = Object.entries(answers).at(-1) ?? [];
	return tab.keepAnswers(runOf(answers), [attemptOf(question, option)], opened);
}

async function answersIn(name: 'says-who' | 'says-who-copy') {
	const runs = (await readAll(name, 'practice-runs')) as { answers: object }[];
	return runs.map(({ answers }) => answers);
}

const both = ['says-who', 'says-who-copy'] as const;

describe('an answer', () => {
	it('is kept in its practice and in the log, in the database and in the mirror', async () => {
		const tab = await openTab();
		const kept = await answer(tab, await openedIn(tab), { 'kursk.a': 'a' });
		expect(kept).toMatchObject({ status: 'kept', deletedElsewhere: false });
		for (const name of both) {
			expect(await readAll(name, 'practice-runs')).toEqual([runOf({ 'kursk.a': 'a' })]);
			expect(await readAll(name, 'attempts')).toEqual([attemptOf('kursk.a', 'a')]);
		}
		expect(await (await openTab()).loadRun(KEY)).toMatchObject({
			status: 'found',
			run: runOf({ 'kursk.a': 'a' }),
			restored: { answers: 0, practices: 0 }
		});
	});

	it('that is handed in twice stands in the log once', async () => {
		const tab = await openTab();
		const opened = await openedIn(tab);
		await answer(tab, opened, { 'kursk.a': 'a' });
		await answer(tab, opened, { 'kursk.a': 'a' });
		expect(await readAll('says-who', 'attempts')).toHaveLength(1);
	});

	it('of another tab stays, unless it is the very one that is answered again', async () => {
		const [one, other] = [await openTab(), await openTab()];
		const opened = [await openedIn(one), await openedIn(other)] as const;
		await answer(one, opened[0], { 'kursk.a': 'a' });
		await answer(other, opened[1], { 'kursk.b': 'b' });
		await answer(other, opened[1], { 'kursk.b': 'b', 'kursk.a': 'later' });
		await answer(one, opened[0], { 'kursk.a': 'a', 'kursk.c': 'c' });
		const { answers } = runOf({ 'kursk.a': 'later', 'kursk.b': 'b', 'kursk.c': 'c' });
		for (const name of both) expect(await answersIn(name)).toEqual([answers]);
	});

	it('that cannot be cloned is not kept, and nothing else of it either', async () => {
		const tab = await openTab();
		const opened = await openedIn(tab);
		const run = runOf({ 'kursk.a': 'a' });
		const attempt = {
			...attemptOf('kursk.a', 'a'),
			response: { kind: 'choice', picked: () => [] }
		};
		expect(await tab.keepAnswers(run, [attempt], opened)).toEqual({
			status: 'not-kept',
			problem: 'failed'
		});
		expect(await readAll('says-who', 'practice-runs')).toEqual([]);
	});
});

describe('a practice that is deleted in one tab', () => {
	for (const [how, remove] of [
		['begun anew', (tab: Tab) => tab.deleteRun(KEY)],
		['deleted with everything', (tab: Tab) => tab.forgetAll()]
	] as const)
		it(`and ${how} does not come back from a tab that did not hear of it`, async () => {
			const [one, stale] = [await openTab(), await openTab()];
			const opened = await openedIn(stale);
			await answer(stale, opened, { 'kursk.a': 'a' });
			await remove(one);
			const kept = await answer(stale, opened, { 'kursk.a': 'a', 'kursk.b': 'b' });
			expect(kept).toMatchObject({ status: 'kept', deletedElsewhere: true });
			for (const name of both)
				expect(await answersIn(name)).toEqual([runOf({ 'kursk.b': 'b' }).answers]);
			// What it answers from then on belongs to the practice that was begun anew.
			if (kept.status !== 'kept') return;
			expect(await answer(stale, kept.opened, { 'kursk.b': 'b', 'kursk.c': 'c' })).toMatchObject({
				deletedElsewhere: false
			});
			expect(await answersIn('says-who')).toEqual([
				runOf({ 'kursk.b': 'b', 'kursk.c': 'c' }).answers
			]);
		});

	it('is not restored from a mirror that the deletion did not reach', async () => {
		const tab = await openTab();
		await answer(tab, await openedIn(tab), { 'kursk.a': 'a' });
		const [run] = await readAll('says-who-copy', 'practice-runs');
		await tab.deleteRun(KEY);
		await inDatabase('says-who-copy', 'practice-runs', 'readwrite', (store) => store.put(run, KEY));
		await inDatabase('says-who-copy', 'meta', 'readwrite', (store) =>
			store.delete(`deletions of ${KEY}`)
		);
		expect(await (await openTab()).loadRun(KEY)).toMatchObject({ status: 'none' });
	});

	it('is only deleted there: another practice stays', async () => {
		const tab = await openTab();
		await answer(tab, await openedIn(tab), { 'kursk.a': 'a' });
		await tab.deleteRun('seed=other');
		expect(await tab.loadRun(KEY)).toMatchObject({ status: 'found' });
	});
});

describe('a practice that the browser lost', () => {
	it('is restored from the mirror', async () => {
		const tab = await openTab();
		await answer(tab, await openedIn(tab), { 'kursk.a': 'a' });
		await drop('says-who');
		expect(await (await openTab()).loadRun(KEY)).toMatchObject({
			status: 'found',
			run: runOf({ 'kursk.a': 'a' }),
			restored: { answers: 1, practices: 1 }
		});
	});

	it('is restored where only it cannot be read, and what stood there is set aside', async () => {
		const tab = await openTab();
		await answer(tab, await openedIn(tab), { 'kursk.a': 'a' });
		await inDatabase('says-who', 'practice-runs', 'readwrite', (store) => store.put('torn', KEY));
		expect(await (await openTab()).loadRun(KEY)).toMatchObject({
			status: 'found',
			run: runOf({ 'kursk.a': 'a' }),
			restored: { answers: 0, practices: 1 }
		});
		expect(await readAll('says-who', 'set-aside')).toEqual(['torn']);
	});

	it('is set aside where the mirror cannot be read either', async () => {
		const tab = await openTab();
		await answer(tab, await openedIn(tab), { 'kursk.a': 'a' });
		for (const name of both)
			await inDatabase(name, 'practice-runs', 'readwrite', (store) => store.put('torn', KEY));
		expect(await (await openTab()).loadRun(KEY)).toMatchObject({
			status: 'set-aside',
			raw: 'torn'
		});
		expect(await readAll('says-who', 'set-aside')).toEqual(['torn']);
		expect(await (await openTab()).loadRun(KEY)).toMatchObject({ status: 'none' });
	});
});

it('a browser without a database is one that keeps nothing', async () => {
	vi.stubGlobal('indexedDB', undefined);
	const tab = await openTab();
	const problem = 'unavailable';
	expect(await tab.loadRun(KEY)).toEqual({ status: 'unavailable', problem });
	expect(await tab.keepAnswers(runOf({}), [], null)).toEqual({ status: 'not-kept', problem });
	expect(await tab.deleteRun(KEY)).toEqual({ status: 'not-deleted', problem });
	expect(await tab.readLog()).toEqual({ attempts: [], unreadable: [], problem, restored: 0 });
	expect(await tab.forgetAll()).toEqual({ status: 'not-deleted', problem });
	expect(await tab.saveCopy('valdai', ['One.'])).toBe(problem);
	expect(await tab.deleteCopy('valdai')).toBe(problem);
	expect(await tab.loadCopy('valdai')).toBeNull();
});
