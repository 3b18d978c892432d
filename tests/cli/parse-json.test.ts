import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOfItems, parseJson } from '../../src/cli/parse-json.ts';

describe('text that is not JSON is refused with the line and column of its first fault', () => {
	it.each([
		['nothing', '', 1, 'there is no text'],
		['blank lines', ' \n\n', 1, 'there is no text'],
		[
			'an array that is not closed',
			'{"a": 1,\n"b": [2\n',
			3,
			'a closing ] is missing, but the text ends (column 1)'
		],
		[
			'an object that is not closed',
			'{"a": 1',
			1,
			'a closing } is missing, but the text ends (column 8)'
		],
		[
			'a bare word',
			'[\n1,\n{"kind": short},\n4\n]',
			3,
			'text must be in double quotes, but found "short" (column 10)'
		],
		[
			'single quotation marks',
			"[\n'a']",
			2,
			`text must be in double quotes, but found "'a'" (column 1)`
		],
		[
			'a comma before the end of an array',
			'[1,\n2,\n]\n\n',
			3,
			'expected a value, but found "]" (column 1)'
		],
		[
			'a comma before the end of an object',
			'{"a": 1,\n}\n\n',
			2,
			'expected a name in double quotes, but found "}" (column 1)'
		],
		[
			'a missing comma',
			'[{"a": 1}\n{"a": 2}]\n',
			2,
			'expected a comma or a closing bracket, but found "{" (column 1)'
		],
		['a missing colon', '{"a"\n1}', 2, 'expected a colon after the name, but found "1" (column 1)'],
		[
			'a name that is a number',
			'{\n1: 2}',
			2,
			'expected a name in double quotes, but found "1" (column 1)'
		],
		[
			'a text that is not closed',
			'[1,\n"a\n]',
			2,
			'the closing double quote is missing (column 1)'
		],
		[
			'an escape that JSON does not have',
			'["a",\n"\\x41"]',
			2,
			'a backslash must be followed by one of "\\/bfnrt or by u and four hexadecimal digits (column 1)'
		],
		[
			'a tab inside a text',
			'["a\tb"]',
			1,
			'tabs and other control characters in text must be written as \\t, \\u001f and so on (column 2)'
		],
		['half a number', '[1.]', 1, 'the number is incomplete: 1. (column 2)'],
		[
			'a number with a leading zero',
			'[1,\n01]',
			2,
			'expected a comma or a closing bracket, but found "1" (column 2)'
		],
		['a comment', '[1,\n// two\n2]', 2, 'comments are not allowed (column 1)'],
		[
			'a bracket that closes another',
			'[1,\n2}',
			2,
			'expected a comma or a closing bracket, but found "}" (column 2)'
		],
		['more after the end', '{}\n{}', 2, 'expected the end of the text, but found "{" (column 1)'],
		[
			'brackets nested too deeply',
			`[\n${'['.repeat(100)}${']'.repeat(100)}]`,
			2,
			'brackets are nested more than 100 deep (column 100)'
		],
		[
			'brackets that would exhaust the stack',
			'['.repeat(100_000),
			1,
			'brackets are nested more than 100 deep (column 101)'
		]
	])('%s', (_, source, line, reason) => {
		expect(parseJson(source)).toEqual({ fault: `not JSON: ${reason}`, line });
	});
});

it('what JSON.parse reads is read, and all other text has a fault at a place in it', () => {
	const pieces = fc.constantFrom(
		...['[', ']', '{', '}', ':', ',', '"a"', '"', '\\', '1', '-', '.', 'true', ' ', '\n', '\u00a0']
	);
	fc.assert(
		fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
			const source = parts.join('');
			const parsed = parseJson(source);
			if ('value' in parsed) {
				expect(parsed.value).toEqual(JSON.parse(source));
				return;
			}
			expect(() => void JSON.parse(source)).toThrow(SyntaxError);
			expect(parsed.fault).not.toBe('not JSON');
			const column = Number(/column (\d+)\)$/u.exec(parsed.fault)?.[1] ?? 1);
			const line = source.split('\n')[parsed.line - 1] ?? '';
			expect(column).toBeLessThanOrEqual(line.length + 1);
		}),
		{ numRuns: 1000 }
	);
});

it('JSON nested 100 deep is read', () => {
	const source = `${'['.repeat(100)}${']'.repeat(100)}`;
	expect(parseJson(source)).toEqual({ value: JSON.parse(source) as unknown });
});

describe('the lines of the items of an array', () => {
	it.each([
		['[]', []],
		['[1, 2,\n3]', [1, 1, 2]],
		['[\r\n1,\r2]', [2, 3]],
		['\n[\n\t{\n\t\t"a": [1,\n2]\n\t},\n\t[],\n\n\t"b",\n\tnull\n]\n', [3, 7, 9, 10]]
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
