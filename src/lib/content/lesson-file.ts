import { LessonSchema, type Lesson } from '#lib/model/lesson.ts';
import type { ContentFault } from './content-error.ts';
import { headingId } from './lesson-markup.js';
import { suggestion } from './nearest.ts';
import { quotedWords } from './quotation.ts';
import { parseRecord, readYaml } from './yaml-file.ts';

/** The closed set of tags a lesson may use, with the attribute each takes. */
export const LESSON_TAGS = {
	Claim: 'id',
	Quote: 'id',
	Compare: 'relation',
	Figures: 'quantity',
	Timeline: 'topic',
	Check: 'question',
	Term: 'id',
	Gap: null,
	Aside: null
} as const;

export type LessonTag = keyof typeof LESSON_TAGS;

/** The tags that point at something; the others hold text of another sort. */
export type PointingTag = Exclude<LessonTag, 'Gap' | 'Aside'>;

/** A tag of a lesson that points at something. */
export interface LessonReference {
	tag: PointingTag;
	target: string;
	/** 1-based line in the file. */
	line: number;
}

/** Words of a lesson in double quotation marks. */
export interface LessonQuotation {
	words: string;
	line: number;
}

/** A lesson as its author wrote it: front matter, and what its body points at. */
export interface LessonFile {
	/** Path from the folder above `content/`. */
	file: string;
	lesson: Lesson;
	/** In the order of the text. */
	references: LessonReference[];
	/** Passages in double quotation marks, which must stand in a source. */
	quotations: LessonQuotation[];
	/** Ids of its headings, in order: what a link into the lesson can point at. */
	headings: string[];
	/** Its paragraphs and list items, a line each, tags and headings left out. */
	prose: string[];
	/** Words of prose, tags left out. */
	words: number;
}

