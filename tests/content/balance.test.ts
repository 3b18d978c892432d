import { expect, it } from 'vitest';
import { balanceOf } from '#lib/content/balance.ts';
import { loadContent } from '#lib/content/library.server.ts';
import { writeSample } from './sample-content.ts';

it('a question on two sources counts half for each, and shares are held against the claims', () => {
	const { sources } = balanceOf(loadContent(writeSample()).library);
	expect(sources).toEqual([
		{
			source: 'gazette',
			claims: 6,
			claimShare: 0.6,
			questions: 9,
			questionShare: expect.closeTo(9 / 15, 10),
			ratio: expect.closeTo(9 / 15 / 0.6, 10)
		},
		{
			source: 'letter',
			claims: 4,
			claimShare: 0.4,
			questions: 6,
			questionShare: expect.closeTo(6 / 15, 10),
			ratio: expect.closeTo(6 / 15 / 0.4, 10)
		}
	]);
});

it('a claim counts for the class of its origin, and every keyed answer on who speaks for that of its key', () => {
	const { voices } = balanceOf(loadContent(writeSample()).library);
	expect(voices).toEqual([
		{ voice: 'own', claims: 5, keyed: 1 },
		{ voice: 'named', claims: 4, keyed: 3 },
		{ voice: 'unnamed', claims: 1, keyed: 0 }
	]);
});

it('an empty library is in balance and divides by nothing', () => {
	const { library } = loadContent(writeSample());
	const empty = { ...library, claims: new Map(), questions: new Map() };
	expect(balanceOf(empty).sources).toEqual(
		['gazette', 'letter'].map((source) => ({
			source,
			claims: 0,
			claimShare: 0,
			questions: 0,
			questionShare: 0,
			ratio: 0
		}))
	);
});
