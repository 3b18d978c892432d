import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOfItems, parseJson } from '../../src/cli/json.ts';

describe('text that is not JSON is refused with the line of its first fault', () => {
	it.each([
		['nothing', '', 1, 'the text ends too soon'],
		['an object that is not closed', '{"a": 1,\n"b": [2\n', 3, 'the text ends too soon'],
		['a bare word', '[\n1,\n{"kind": short},\n4\n]', 3, 'unexpected "s" at column 10'],
		['a comma before the end of an array', '[1,\n2,\n]\n\n', 3, 'unexpected "]" at column 1'],
		['a comma before the end of an object', '{"a": 1,\n}\n\n', 2, 'unexpected "}" at column 1'],
		['a missing comma', '[{"a": 1}\n{"a": 2}]\n', 2, 'unexpected "{" at column 1'],
		['a missing colon', '{"a"\n1}', 2, 'unexpected "1" at column 1'],
		['a key that is no text', '{\n1: 2}', 2, 'unexpected "1" at column 1'],
		['single quotation marks', "[\n'a']", 2, `unexpected "'" at column 1`],
		['a text that is not closed', '[1,\n"a\n]', 2, 'unexpected "\\"" at column 1'],
		['an escape that there is not', '["a",\n"\\x41"]', 2, 'unexpected "\\"" at column 1'],
		['a number with a leading zero', '[1,\n01]', 2, 'unexpected "1" at column 2'],
		['a comment', '[1,\n// two\n2]', 2, 'unexpected "/" at column 1'],
		['a bracket that closes another', '[1,\n2}', 2, 'unexpected "}" at column 2'],
		['more after the end', '{}\n{}', 2, 'unexpected "{" at column 1']
	])('%s', (_, source, line, reason) => {
		expect(parseJson(source)).toEqual({ fault: `not JSON: ${reason}`, line });
	});
});

it('what JSON.parse reads is read, and what stands before a fault is the beginning of JSON', () => {
	const pieces = fc.constantFrom('[', ']', '{', '}', ':', ',', '"a"', '"', '1', '-', 'true', ' ');
	fc.assert(
		fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
			const source = parts.join('');
			const parsed = parseJson(source);
			if ('value' in parsed) {
				expect(parsed.value).toEqual(JSON.parse(source));
				return;
			}
			expect(() => void JSON.parse(source)).toThrow(SyntaxError);
			const column = /column (\d+)$/u.exec(parsed.fault)?.[1];
			if (column === undefined) return;
			const before = parseJson(source.slice(0, Number(column) - 1));
			if ('fault' in before) expect(before.fault).toBe('not JSON: the text ends too soon');
		}),
		{ numRuns: 5000 }
	);
});

describe('the lines of the items of an array', () => {
	it.each([
		['[]', []],
		['[1, 2,\n3]', [1, 1, 2]],
		['\n[\n\t{\n\t\t"a": [1,\n2]\n\t},\n\t[],\n\n\t"b",\n\tnull\n]\n', [3, 7, 9, 10]],
		['{"a": [\n1]}', []]
	])('%j', (source, lines) => {
		expect(linesOfItems(source)).toEqual(lines);
	});

	it('are as many as its items, however it is written', () => {
		fc.assert(
			fc.property(fc.array(fc.jsonValue()), fc.constantFrom(0, 2, '\t'), (value, indent) => {
				expect(linesOfItems(JSON.stringify(value, null, indent))).toHaveLength(value.length);
			})
		);
	});
});
