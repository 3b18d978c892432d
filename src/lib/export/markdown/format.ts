import { utf8 } from '../bytes.ts';
import { KEEPS_ALL } from '../capabilities.ts';
import type { ExportFormat } from '../format.ts';
import { markdownText } from './document.ts';

/** A document to read and to copy from: the questions, then their keys with the evidence. */
export const format: ExportFormat = {
	capabilities: KEEPS_ALL,
	write: ({ name, items }) => utf8(markdownText(name, items))
};
