import { expect, it } from 'vitest';
import { codingPairs } from '#lib/content/coding-pairs.ts';
import type { Claim } from '#lib/model/claim.ts';
import type { Coding } from '#lib/model/coding.ts';

/** Claims of two sources; only their source matters here. */
const claims = new Map(
	['g.one', 'g.two', 'g.three', 'l.one'].map((id) => [
		id,
		{ id, source: id.split('.')[0] } as Claim
	])
);

const code = (
	chain: string[],
	modality: 'certain' | 'possible',
	gradable = true
): Coding['first'] => ({ chain, modality, polarity: 'affirmed', gradable });

const codings = new Map(
	(
		[
			['g.one', code(['g'], 'certain'), code(['g'], 'possible')],
			['g.two', code(['g', 'mason'], 'possible', false), code(['g', 'clerk', 'mason'], 'possible')],
			['l.one', code(['l'], 'certain'), code(['l', 'mason'], 'possible')],
			['other.one', code(['other'], 'certain'), code(['other'], 'possible')]
		] as const
	).map(([id, first, second]): [string, Coding] => [id, { id, first, second }])
);

it('the pairs are those of the source’s own claims, field by field', () => {
	expect(codingPairs({ claims, codings }, 'g')).toEqual({
		coded: 2,
		fields: [
			{
				field: 'chain',
				pairs: [
					['g', 'g'],
					['g > mason', 'g > clerk > mason']
				]
			},
			{
				field: 'origin',
				pairs: [
					['g', 'g'],
					['mason', 'mason']
				]
			},
			{
				field: 'modality',
				pairs: [
					['certain', 'possible'],
					['possible', 'possible']
				]
			},
			{
				field: 'polarity',
				pairs: [
					['affirmed', 'affirmed'],
					['affirmed', 'affirmed']
				]
			},
			{
				field: 'gradable',
				pairs: [
					['true', 'true'],
					['false', 'true']
				]
			}
		]
	});
});

it('a source of which nothing was coded twice has no pair in any field', () => {
	const { coded, fields } = codingPairs({ claims, codings }, 'nobody');
	expect(coded).toBe(0);
	expect(fields.flatMap(({ pairs }) => pairs)).toEqual([]);
	expect(fields).toHaveLength(5);
});
