import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '#lib/export/json-read.ts';

describe('JSON is read', () => {
	it('as JSON.parse reads it', () => {
		fc.assert(
			fc.property(fc.json(), fc.constantFrom(undefined, '\t', 2), (json, space) => {
				const value = JSON.parse(json) as unknown;
				const read = readJson(JSON.stringify(value, null, space));
				expect('value' in read && JSON.stringify(read.value)).toBe(JSON.stringify(value));
			})
		);
	});

	it('and refused where JSON.parse refuses it', () => {
		const pieces = [
			'{',
			'}',
			'[',
			']',
			',',
			':',
			'"a"',
			'"',
			'1',
			'-',
			'.5',
			'e',
			'true',
			'nul',
			' ',
			'\n',
			'\\'
		];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
				const text = parts.join('');
				let isJson = true;
				try {
					JSON.parse(text);
				} catch {
					isJson = false;
				}
				expect('value' in readJson(text)).toBe(isJson);
			}),
			{ numRuns: 3000 }
		);
	});

	it('arrays and objects know their lines', () => {
		const read = readJson('{\n"a": [\n{},\r\n{"b":\n[1]}]}');
		if (!('value' in read)) throw new Error('not read');
		const { a } = read.value as { a: [object, { b: object }] };
		expect([a, a[0], a[1], a[1].b].map(read.lineOf)).toEqual([2, 3, 4, 5]);
	});

	it('a name of the prototype is a name like any other', () => {
		const read = readJson('{"__proto__": {"a": 1}, "constructor": 2}');
		const value = ('value' in read ? read.value : null) as object;
		expect(Object.getPrototypeOf(value)).toBeNull();
		expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
	});
});

describe('what is no JSON is refused where it is', () => {
	it.each<[string, number, number]>([
		['', 1, 1],
		['{', 1, 2],
		['{"a": 1,\n}', 2, 1],
		['{"a"\n1}', 2, 1],
		['[1, 2\n 3]', 2, 2],
		["{'a': 1}", 1, 2],
		['[01]', 1, 2],
		['[1.]', 1, 2],
		['[tru]', 1, 2],
		['["a', 1, 2],
		['["a\\x"]', 1, 2],
		['["a\nb"]', 1, 2],
		['{} x', 1, 4],
		['// a\n{}', 1, 1]
	])('%j', (text, line, column) => {
		expect(readJson(text)).toEqual({ fault: { reason: 'syntax', line, column } });
	});

	it('brackets may be a hundred deep, and half a million', () => {
		expect('value' in readJson('['.repeat(100) + ']'.repeat(100))).toBe(true);
		expect(readJson('['.repeat(101))).toEqual({
			fault: { reason: 'too-deep', line: 1, column: 101 }
		});
		expect(readJson('['.repeat(5_000_000))).toMatchObject({ fault: { reason: 'too-deep' } });
		expect(readJson(`[${'{},'.repeat(600_000)}{}]`)).toMatchObject({
			fault: { reason: 'too-many' }
		});
	});
});
