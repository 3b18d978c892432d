import type { ImportProblem, OtherFormat } from '#lib/model/import-problem.ts';
import type { OwnQuestion } from '#lib/model/own-question.ts';
import { decodeText } from './decode-text.ts';
import { ImportLog } from './import-log.ts';

/** What is read at all: more is a mistake or an attack. */
export const IMPORT_LIMITS = {
	/** Most bytes of a file. */
	fileBytes: 10_000_000,
	/** Most bytes of what is in an archive. */
	unzippedBytes: 20_000_000,
	/** Most files in an archive. */
	zippedFiles: 2000
} as const;

/** What a file came to. */
export interface ImportResult {
	/** Each with an id that no other of the file has. */
	questions: OwnQuestion[];
	/** All that could not be read, or is not as it was. */
	problems: ImportProblem[];
}

/**
 * Reads a file of a teacher’s own questions: Moodle XML, GIFT, QTI 1.2 or our own JSON, told apart by what
 * they hold. Nothing of a file is ever run or shown as markup, nor looked up elsewhere. Ids that our
 * exports wrote are kept, others follow from the content. Never throws for any content.
 *
 * @param _name of the file, which says nothing for sure
 */
export async function importFile(_name: string, bytes: Uint8Array): Promise<ImportResult> {
	const log = new ImportLog();
	if (bytes.length === 0) log.add(null, { code: 'empty-file' });
	else if (bytes.length > IMPORT_LIMITS.fileBytes)
		log.add(null, { code: 'file-too-big', limit: IMPORT_LIMITS.fileBytes });
	else if (beginsWith(bytes, [0x50, 0x4b]) && (bytes[2] ?? 0) < 9) await readArchive(bytes, log);
	else {
		const format = binaryFormat(bytes);
		if (format !== null) log.add(null, { code: 'other-format', format });
		else await readText(bytes, log);
	}
	if (log.isEmpty) log.add(null, { code: 'no-questions' });
	const { items, problems } = log.result();
	return { questions: items.map(({ question }) => question), problems };
}

async function readText(bytes: Uint8Array, log: ImportLog): Promise<void> {
	const decoded = decodeText(bytes);
	if (!('text' in decoded)) {
		log.add(null, { code: 'encoding', encoding: decoded.encoding });
		return;
	}
	const { text } = decoded;
	const root = rootOf(text);
	if (/^\s*(?:\{\s*["}]|\[\s*[{\]])/u.test(text)) {
		const { readOwnJson } = await import('./json/read.ts');
		readOwnJson(text, log);
	} else if (root !== null) await readMarkup(text, root, log);
	else if (/^ANSWER:\s*[A-Z]\s*$/mu.test(text))
		log.add(null, { code: 'other-format', format: 'aiken' });
	else {
		const { readGift } = await import('./gift/read.ts');
		readGift(text, log);
	}
}

async function readMarkup(text: string, root: string, log: ImportLog): Promise<void> {
	const other = OTHER_ROOTS.get(root.toLowerCase());
	if (other !== undefined) log.add(null, { code: 'other-format', format: other });
	else if (root === 'questestinterop') {
		const { readQti12 } = await import('./canvas/read.ts');
		readQti12(text, log);
	} else if (root === 'quiz') {
		const { readMoodleXml } = await import('./moodle-xml/read.ts');
		readMoodleXml(text, log);
	} else if (root === '') {
		// Broken before its first element: the reader of XML says where.
		const { readMoodleXml } = await import('./moodle-xml/read.ts');
		readMoodleXml(text, log);
	} else log.add(null, { code: 'unknown-xml', root: root.slice(0, 100) });
}

/** Files of an archive that may hold questions: Canvas keeps those of a question bank as `.xml.qti`. */
const QUESTION_FILE = /\.(?:xml|qti)$/iu;

/** Files that are known to hold none. */
const OTHER_FILE = /(?:^|\/)(?:imsmanifest|assessment_meta)\.xml$/iu;

async function readArchive(bytes: Uint8Array, log: ImportLog): Promise<void> {
	const { unzip } = await import('./unzip.ts');
	const { unzippedBytes, zippedFiles } = IMPORT_LIMITS;
	const { files, fault } = unzip(
		bytes,
		(name) => QUESTION_FILE.test(name) && !OTHER_FILE.test(name),
		{ bytes: unzippedBytes, files: zippedFiles }
	);
	const quizzes = files.filter(({ name }) => !isDoubled(name, files));
	for (const { name, bytes: content } of quizzes) {
		const decoded = decodeText(content);
		if (!('text' in decoded)) continue;
		const root = rootOf(decoded.text);
		if (root === null || !(root === 'questestinterop' || OTHER_ROOTS.has(root.toLowerCase())))
			continue;
		log.file = name;
		await readMarkup(decoded.text, root, log);
	}
	log.file = null;
	if (fault === 'bad-zip') log.add(null, { code: 'bad-zip' });
	if (fault === 'zip-too-big') log.add(null, { code: 'zip-too-big', limit: unzippedBytes });
	if (fault === 'zip-too-many') log.add(null, { code: 'zip-too-many', limit: zippedFiles });
	if (log.isEmpty) log.add(null, { code: 'nothing-in-zip' });
}

/**
 * Whether a quiz of a whole course is there a second time: Canvas writes it once by the rules of Common
 * Cartridge, which lose much, and once in full, as `non_cc_assessments/<id>.xml.qti`.
 */
function isDoubled(name: string, files: readonly { name: string }[]): boolean {
	const folder = /^(?:.*\/)?([^/]+)\/assessment_qti\.xml$/u.exec(name)?.[1];
	return (
		folder !== undefined &&
		files.some((file) => file.name.endsWith(`non_cc_assessments/${folder}.xml.qti`))
	);
}

/** Roots of what is recognised and not read. */
const OTHER_ROOTS = new Map<string, OtherFormat>([
	['assessmentitem', 'qti-2'],
	['assessmenttest', 'qti-2'],
	['qti-assessment-item', 'qti-3'],
	['qti-assessment-test', 'qti-3'],
	['html', 'html']
]);

/** How far the root of a file is looked for: comments may stand before it. */
const ROOT_WITHIN = 100_000;

/**
 * The name of the first element of a text that looks like XML, without its prefix; empty where it looks
 * so and has none, `null` where it does not: GIFT may begin with a tag too.
 */
function rootOf(text: string): string | null {
	const beginning = text.slice(0, ROOT_WITHIN);
	if (!/^\s*<[?!A-Za-z]/u.test(beginning)) return null;
	const bare = beginning.replace(/<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)/gu, '');
	const name = /<(?:!DOCTYPE\s+)?(?:[\w.-]+:)?([A-Za-z][\w.-]*)/iu.exec(bare)?.[1] ?? '';
	const isKnown =
		name === 'quiz' || name === 'questestinterop' || OTHER_ROOTS.has(name.toLowerCase());
	return isKnown || /^\s*<[?!]/u.test(beginning) ? name : null;
}

/** Formats that are no text, by how they begin. */
function binaryFormat(bytes: Uint8Array): OtherFormat | null {
	if (beginsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
	if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'office';
	if (beginsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return 'rtf';
	if (beginsWith(bytes, [0x1f, 0x8b]) || beginsWith(bytes, [0x52, 0x61, 0x72, 0x21]))
		return 'archive';
	return null;
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}
