import { unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { LONGEST_CELL, xlsx, type Cell } from '#lib/export/xlsx.ts';
import { HOSTILE_TEXTS } from './hostile-set.ts';
import { readXlsx } from './read-xlsx.ts';

describe('a sheet', () => {
	it('is read back with its empty cells, its numbers and its texts', async () => {
		const rows: Cell[][] = [
			[],
			[null, 'a', 1.5, -2, ''],
			['a', ' leading and trailing ', 'two\nlines', 0, '7']
		];
		expect(await readXlsx(xlsx('Sheet1', rows))).toEqual([
			[null, null, null, null, null],
			[null, 'a', 1.5, -2, null],
			['a', ' leading and trailing ', 'two\nlines', 0, '7']
		]);
	});

	it.each(Object.entries(HOSTILE_TEXTS).filter(([name]) => name !== 'control characters'))(
		'holds %s as a text and never as a formula',
		async (_, text) => {
			const [row] = await readXlsx(xlsx('Sheet1', [[text]]));
			expect(row).toEqual([text]);
		}
	);

	it('keeps what looks like the escape of a character', () => {
		const strings = partOf(
			xlsx('S', [['a_x000D_b', '_x0041_', '_xyz_', '_x005F_']]),
			'xl/sharedStrings.xml'
		);
		// As Excel writes them: the underscore itself escaped (ECMA-376, 22.9.2.19).
		expect(strings).toContain('a_x005F_x000D_b');
		expect(strings).toContain('_x005F_x0041_');
		expect(strings).toContain('>_xyz_<');
		expect(strings).toContain('_x005F_x005F_');
	});

	it('holds the longest cell and more columns than there are letters', async () => {
		const text = 'x'.repeat(LONGEST_CELL);
		const row: Cell[] = [text, ...Array.from({ length: 750 }, (_, index) => index)];
		expect(await readXlsx(xlsx('Sheet1', [row]))).toEqual([row]);
	});

	it('is well-formed in every part, and names each part with its type', () => {
		const bytes = xlsx('A & B', [['<a>', 1]]);
		const types = partOf(bytes, '[Content_Types].xml');
		for (const [path, content] of Object.entries(unzipSync(bytes))) {
			const document = XmlDocument.fromBuffer(content);
			document.dispose();
			if (path.startsWith('xl/') && !path.endsWith('.rels'))
				expect(types).toContain(`PartName="/${path}"`);
		}
	});
});

function partOf(bytes: Uint8Array, path: string): string {
	return new TextDecoder().decode(unzipSync(bytes)[path]);
}
