import { utf8 } from '../bytes.ts';
import { KEEPS_ALL } from '../capabilities.ts';
import { csvText } from '../csv.ts';
import type { ExportFormat } from '../format.ts';
import { tableRows } from './table.ts';

/** By this mark Excel knows UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A row a question, with everything in columns. */
export const format: ExportFormat = {
	capabilities: KEEPS_ALL,
	write: ({ items }) => utf8(BYTE_ORDER_MARK + csvText(tableRows(items)))
};
