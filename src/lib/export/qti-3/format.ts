import { KEEPS_ALL } from '../capabilities.ts';
import type { ExportFormat } from '../format.ts';
import { packageFiles } from '../qti-item/package.ts';
import { QTI_3_0 } from '../qti-item/vocabulary.ts';
import { zip } from '../zip.ts';

/**
 * QTI 3.0, an item a question. Its rules score every type as we do, orders and marked words too, with
 * operators that a player must know; one that reads only the key gives all or nothing.
 */
export const format: ExportFormat = {
	// A response to a number is a number.
	capabilities: { ...KEEPS_ALL, units: false, scores: true },
	write: ({ name, items, notices }) => zip(packageFiles(QTI_3_0, name, items, notices))
};
