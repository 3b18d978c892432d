import { utf8 } from '../bytes.ts';
import { KEEPS_ALL } from '../capabilities.ts';
import type { ExportFormat } from '../format.ts';
import { worksheetPage } from './page.ts';
import { worksheetOf } from './worksheet.ts';

/** Paper: every kind is asked as it is, and a teacher grades by the key. */
export const format: ExportFormat = {
	capabilities: KEEPS_ALL,
	write: ({ name, items }) => utf8(worksheetPage(worksheetOf(name, items)))
};
