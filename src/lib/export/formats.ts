import type { FormatId } from '#lib/model/export-format.ts';
import type { ExportFormat } from './format.ts';

/** What is known of a format before its code is loaded. */
export interface FormatEntry {
	/** What the name of its file ends in. */
	ending: string;
	/** IANA media type. */
	mediaType: string;
	load(): Promise<ExportFormat>;
}

const XML = 'application/xml';
const TEXT = 'text/plain;charset=utf-8';
const JSON_TYPE = 'application/json';
const ZIP = 'application/zip';

/** Every format, with the way to its code, which is loaded only when the format is chosen. */
export const FORMATS: Readonly<Record<FormatId, FormatEntry>> = {
	'moodle-xml': entry('moodle.xml', XML, () => import('./moodle-xml/format.ts')),
	gift: entry('gift.txt', TEXT, () => import('./gift/format.ts')),
	canvas: entry('canvas.zip', ZIP, () => import('./canvas/format.ts')),
	'qti-3': entry('qti-3.zip', ZIP, () => import('./qti-3/format.ts')),
	'qti-2.2': entry('qti-2.2.zip', ZIP, () => import('./qti-2.2/format.ts')),
	// No type of its own is registered; importers go by the ending.
	'common-cartridge': entry(
		'common-cartridge.imscc',
		ZIP,
		() => import('./common-cartridge/format.ts')
	),
	json: entry('says-who.json', JSON_TYPE, () => import('./json/format.ts'))
};

function entry(
	ending: string,
	mediaType: string,
	load: () => Promise<{ format: ExportFormat }>
): FormatEntry {
	return { ending, mediaType, load: async () => (await load()).format };
}
