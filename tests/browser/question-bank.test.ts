import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as Bank from '#lib/browser/question-bank.ts';

let bank: typeof Bank;

beforeEach(async () => {
	// What has been asked for is kept for a visit: each test is a visit of its own.
	vi.resetModules();
	bank = await import('#lib/browser/question-bank.ts');
});

afterEach(() => {
	vi.unstubAllGlobals();
});

function answering(...answers: (() => Response | Promise<Response>)[]) {
	const fetch = vi.fn((_address: string, _options: RequestInit) => {
		const answer = answers.length > 1 ? answers.shift() : answers[0];
		return Promise.resolve(answer?.() ?? Response.error());
	});
	vi.stubGlobal('fetch', fetch);
	return fetch;
}

it('a file is never one kept from before without asking the host', async () => {
	const fetch = answering(() => Response.json([{ id: 'kursk.a' }]));
	expect(await bank.questionBank('../practice/').index('kursk')).toEqual([{ id: 'kursk.a' }]);
	expect(fetch).toHaveBeenCalledExactlyOnceWith('../practice/index/kursk.json', {
		cache: 'no-cache'
	});
});

it.each([
	['index', 'all', '/practice/index/all.json'],
	['question', 'kursk.parade', '/practice/bank/kursk/parade.json'],
	['lesson', 'kursk', '/practice/bank/kursk.json']
] as const)('the %s of %s is one file', async (what, name, address) => {
	const fetch = answering(() => Response.json({ questions: [] }));
	await bank.questionBank('/practice/')[what](name);
	expect(fetch.mock.calls.map(([asked]) => asked)).toEqual([address]);
});

it('what has come is at hand without a network', async () => {
	const fetch = answering(
		() => Response.json({ questions: [1] }),
		() => Promise.reject(new TypeError('Failed to fetch'))
	);
	const { question } = bank.questionBank('/practice/');
	const first = await question('kursk.a');
	expect(await question('kursk.a')).toBe(first);
	expect(fetch).toHaveBeenCalledTimes(1);
});

it.each([
	['a refusal', () => new Response('No.', { status: 503 })],
	['no connection', () => Promise.reject(new TypeError('Failed to fetch'))],
	['a page in place of JSON', () => new Response('<!doctype html>')]
])('%s is an error that names the file, and the next try asks again', async (_, answer) => {
	const fetch = answering(answer, () => Response.json([]));
	const { index } = bank.questionBank('/practice/');
	await expect(index('kursk')).rejects.toThrow(bank.BankError);
	expect(await index('kursk')).toEqual([]);
	expect(fetch).toHaveBeenCalledTimes(2);
});
