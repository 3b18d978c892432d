import {
	BorderStyle,
	type Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	VerticalAlign,
	WidthType
} from 'docx';
import { INDENT } from './text-docx.ts';

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** A table under a question; no row breaks over a page. */
export function table(
	widths: readonly number[],
	rows: readonly (readonly TableCell[])[],
	{ header = false } = {}
): Table {
	return new Table({
		layout: TableLayoutType.FIXED,
		indent: { size: INDENT, type: WidthType.DXA },
		width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
		columnWidths: [...widths],
		rows: rows.map(
			(children, index) =>
				new TableRow({ children, cantSplit: true, tableHeader: header && index === 0 })
		)
	});
}

/** A cell in a frame. */
export function cell(children: readonly Paragraph[], width: number): TableCell {
	return new TableCell({
		children,
		width: { size: width, type: WidthType.DXA },
		verticalAlign: VerticalAlign.CENTER,
		borders: { top: LINE, bottom: LINE, left: LINE, right: LINE },
		margins: { left: 100, right: 100 }
	});
}

/** A cell without one. */
export function openCell(children: readonly Paragraph[], width: number): TableCell {
	return new TableCell({
		children,
		width: { size: width, type: WidthType.DXA },
		verticalAlign: VerticalAlign.CENTER,
		borders: { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER },
		margins: { left: 100, right: 100 }
	});
}
