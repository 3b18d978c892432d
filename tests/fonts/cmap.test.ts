import { expect, it } from 'vitest';
import { codePointsOf } from '../../src/fonts/cmap.ts';

/** A font that is nothing but a table with one subtable. */
function fontWith(tag: string, subtable: Buffer): Buffer {
	const header = Buffer.alloc(12);
	header.writeUInt16BE(1, 4);
	const record = Buffer.alloc(16);
	record.write(tag, 0, 'latin1');
	record.writeUInt32BE(28, 8);
	const table = Buffer.alloc(12);
	table.writeUInt16BE(1, 2);
	table.writeUInt32BE(12, 8);
	return Buffer.concat([header, record, table, subtable]);
}

function words(...values: number[]): Buffer {
	const buffer = Buffer.alloc(values.length * 2);
	for (const [index, value] of values.entries()) buffer.writeUInt16BE(value, index * 2);
	return buffer;
}

// format, length, language, 2 x segments, search values; last of each, padding, first of each
const FORMAT_4 = words(4, 0, 0, 6, 0, 0, 0, 0x43, 0x2013, 0xffff, 0, 0x41, 0x2013, 0xffff);
// format, padding, length, language, groups; first, last and glyph of each
const FORMAT_12 = words(12, 0, 0, 0, 0, 0, 0, 1, 1, 0xf600, 1, 0xf601, 0, 5);

it.each([
	[4, FORMAT_4, [0x41, 0x42, 0x43, 0x2013]],
	[12, FORMAT_12, [0x1f600, 0x1f601]]
])('the characters of a table of format %i are read', (_, subtable, codePoints) => {
	expect([...codePointsOf(fontWith('cmap', subtable))]).toEqual(codePoints);
});

it('a table of another format is refused', () => {
	expect(() => codePointsOf(fontWith('cmap', words(6, 0)))).toThrow('a cmap of format 6');
});

it('a font without the table is refused', () => {
	expect(() => codePointsOf(fontWith('glyf', FORMAT_4))).toThrow('no table cmap');
});
