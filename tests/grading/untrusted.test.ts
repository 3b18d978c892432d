import { describe, expect, it } from 'vitest';
import { isRecord, own, readIds, readIndices } from '#lib/grading/untrusted.ts';

describe('readIndices', () => {
	it.each([
		[[0, 2, 1], 3, [0, 2, 1]],
		[[], 3, []],
		[[], 0, []]
	])('reads %j of %d', (value, count, indices) => {
		expect(readIndices(value, count)).toEqual(indices);
	});

	it.each([
		['an index that is the count', [3], 3],
		['a negative one', [-1], 3],
		['a fraction', [0.5], 3],
		['NaN', [NaN], 3],
		['Infinity', [Infinity], Infinity],
		['a text', ['1'], 3],
		['true', [true], 3],
		['a list', [[1]], 3],
		['a repeat', [1, 1], 3],
		['both zeros', [0, -0], 3],
		['any index where there are none', [0], 0],
		['null', null, 3],
		['an object that looks like a list', { 0: 1, length: 1 }, 3]
	])('refuses %s', (_, value, count) => {
		expect(readIndices(value, count)).toBeNull();
	});

	it('stops at the first fault, however long the list is', () => {
		let reads = 0;
		const list = Array.from({ length: 1000 }, () => 0);
		const counting = new Proxy(list, {
			get(target, key) {
				if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
				return Reflect.get(target, key) as unknown;
			}
		});
		expect(readIndices(counting, 3)).toBeNull();
		expect(reads).toBe(2);
	});
});

describe('readIds', () => {
	const offered = new Set(['a', 'b', 'constructor']);

	it('reads different ids that are on offer, in their order', () => {
		expect(readIds(['b', 'constructor', 'a'], offered)).toEqual(['b', 'constructor', 'a']);
		expect(readIds([], offered)).toEqual([]);
	});

	it.each([[['a', 'a']], [['c']], [['toString']], [[0]], [[['a']]], ['a'], [null], [{}]])(
		'refuses %j',
		(value) => {
			expect(readIds(value, offered)).toBeNull();
		}
	);
});

describe('own and isRecord', () => {
	it('pass over what is inherited', () => {
		expect(own({ a: 1 }, 'a')).toBe(1);
		expect(own(Object.create({ a: 1 }) as Record<string, number>, 'a')).toBeUndefined();
		expect(own({}, 'constructor')).toBeUndefined();
	});

	it.each([
		[{}, true],
		[{ a: 1 }, true],
		[[], false],
		[null, false],
		['a', false],
		[undefined, false]
	])('%j is a record: %s', (value, record) => {
		expect(isRecord(value)).toBe(record);
	});
});
