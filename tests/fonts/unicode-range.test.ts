import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatUnicodeRange, parseUnicodeRange } from '../../src/fonts/unicode-range.ts';

it.each([
	['U+41', [0x41]],
	['U+0041-0043', [0x41, 0x42, 0x43]],
	['u+2013, U+41-42', [0x2013, 0x41, 0x42]],
	['U+1F60?', Array.from({ length: 16 }, (_, digit) => 0x1f600 + digit)],
	['U+??', Array.from({ length: 256 }, (_, codePoint) => codePoint)]
])('%s is read', (value, codePoints) => {
	expect([...parseUnicodeRange(value)]).toEqual(codePoints);
});

it.each(['', 'A', 'U+', 'U+41-', 'U+4?-50', 'U+41,', 'U+41;'])('"%s" is refused', (value) => {
	expect(() => parseUnicodeRange(value)).toThrow('is not a range of Unicode characters.');
});

it.each([
	[[], ''],
	[[0x41], 'U+41'],
	[[0x43, 0x41, 0x42, 0x42], 'U+41-43'],
	[[0x2014, 0x2013, 0x20], 'U+20,U+2013-2014']
])('%j is written as "%s"', (codePoints, value) => {
	expect(formatUnicodeRange(codePoints)).toBe(value);
});

it('what is written is read back', () => {
	const codePoints = fc.uniqueArray(fc.integer({ min: 0, max: 0x10ffff }), { minLength: 1 });
	fc.assert(
		fc.property(codePoints, (some) => {
			expect(parseUnicodeRange(formatUnicodeRange(some))).toEqual(new Set(some));
		})
	);
});
