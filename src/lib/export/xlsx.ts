import { element, xmlDocument, type XmlElement } from './xml.ts';
import { zip } from './zip.ts';

/** What a cell holds: a text is never a formula. */
export type Cell = string | number | null;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Most characters of a cell (Excel specifications and limits). */
export const LONGEST_CELL = 32_767;

/**
 * One sheet as an Office Open XML workbook (ECMA-376), with no more than readers need: texts in the table
 * of shared strings, since not every importer reads inline ones, and no dates, so that the same rows give
 * the same bytes.
 */
export function xlsx(sheet: string, rows: readonly (readonly Cell[])[]): Uint8Array {
	const strings = new Map<string, number>();
	const written = rows.map((cells, row) =>
		element(
			'row',
			{ r: row + 1 },
			cells.map((cell, column) => cellElement(cell, `${columnName(column)}${row + 1}`, strings))
		)
	);
	const part = (root: XmlElement) => xmlDocument(root);
	return zip({
		'[Content_Types].xml': part(contentTypes()),
		'_rels/.rels': part(relationships([['officeDocument', 'xl/workbook.xml']])),
		'xl/workbook.xml': part(
			element(
				'workbook',
				{ xmlns: MAIN, 'xmlns:r': OFFICE },
				element('sheets', {}, element('sheet', { name: sheet, sheetId: 1, 'r:id': 'rId1' }))
			)
		),
		'xl/_rels/workbook.xml.rels': part(
			relationships([
				['worksheet', 'worksheets/sheet1.xml'],
				['sharedStrings', 'sharedStrings.xml'],
				['styles', 'styles.xml']
			])
		),
		'xl/worksheets/sheet1.xml': part(
			element('worksheet', { xmlns: MAIN }, element('sheetData', {}, written))
		),
		'xl/sharedStrings.xml': part(
			element(
				'sst',
				{ xmlns: MAIN },
				[...strings.keys()].map((text) =>
					element('si', {}, element('t', { 'xml:space': 'preserve' }, escapeString(text)))
				)
			)
		),
		'xl/styles.xml': part(styles())
	});
}

function cellElement(cell: Cell, address: string, strings: Map<string, number>): XmlElement | null {
	if (cell === null || cell === '') return null;
	if (typeof cell === 'number') return element('c', { r: address }, element('v', {}, String(cell)));
	const index = strings.get(cell) ?? strings.size;
	strings.set(cell, index);
	return element('c', { r: address, t: 's' }, element('v', {}, String(index)));
}

/** “A” for 0, “AA” for 26. */
function columnName(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** What looks like an escape of a character, such as “_x000D_”, is one (ECMA-376, 22.9.2.19, ST_Xstring). */
function escapeString(text: string): string {
	return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
}

function contentTypes(): XmlElement {
	const override = (name: string, type: string) =>
		element('Override', { PartName: `/xl/${name}.xml`, ContentType: `${TYPE}.${type}+xml` });
	return element(
		'Types',
		{ xmlns: `${PACKAGE}/content-types` },
		element('Default', {
			Extension: 'rels',
			ContentType: 'application/vnd.openxmlformats-package.relationships+xml'
		}),
		element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
		override('workbook', 'sheet.main'),
		override('worksheets/sheet1', 'worksheet'),
		override('sharedStrings', 'sharedStrings'),
		override('styles', 'styles')
	);
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): XmlElement {
	return element(
		'Relationships',
		{ xmlns: `${PACKAGE}/relationships` },
		targets.map(([type, target], index) =>
			element('Relationship', { Id: `rId${index + 1}`, Type: `${OFFICE}/${type}`, Target: target })
		)
	);
}

/** One style: Excel opens no workbook whose styles lack a font, the two first fills and a border. */
function styles(): XmlElement {
	const cell = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
	const fill = (patternType: string) =>
		element('fill', {}, element('patternFill', { patternType }));
	return element(
		'styleSheet',
		{ xmlns: MAIN },
		element(
			'fonts',
			{ count: 1 },
			element('font', {}, element('sz', { val: 11 }), element('name', { val: 'Calibri' }))
		),
		element('fills', { count: 2 }, fill('none'), fill('gray125')),
		element('borders', { count: 1 }, element('border')),
		element('cellStyleXfs', { count: 1 }, element('xf', cell)),
		element('cellXfs', { count: 1 }, element('xf', { ...cell, xfId: 0 }))
	);
}
