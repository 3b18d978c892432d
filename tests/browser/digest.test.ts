import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	digestOf,
	EMPTY_DIGEST,
	isSameDigest,
	withoutRecord,
	withRecord
} from '#lib/browser/digest.ts';

it('the order of records makes no difference', () => {
	fc.assert(
		fc.property(fc.array(fc.jsonValue()), (records) => {
			expect(digestOf(records.toReversed())).toEqual(digestOf(records));
		})
	);
});

it('a record that is added and taken away leaves no trace', () => {
	fc.assert(
		fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), (records, record) => {
			const digest = digestOf(records);
			expect(withoutRecord(withRecord(digest, record), record)).toEqual(digest);
			expect(withRecord(digest, record)).toEqual(digestOf([...records, record]));
		})
	);
});

it.each([
	['a record less', [{ id: 'a' }]],
	['a changed record', [{ id: 'a' }, { id: 'c' }]],
	['a record in place of another', [{ id: 'a' }, { id: 'a' }]]
])('%s is noticed', (_, records) => {
	const whole = digestOf([{ id: 'a' }, { id: 'b' }]);
	expect(isSameDigest(whole, digestOf(records))).toBe(false);
	expect(isSameDigest(undefined, whole)).toBe(false);
	expect(isSameDigest(whole, undefined)).toBe(false);
});

it('whatever a browser can store has a digest', () => {
	const circle: unknown[] = [];
	circle.push(circle);
	for (const record of [undefined, 1n, circle, new Date(0), Number.NaN])
		expect(withRecord(EMPTY_DIGEST, record).count).toBe(1);
});
