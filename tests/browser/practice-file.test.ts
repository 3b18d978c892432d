import { afterEach, expect, it, vi } from 'vitest';
import { fetchPracticeFile } from '#lib/browser/practice-file.ts';

afterEach(() => {
	vi.unstubAllGlobals();
});

it('a file of the bank is never one kept from before without asking the host', async () => {
	const fetch = vi.fn(() => Promise.resolve(Response.json({ 'kursk.a': 'chain-0' })));
	vi.stubGlobal('fetch', fetch);
	expect(await fetchPracticeFile('kursk', '../places.json')).toEqual({ 'kursk.a': 'chain-0' });
	expect(fetch).toHaveBeenCalledExactlyOnceWith('../places.json', { cache: 'no-cache' });
});

it('a file that does not come is told of by its lesson', async () => {
	vi.stubGlobal('fetch', () => Promise.resolve(new Response('No.', { status: 503 })));
	await expect(fetchPracticeFile('kursk', '../places.json')).rejects.toThrow(
		'The questions of “kursk” did not load.'
	);
});
