import { describe, expect, it } from 'vitest';
import type { Claim } from '#lib/model/claim.ts';
import { CODED_FIELDS, type Coding } from '#lib/model/coding.ts';
import { codingAgreement } from '#lib/statistics/coding-agreement.ts';

/** Claims of two sources; all that counts here is whose they are. */
const claims = new Map(
	['g.one', 'g.two', 'g.three', 'l.one'].map((id) => [
		id,
		{ id, source: id.split('.')[0] } as Claim
	])
);

const code = (chain: string[], modality: 'certain' | 'possible'): Coding['first'] => ({
	chain,
	modality,
	polarity: 'affirmed',
	gradable: true
});

const codings = new Map(
	(
		[
			['g.one', code(['g'], 'certain'), code(['g'], 'certain')],
			['g.two', code(['g', 'mason'], 'possible'), code(['g', 'clerk', 'mason'], 'possible')],
			['l.one', code(['l'], 'certain'), code(['l', 'mason'], 'possible')],
			['other.one', code(['other'], 'certain'), code(['other'], 'possible')]
		] as const
	).map(([id, first, second]): [string, Coding] => [id, { id, first, second }])
);

describe('the agreement of two codings', () => {
	it('is that of the source’s own claims, field by field', () => {
		const { coded, fields } = codingAgreement({ claims, codings }, 'g');
		expect(coded).toBe(2);
		expect(fields.map(({ field }) => field)).toEqual([...CODED_FIELDS]);
		expect(fields.map(({ units, agreed }) => [units, agreed])).toEqual([
			[2, 1],
			[2, 2],
			[2, 2],
			[2, 2],
			[2, 2]
		]);
		expect(fields.map(({ alpha }) => alpha)).toEqual([expect.closeTo(0.4, 10), 1, 1, null, null]);
	});

	it('of a source of which nothing was coded twice is that of no claim', () => {
		const { coded, fields } = codingAgreement({ claims, codings }, 'nobody');
		expect(coded).toBe(0);
		expect(new Set(fields.map(({ units, alpha }) => `${units} ${alpha}`))).toEqual(
			new Set(['0 null'])
		);
	});
});
