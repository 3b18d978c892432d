import { expect, it } from 'vitest';
import { lettersText, listed } from '#lib/wording/en/lists.ts';

it.each([
	[[], ''],
	[['a'], 'a'],
	[['a', 'b'], 'a and b'],
	[['a', 'b', 'c'], 'a, b and c'],
	[['a', 'b', 'c', 'd'], 'a, b, c and d']
])('%j is listed as %j', (items, text) => {
	expect(listed(items)).toBe(text);
	expect(listed(items, 'or')).toBe(text.replace('and', 'or'));
});

it.each([
	[['b'], 'and', '[b]'],
	[['a', 'c'], 'and', '[a] and [c]'],
	[['a', 'b', 'c'], 'or', '[a], [b] or [c]']
] as const)('the passages %j joined by “%s” are “%s”', (letters, word, text) => {
	expect(lettersText(letters, word)).toBe(text);
});
