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
/** For archives with an ending of their own: as application/zip a browser might save them as .zip. */
const BYTES = 'application/octet-stream';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const CSV = 'text/csv;charset=utf-8';
const MARKDOWN = 'text/markdown;charset=utf-8';
const SCRIPT = 'text/javascript;charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
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
	kahoot: entry('kahoot.xlsx', XLSX, () => import('./kahoot/format.ts')),
	wayground: entry('wayground.xlsx', XLSX, () => import('./wayground/format.ts')),
	blooket: entry('blooket.csv', CSV, () => import('./blooket/format.ts')),
	gimkit: entry('gimkit.csv', CSV, () => import('./gimkit/format.ts')),
	'google-forms': entry('google-forms.gs', SCRIPT, () => import('./google-forms/format.ts')),
	blackboard: entry('blackboard.txt', TEXT, () => import('./blackboard/format.ts')),
	anki: entry('anki.apkg', BYTES, () => import('./anki/format.ts')),
	h5p: entry('questions.h5p', BYTES, () => import('./h5p/format.ts')),
	aiken: entry('aiken.txt', TEXT, () => import('./aiken/format.ts')),
	csv: entry('questions.csv', CSV, () => import('./csv/format.ts')),
	json: entry('says-who.json', JSON_TYPE, () => import('./json/format.ts')),
	markdown: entry('questions.md', MARKDOWN, () => import('./markdown/format.ts')),
	worksheet: entry(
		'worksheet.html',
		'text/html;charset=utf-8',
		() => import('./worksheet/format.ts')
	),
	docx: entry('worksheet.docx', DOCX, () => import('./docx/format.ts'))
};

function entry(
	ending: string,
	mediaType: string,
	load: () => Promise<{ format: ExportFormat }>
): FormatEntry {
	return { ending, mediaType, load: async () => (await load()).format };
}
