import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import v3 from '../fixtures/database-v3.json' with { type: 'json' };
import { attemptOf, KEY, newBrowser, openRaw, openTab, readAll, runOf } from './tab.ts';

beforeEach(() => {
	newBrowser();
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
	vi.restoreAllMocks();
});

/** Makes the database as the third form of the site left it. */
async function makeV3(): Promise<void> {
	const database = await openRaw('says-who', 3, (fresh) => {
		const runs = fresh.createObjectStore('practice-runs');
		for (const [key, run] of Object.entries(v3['practice-runs'])) runs.put(run, key);
		const aside = fresh.createObjectStore('set-aside', { autoIncrement: true });
		for (const one of v3['set-aside']) aside.put(one);
		const attempts = fresh.createObjectStore('attempts', { keyPath: 'id' });
		attempts.createIndex('at', 'at');
		for (const one of v3.attempts) attempts.put(one);
		const copies = fresh.createObjectStore('copies');
		for (const [source, paragraphs] of Object.entries(v3.copies)) copies.put(paragraphs, source);
	});
	database.close();
}

describe('a database of an earlier form', () => {
	it('keeps everything, and its log gets places by the times that it had', async () => {
		await makeV3();
		const tab = await openTab();
		const { attempts, unreadable, problem, restored } = await tab.readLog();
		expect(attempts.map(({ id }) => id)).toEqual(['c-first', 'd-second', 'a-third']);
		expect(unreadable).toEqual([{ id: 'b-without-a-time', question: 'kursk.a' }]);
		expect({ problem, restored }).toEqual({ problem: null, restored: 0 });
		for (const [key, run] of Object.entries(v3['practice-runs']))
			expect(await tab.loadRun(key)).toMatchObject({ status: 'found', run });
		expect(await readAll('says-who', 'set-aside')).toEqual(v3['set-aside']);
		expect(await tab.loadCopy('valdai')).toEqual(v3.copies.valdai);
		expect(await readAll('says-who-copy', 'attempts')).toHaveLength(v3.attempts.length);
	});

	it('takes further answers after those it had, and none twice', async () => {
		await makeV3();
		const tab = await openTab();
		await tab.keepAnswers(
			runOf({ 'kursk.a': 'a' }),
			[attemptOf('kursk.a', 'a', { id: 'c-first' }), attemptOf('kursk.a', 'a', { at: 0 })],
			null
		);
		const { attempts } = await tab.readLog();
		expect(attempts.map(({ id }) => id)).toEqual(['c-first', 'd-second', 'a-third', 'kursk-a-a']);
	});
});

describe('a database without its stores', () => {
	it.each([3, 4])('gets them where its version is %d', async (version) => {
		(await openRaw('says-who', version)).close();
		const tab = await openTab();
		expect(await tab.loadRun(KEY)).toMatchObject({ status: 'none' });
		await tab.keepAnswers(runOf({ 'kursk.a': 'a' }), [attemptOf('kursk.a', 'a')], null);
		// It opens again although its version is now a later one.
		expect(await (await openTab()).readLog()).toMatchObject({ attempts: [{}], problem: null });
	});

	it('gets those that are missing and keeps the others', async () => {
		const database = await openRaw('says-who', 4, (fresh) => {
			fresh.createObjectStore('practice-runs').put(runOf({ 'kursk.a': 'a' }), KEY);
		});
		database.close();
		expect(await (await openTab()).loadRun(KEY)).toMatchObject({ status: 'found' });
	});
});

describe('a database that cannot be used', () => {
	it('of a later version is named so, and left as it is', async () => {
		(await openRaw('says-who', 99, (fresh) => fresh.createObjectStore('new'))).close();
		expect(await (await openTab()).readLog()).toMatchObject({ problem: 'later-version' });
		const database = await openRaw('says-who');
		expect([database.version, ...database.objectStoreNames]).toEqual([99, 'new']);
	});

	it('is blocked where another tab holds it in an older form, and opens once that tab closes', async () => {
		await makeV3();
		const held = await openRaw('says-who');
		const tab = await openTab();
		const open = indexedDB.open.bind(indexedDB);
		const blocked = new Promise((done) => {
			vi.spyOn(indexedDB, 'open').mockImplementation((...request) => {
				const opening = open(...request);
				opening.addEventListener('blocked', done);
				return opening;
			});
		});
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		const reading = tab.readLog();
		await blocked;
		await vi.advanceTimersByTimeAsync(3000);
		expect(await reading).toMatchObject({ problem: 'blocked', attempts: [] });
		const again = tab.readLog();
		await vi.waitFor(() => expect(indexedDB.open).toHaveBeenCalledTimes(2));
		await vi.advanceTimersByTimeAsync(3000);
		expect(await again).toMatchObject({ problem: 'blocked' });
		vi.useRealTimers();
		held.close();
		expect(await tab.readLog()).toMatchObject({ problem: null, attempts: [{}, {}, {}] });
	});

	it('does not answer where the browser never does', async () => {
		const tab = await openTab();
		vi.stubGlobal('indexedDB', { open: () => new IDBOpenDBRequest() });
		vi.useFakeTimers();
		const reading = tab.readLog();
		await vi.advanceTimersByTimeAsync(3000);
		expect(await reading).toMatchObject({ problem: 'no-answer' });
	});

	it.each([
		['SecurityError', 'unavailable'],
		['UnknownError', 'unavailable'],
		['QuotaExceededError', 'quota']
	])('says why: a %s means %s', async (name, problem) => {
		vi.stubGlobal('indexedDB', {
			open: () => {
				throw new DOMException('No.', name);
			}
		});
		expect(await (await openTab()).readLog()).toMatchObject({ problem });
	});
});

it('an upgrade that finds no space leaves the database as it was and says why', async () => {
	await makeV3();
	vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(() => {
		throw new DOMException('Full.', 'QuotaExceededError');
	});
	expect(await (await openTab()).readLog()).toMatchObject({ problem: 'quota' });
	vi.restoreAllMocks();
	expect((await openRaw('says-who')).version).toBe(3);
	expect(await readAll('says-who', 'attempts')).toHaveLength(v3.attempts.length);
});

it('a tab lets another delete the database, and opens it anew when it needs it', async () => {
	const tab = await openTab();
	await tab.saveCopy('valdai', ['One.']);
	await new Promise<void>((done) => {
		indexedDB.deleteDatabase('says-who').onsuccess = () => done();
	});
	expect(await tab.loadCopy('valdai')).toBeNull();
	expect(await tab.saveCopy('valdai', ['Two.'])).toBeNull();
	expect(await tab.loadCopy('valdai')).toEqual(['Two.']);
});
