import { describe, expect, it } from 'vitest';
import { ncNames } from '#lib/export/xml.ts';

describe('names for XML', () => {
	it.each([
		[
			['a', 'b'],
			['q-a', 'q-b']
		],
		[
			['a b', 'a_b', 'a/b'],
			['q-a_b', 'q-a_b_2', 'q-a_b_3']
		],
		[
			['a_2', 'a', 'a'],
			['q-a_2', 'q-a', 'q-a_3']
		],
		[
			['1', '한글', ''],
			['q-1', 'q-__', 'q-']
		]
	])('%j are %j, all different', (ids, names) => {
		expect(ncNames('q-', ids)).toEqual(names);
	});
});
