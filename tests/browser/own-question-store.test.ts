import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeOwn } from '#lib/model/own-draft.ts';
import type { OwnQuestion } from '#lib/model/own-question.ts';
import { newBrowser, openRaw, openTab } from './tab.ts';

beforeEach(() => {
	newBrowser();
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

function question(prompt: string, id: string | null = null): OwnQuestion {
	const made = makeOwn({
		id,
		kind: 'choice',
		prompt,
		feedback: '',
		points: 1,
		multiple: false,
		options: [
			{ text: 'yes', correct: true, why: '' },
			{ text: 'no', correct: false, why: '' }
		]
	});
	if ('faults' in made) throw new Error(JSON.stringify(made.faults));
	return made.question;
}

describe('a teacher’s own questions', () => {
	it('are kept in the order in which they were added, and read by another tab', async () => {
		const tab = await openTab();
		const [a, b, c] = ['b?', 'a?', 'c?'].map((prompt) => question(prompt)) as [
			OwnQuestion,
			OwnQuestion,
			OwnQuestion
		];
		expect(await tab.keepOwn([a, b])).toBeNull();
		expect(await tab.keepOwn([c])).toBeNull();
		expect(await (await openTab()).loadOwn()).toEqual({
			questions: [a, b, c],
			unreadable: [],
			problem: null
		});
	});

	it('that are edited keep their place', async () => {
		const tab = await openTab();
		const [first, second] = [question('first?', 'own.first'), question('second?', 'own.second')];
		await tab.keepOwn([first, second]);
		const edited = question('first, again?', 'own.first');
		await tab.keepOwn([edited]);
		expect((await tab.loadOwn()).questions).toEqual([edited, second]);
	});

	it('are deleted by their ids, and others stay', async () => {
		const tab = await openTab();
		const [first, second] = [question('first?', 'own.first'), question('second?', 'own.second')];
		await tab.keepOwn([first, second]);
		expect(await tab.deleteOwn(['own.first', 'own.unknown'])).toBeNull();
		expect((await tab.loadOwn()).questions).toEqual([second]);
	});

	it('stay when a learner’s answers are deleted', async () => {
		const tab = await openTab();
		await tab.keepOwn([question('mine?')]);
		expect(await tab.forgetAll()).toEqual({ status: 'deleted' });
		expect((await tab.loadOwn()).questions).toHaveLength(1);
	});

	it('that cannot be read are handed out as they are, and left alone', async () => {
		const tab = await openTab();
		await tab.keepOwn([question('mine?')]);
		const database = await openRaw('says-who', 5);
		const strange = { version: 2, question: 'of a later edition' };
		database.transaction('own-questions', 'readwrite').objectStore('own-questions').add(strange);
		database.close();
		const other = await openTab();
		expect((await other.loadOwn()).unreadable).toEqual([strange]);
		await other.deleteOwn((await other.loadOwn()).questions.map(({ id }) => id));
		expect(await other.loadOwn()).toMatchObject({ questions: [], unreadable: [strange] });
	});

	it('that cannot be kept say why', async () => {
		vi.stubGlobal('indexedDB', undefined);
		const tab = await openTab();
		expect(await tab.keepOwn([question('mine?')])).toBe('unavailable');
		expect(await tab.loadOwn()).toEqual({ questions: [], unreadable: [], problem: 'unavailable' });
	});
});
