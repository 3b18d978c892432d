import { Packer } from 'docx';
import { KEEPS_ALL } from '../capabilities.ts';
import type { ExportFormat } from '../format.ts';
import { worksheetOf } from '../worksheet/worksheet.ts';
import { worksheetDocument } from './document.ts';
import { repack } from './repack.ts';

/** The worksheet as a Word document, to be changed before it is printed. */
export const format: ExportFormat = {
	capabilities: KEEPS_ALL,
	async write({ name, items }) {
		const packed = await Packer.toArrayBuffer(worksheetDocument(worksheetOf(name, items)));
		return repack(new Uint8Array(packed));
	}
};
