import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attemptOf, drop, inDatabase, KEY, newBrowser, openTab, readAll, runOf } from './tab.ts';

beforeEach(() => {
	newBrowser();
});

afterEach(() => {
	vi.unstubAllGlobals();
});

/** Gives answers one after another, as if the clock said these times. */
async function answerAt(times: readonly number[]): Promise<void> {
	const tab = await openTab();
	const stored = await tab.loadRun(KEY);
	if (stored.status === 'unavailable') throw new Error('Nothing is kept.');
	for (const [index, at] of times.entries())
		await tab.keepAnswers(
			runOf({ 'kursk.a': String(index) }),
			[attemptOf('kursk.a', String(index), { at })],
			stored.opened
		);
}

async function idsInLog(): Promise<string[]> {
	return (await (await openTab()).readLog()).attempts.map(({ id }) => id);
}

describe('the log', () => {
	it('is in the order in which answers were given, whatever the clock said', async () => {
		await answerAt([300, 100, 200]);
		expect(await idsInLog()).toEqual(['kursk-a-0', 'kursk-a-1', 'kursk-a-2']);
	});

	it('is empty in a browser that keeps nothing yet', async () => {
		expect(await (await openTab()).readLog()).toEqual({
			attempts: [],
			unreadable: [],
			problem: null,
			restored: 0
		});
	});

	it('gives what is no answer apart', async () => {
		await answerAt([1]);
		await inDatabase('says-who', 'attempts', 'readwrite', (store) => store.put({ id: 'torn' }));
		expect(await (await openTab()).readLog()).toMatchObject({
			attempts: [{ id: 'kursk-a-0' }],
			unreadable: [{ id: 'torn' }],
			restored: 0
		});
	});

	it('that the browser dropped is restored in its order, once', async () => {
		await answerAt([3, 1, 2]);
		await drop('says-who');
		const tab = await openTab();
		expect(await tab.readLog()).toMatchObject({ restored: 3, problem: null });
		expect(await idsInLog()).toEqual(['kursk-a-0', 'kursk-a-1', 'kursk-a-2']);
		expect(await (await openTab()).readLog()).toMatchObject({ restored: 0 });
	});

	it('that lost its end gets it back', async () => {
		await answerAt([1, 2, 3]);
		await inDatabase('says-who', 'attempts', 'readwrite', (store) => store.delete(3));
		expect(await (await openTab()).readLog()).toMatchObject({ restored: 1 });
		expect(await idsInLog()).toEqual(['kursk-a-0', 'kursk-a-1', 'kursk-a-2']);
	});

	it('with an answer that was damaged gets the one that is whole', async () => {
		await answerAt([1, 2]);
		await inDatabase('says-who', 'attempts', 'readwrite', (store) =>
			store.put({ id: 'kursk-a-0', question: 'torn' }, 1)
		);
		expect(await (await openTab()).readLog()).toMatchObject({
			attempts: [{ id: 'kursk-a-0' }, { id: 'kursk-a-1' }],
			unreadable: []
		});
	});

	it('gives a mirror that was lost all it had', async () => {
		await answerAt([1, 2]);
		await drop('says-who-copy');
		await (await openTab()).readLog();
		expect(await readAll('says-who-copy', 'attempts')).toEqual(
			await readAll('says-who', 'attempts')
		);
		expect(await readAll('says-who-copy', 'practice-runs')).toHaveLength(1);
	});
});

describe('what is deleted', () => {
	it('is gone from every store and from the mirror, and stays so where the database is dropped', async () => {
		await answerAt([1]);
		const tab = await openTab();
		await tab.saveCopy('valdai', ['One.']);
		expect(await tab.forgetAll()).toEqual({ status: 'deleted' });
		for (const store of ['attempts', 'practice-runs', 'copies', 'set-aside'])
			expect(await readAll('says-who', store)).toEqual([]);
		expect(await readAll('says-who-copy', 'attempts')).toEqual([]);
		await drop('says-who');
		expect(await (await openTab()).readLog()).toMatchObject({ attempts: [], restored: 0 });
	});

	it('does not come back from a mirror that the deletion did not reach, which then loses it', async () => {
		await answerAt([1]);
		const kept = await readAll('says-who-copy', 'attempts');
		await (await openTab()).forgetAll();
		await inDatabase('says-who-copy', 'meta', 'readwrite', (store) => store.delete('deletions'));
		await inDatabase('says-who-copy', 'attempts', 'readwrite', (store) => store.put(kept[0]));
		expect(await (await openTab()).readLog()).toMatchObject({ attempts: [], restored: 0 });
		expect(await readAll('says-who-copy', 'attempts')).toEqual([]);
	});

	it('goes from a database that forgot the deletion and not its records', async () => {
		await answerAt([1]);
		const meta = await inDatabase('says-who', 'meta', 'readonly', (store) =>
			store.get('deletions')
		);
		const kept = await readAll('says-who', 'attempts');
		await (await openTab()).forgetAll();
		await inDatabase('says-who', 'meta', 'readwrite', (store) => store.put(meta, 'deletions'));
		await inDatabase('says-who', 'attempts', 'readwrite', (store) => store.put(kept[0]));
		expect(await (await openTab()).readLog()).toMatchObject({ attempts: [] });
	});

	it('is told to other tabs, and not to the one that deleted it', async () => {
		const [one, other] = [await openTab(), await openTab()];
		const heard: unknown[] = [];
		const stops = [
			one.onDeletion(() => heard.push('heard by itself')),
			other.onDeletion((deletion) => heard.push(deletion))
		];
		await one.deleteRun(KEY);
		await one.forgetAll();
		await vi.waitFor(() =>
			expect(heard).toEqual([{ what: 'practice', key: KEY }, { what: 'all' }])
		);
		for (const stop of stops) stop();
	});
});
