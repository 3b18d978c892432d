import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unzip } from '#lib/export/unzip.ts';
import { zip } from '#lib/export/zip.ts';
import { bombOf, entryOf } from './zip-entry.ts';

const LIMITS = { bytes: 1_000_000, files: 100 };

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function unzipped(
	bytes: Uint8Array,
	limits = LIMITS,
	isWanted: (name: string) => boolean = () => true
) {
	const { files, fault } = unzip(bytes, isWanted, limits);
	return { files: files.map((file) => [file.name, text(file.bytes)]), fault };
}

describe('an archive', () => {
	it('gives its files in their order, of which only the wanted ones are unpacked', () => {
		const bytes = zip({ 'b/ü.xml': 'one', 'a.png': 'two', 'c.xml': 'three'.repeat(10_000) });
		expect(unzipped(bytes, LIMITS, (name) => name.endsWith('.xml'))).toEqual({
			files: [
				['b/ü.xml', 'one'],
				['c.xml', 'three'.repeat(10_000)]
			],
			fault: null
		});
	});

	it('may be stored without compression', () => {
		const content = new TextEncoder().encode('plain');
		expect(unzipped(entryOf('a.xml', content, { method: 0, size: content.length }))).toEqual({
			files: [['a.xml', 'plain']],
			fault: null
		});
	});

	it('may be one that says its sizes after the content', () => {
		const bytes = entryOf('a.xml', deflateRawSync('later'), { flags: 8, size: 5 });
		expect(unzipped(bytes).files[0]?.[1]).toContain('later');
	});
});

describe('what is too much is not unpacked', () => {
	it.each([
		['200 MB in one file', bombOf(200_000_000), 'zip-too-big'],
		['the same, of which the archive says 10 bytes', bombOf(200_000_000, 10), 'zip-too-big'],
		['the same, of which it says nothing', bombOf(200_000_000, 0, 8), 'zip-too-big']
	])('%s', (_, bytes, fault) => {
		expect(bytes.length).toBeLessThan(250_000);
		const read = unzip(bytes, () => true, LIMITS);
		expect(read.fault).toBe(fault);
		expect(read.files.reduce((sum, file) => sum + file.bytes.length, 0)).toBeLessThanOrEqual(
			LIMITS.bytes
		);
	});

	it('many files that come to too much together', () => {
		const files = Object.fromEntries(
			Array.from({ length: 20 }, (_, index) => [`${index}.xml`, 'a'.repeat(100_000)])
		);
		const read = unzipped(zip(files));
		expect(read.fault).toBe('zip-too-big');
		expect(read.files.map(([name]) => name)).toContain('9.xml');
	});

	it('more files than are looked at, though none is wanted', () => {
		const files = Object.fromEntries(
			Array.from({ length: 101 }, (_, index) => [`${index}.png`, ''])
		);
		expect(unzip(zip(files), () => false, LIMITS)).toEqual({ files: [], fault: 'zip-too-many' });
	});

	it('a file that is not wanted is not unpacked, however big', () => {
		const bytes = new Uint8Array([...bombOf(200_000_000), ...zip({ 'b.xml': 'b' })]);
		expect(unzipped(bytes, LIMITS, (name) => name === 'b.xml')).toEqual({
			files: [['b.xml', 'b']],
			fault: null
		});
	});
});

describe('a damaged archive is a fault, and what there is of it is given', () => {
	const whole = zip({
		'a.xml': 'first',
		'b.xml': Array.from({ length: 2000 }, (_, n) => n).join(' ')
	});

	it.each([
		['cut in its last file', whole.slice(0, 1000)],
		['cut in the list of its files', whole.slice(0, -30)],
		['cut in its end', whole.slice(0, -1)],
		['a method that nobody has', entryOf('a.xml', new Uint8Array([1]), { method: 99, size: 1 })],
		['a stream of nothing', entryOf('a.xml', new Uint8Array([255, 255, 255]), { size: 3 })]
	])('%s', (_, bytes) => {
		expect(unzip(bytes, () => true, LIMITS).fault).toBe('bad-zip');
	});

	it('the files before the cut are whole', () => {
		expect(unzipped(whole.slice(0, 1000)).files[0]).toEqual(['a.xml', 'first']);
	});
});
