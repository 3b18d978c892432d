import type { ExportNotice } from '#lib/model/export-notice.ts';
import type { Capabilities } from './capabilities.ts';
import type { ExportSet, Item } from './item.ts';
import type { Notices } from './notices.ts';

/** A file to be saved. */
export interface ExportFile {
	/** With its extension; ASCII. */
	name: string;
	/** Its media type (IANA). */
	mediaType: string;
	bytes: Uint8Array;
}

/** What a format writes from. */
export interface WriteInput {
	/** What the set is called. */
	name: string;
	/** Only types, lengths and numbers that the format’s capabilities allow. */
	items: readonly Item[];
	/** The set as it is, for formats that keep its records. */
	set: ExportSet;
	/** Takes what only this format can know to be lost. */
	notices: Notices;
}

/** A format: what it can hold, and how it is written. The same input gives the same bytes. */
export interface ExportFormat {
	capabilities: Capabilities;
	write(input: WriteInput): Uint8Array | Promise<Uint8Array>;
}

/** What an export comes to. */
export interface ExportResult {
	/** One file; none where no question can be in it. */
	files: ExportFile[];
	notices: ExportNotice[];
	/** Ids of the questions that are in the file, in the order of the set. */
	included: string[];
	/** Ids of those that are not; a notice says why. */
	omitted: string[];
}
