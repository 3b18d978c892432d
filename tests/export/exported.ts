import { adapt } from '#lib/export/adapt.ts';
import { exportSet } from '#lib/export/export-set.ts';
import type { ExportResult } from '#lib/export/format.ts';
import { FORMATS } from '#lib/export/formats.ts';
import { itemOf } from '#lib/export/item-of.ts';
import type { ExportSet, Item } from '#lib/export/item.ts';
import { Notices } from '#lib/export/notices.ts';
import type { FormatId } from '#lib/model/export-format.ts';
import type { ExportNotice } from '#lib/model/export-notice.ts';

/** The questions of a set in the neutral form, as no tool in particular has them. */
export function itemsOf(set: ExportSet): Item[] {
	return set.entries.map((entry) => itemOf(entry, set));
}

/** What a format is given to write: the items as it can ask them. */
export async function adaptedTo(id: FormatId, set: ExportSet): Promise<Item[]> {
	const { capabilities } = await FORMATS[id].load();
	return adapt(itemsOf(set), capabilities, new Notices());
}

/** An export with its one file, as bytes and as text, and the items that it is of. */
export interface Exported extends ExportResult {
	items: Item[];
	bytes: Uint8Array;
	text: string;
}

/** Exports a set of which at least one question must be in the file. */
export async function exported(id: FormatId, set: ExportSet): Promise<Exported> {
	const result = await exportSet(id, set);
	const [file] = result.files;
	if (file === undefined) throw new Error(`No question of the set is in the file of ${id}.`);
	return {
		...result,
		items: await adaptedTo(id, set),
		bytes: file.bytes,
		// A byte order mark stays, for tests of it.
		text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes)
	};
}

/** The codes of the notices that name a question. */
export function codesOf(
	notices: readonly ExportNotice[],
	question: string
): ExportNotice['code'][] {
	return notices.filter(({ questions }) => questions.includes(question)).map(({ code }) => code);
}
