import ExcelJS from 'exceljs';

/**
 * The cells of the only sheet, row by row from the first, as an independent reader finds them. A formula,
 * a date, or any other cell that is neither a text nor a number is a fault.
 */
export async function readXlsx(bytes: Uint8Array): Promise<(string | number | null)[][]> {
	const workbook = new ExcelJS.Workbook();
	// The types of the reader know an older form of Node's buffers.
	await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
	const [sheet, ...others] = workbook.worksheets;
	if (sheet === undefined || others.length > 0) throw new Error('There is not one sheet.');
	return Array.from({ length: sheet.rowCount }, (_, row) =>
		Array.from({ length: sheet.columnCount }, (__, column) => {
			const { type, value } = sheet.getCell(row + 1, column + 1);
			if (type === ExcelJS.ValueType.Null) return null;
			if (type === ExcelJS.ValueType.String || type === ExcelJS.ValueType.Number)
				return value as string | number;
			throw new Error(`A cell of another type: ${JSON.stringify(value)}`);
		})
	);
}