const FILE_NAME = /^(\d{2,})-([a-z0-9-]+)\.md$/u;
const LIST_ITEM = /^\s*(?:[-*+]|\d+[.)])\s/u;
const TAG = /<(\/?)([A-Za-z][\w-]*)((?:\s+[\w-]+="[^"]*")*)\s*(\/?)>/gu;

/**
 * Reads a lesson and checks its form: front matter, the number of its file, the closed set of tags, and
 * a `<Claim>` in every paragraph that speaks of the world (design, rule 3).
 *
 * @returns the lesson, or `null` after adding faults where its front matter cannot be read
 */
export function readLesson(file: string, text: string, faults: ContentFault[]): LessonFile | null {
	const name = FILE_NAME.exec(file.split('/').at(-1) ?? '');
	if (!name) {
		faults.push({ file, path: '', reason: 'expected a file name such as 03-treaty-1961.md' });
		return null;
	}
	const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/u.exec(text);
	if (!parts) {
		faults.push({ file, line: 1, path: '', reason: 'expected front matter between two lines ---' });
		return null;
	}
	const [, matter = '', body = ''] = parts;
	const yaml = readYaml(file, matter, faults, 1);
	const lesson = yaml && parseRecord(yaml, [], LessonSchema, faults, { slug: name[2] });
	const firstLine = matter.split('\n').length + 3;
	const found = readBody(file, body, firstLine, faults);
	if (yaml === null || lesson === null) return null;
	if (Number(name[1]) !== lesson.order)
		faults.push({
			file,
			line: yaml.lineOf(['order']),
			path: 'order',
			reason: `is ${lesson.order}, but the number of the file is ${name[1]}`
		});
	const ofMatter = (['title', 'summary'] as const).flatMap((field) =>
		quotedWords(lesson[field]).map((words) => ({ words, line: yaml.lineOf([field]) }))
	);
	return { file, lesson, ...found, quotations: [...ofMatter, ...found.quotations] };
}

function readBody(
	file: string,
	body: string,
	firstLine: number,
	faults: ContentFault[]
): Pick<LessonFile, 'references' | 'quotations' | 'headings' | 'prose' | 'words'> {
	const references: LessonReference[] = [];
	const quotations: LessonQuotation[] = [];
	const headings: string[] = [];
	const open: LessonTag[] = [];
	const lines: string[] = [];
	let words = 0;
	for (const block of blocksOf(body, firstLine)) {
		const fault = (reason: string) =>
			faults.push({ file, line: block.line, path: snippet(block.text), reason });
		if (/[{}]/u.test(block.text)) fault('braces are not allowed in a lesson');
		if (/!\[|\]\(\s*(?:https?:)?\/\//u.test(block.text))
			fault('pictures and links to other sites are not allowed in a lesson');
		const inside = open.some((tag) => tag === 'Gap' || tag === 'Aside');
		const before = references.length;
		readTags(file, block, open, references, faults);
		const prose = block.text.replace(TAG, ' ').replace(/^#+ /u, '');
		if (/^##+ /u.test(block.text)) headings.push(headingId(prose));
		else lines.push(prose.replace(LIST_ITEM, '').replace(/\s+/gu, ' ').trim());
		words += prose.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
		for (const quoted of quotedWords(prose)) quotations.push({ words: quoted, line: block.line });
		const crowded = crowdedTag(block.text);
		// What stands beside such a tag would pass for part of what it holds.
		if (crowded !== null)
			fault(`<${crowded}> stands on a line of its own, with a blank line before and after it`);
		else if (!inside) checkParagraph(block.text, references.slice(before), fault);
	}
	for (const tag of open)
		faults.push({ file, path: '', reason: `<${tag}> is opened and never closed` });
	return { references, quotations, headings, prose: lines.filter(Boolean), words };
}

interface Block {
	line: number;
	text: string;
}

/**
 * Runs of non-blank lines; each item of a list is a block of its own, and so is a heading, which needs
 * no blank line to end a paragraph or to end itself (CommonMark 4.2).
 */
function blocksOf(body: string, firstLine: number): Block[] {
	const blocks: Block[] = [];
	let current: Block | null = null;
	body.split(/\r?\n/u).forEach((line, index) => {
		if (line.trim() === '') current = null;
		else if (/^#{1,6}\s/u.test(line)) {
			blocks.push({ line: firstLine + index, text: line });
			current = null;
		} else if (current && !LIST_ITEM.test(line)) current.text += `\n${line}`;
		else blocks.push((current = { line: firstLine + index, text: line }));
	});
	return blocks;
}

/** The tag that stands beside text or another tag though it belongs on a line of its own; else `null`. */
function crowdedTag(text: string): string | null {
	for (const [whole, , name = ''] of text.matchAll(TAG)) {
		const ownLine = Object.hasOwn(LESSON_TAGS, name) && name !== 'Claim' && name !== 'Term';
		if (ownLine && whole !== text.trim()) return name;
	}
	return null;
}

function readTags(
	file: string,
	block: Block,
	open: LessonTag[],
	references: LessonReference[],
	faults: ContentFault[]
): void {
	const fault = (path: string, reason: string) =>
		faults.push({ file, line: block.line, path, reason });
	if (block.text.replace(TAG, '').includes('<'))
		fault(
			snippet(block.text),
			'a "<" that does not begin a tag; write "less than" or close the tag'
		);
	for (const [whole, closing, name = '', attributes = '', selfClosing] of block.text.matchAll(
		TAG
	)) {
		if (!Object.hasOwn(LESSON_TAGS, name)) {
			fault(
				whole,
				`unknown tag <${name}>; a lesson may use ${Object.keys(LESSON_TAGS).join(', ')}${suggestion(name, Object.keys(LESSON_TAGS))}`
			);
			continue;
		}
		const tag = name as LessonTag;
		if (closing) {
			if (open.at(-1) === tag) open.pop();
			else fault(whole, `</${tag}> closes nothing`);
			continue;
		}
		const wanted = LESSON_TAGS[tag];
		const given = [...attributes.matchAll(/([\w-]+)="([^"]*)"/gu)];
		for (const [, attribute = ''] of given)
			if (attribute !== wanted)
				fault(
					whole,
					`<${tag}> has no attribute "${attribute}"${wanted ? `, only "${wanted}"` : ''}`
				);
		if (pointsAt(tag)) {
			const target = given.find((one) => one[1] === wanted)?.[2];
			if (target === undefined) fault(whole, `<${tag}> needs ${wanted}="…"`);
			else references.push({ tag, target, line: block.line });
		}
		if (selfClosing) {
			if (holdsWords(tag)) fault(whole, `<${tag}> needs words before </${tag}>`);
		} else {
			if (holdsWords(tag)) open.push(tag);
			else fault(whole, `<${tag}> holds no text; write <${tag} ${wanted}="…" />`);
		}
	}
}

function pointsAt(tag: LessonTag): tag is PointingTag {
	return LESSON_TAGS[tag] !== null;
}

/** Whether a tag stands around words, and is not one by itself. */
function holdsWords(tag: LessonTag): boolean {
	return tag === 'Claim' || tag === 'Term' || LESSON_TAGS[tag] === null;
}

function checkParagraph(
	text: string,
	references: readonly LessonReference[],
	fault: (reason: string) => void
): void {
	if (/^#{1,6} /u.test(text)) {
		if (/^# /u.test(text)) fault('the title stands in the front matter; begin headings with ##');
		return;
	}
	if (/^<Claim\b/u.test(text)) {
		fault('a paragraph must not begin with <Claim>: put the speaker’s name before it');
		return;
	}
	const isTag = /^<\/?[A-Z][^>]*>$/u.test(text.trim());
	if (!isTag && !references.some((reference) => reference.tag === 'Claim'))
		fault('this paragraph has no <Claim>: attribute it, or put it in an <Aside> if it is method');
}

/** The first words of a block, to find it by. */
function snippet(text: string): string {
	const words = text.replace(TAG, '').trim().split(/\s+/u);
	return words.length > 6 ? `“${words.slice(0, 6).join(' ')} …”` : `“${words.join(' ')}”`;
}
