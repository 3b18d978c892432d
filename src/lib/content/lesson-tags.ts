import { suggestion } from './nearest.ts';

/** The closed set of tags a lesson may use, with the attribute each takes. */
const LESSON_TAGS = {
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

/** The tags that hold paragraphs of another sort than claims. */
export type FramingTag = 'Gap' | 'Aside';

/** The tags that point at something. */
export type PointingTag = Exclude<LessonTag, FramingTag>;

/** A tag of a lesson that points at something. */
export interface LessonReference {
	tag: PointingTag;
	target: string;
	/** 1-based line in the file. */
	line: number;
}

/** A tag as it is written, once its name is known to be of the set. */
export interface WrittenTag {
	tag: LessonTag;
	/** `single` is one by itself (`<Quote id="…" />`). */
	form: 'opening' | 'closing' | 'single';
	/** What it points at; `null` for a tag that points at nothing, or where the attribute is missing. */
	target: string | null;
}

/** What one raw tag of the Markdown says, with everything that is wrong with it by itself. */
export type TagReading = { written: WrittenTag | null; faults: string[] };

const TAG = /^<(\/?)([A-Za-z][\w-]*)((?:\s+[\w-]+="[^"]*")*)\s*(\/?)>$/u;

/** The fault of a "<" that is not part of a tag of ours. */
export const NO_TAG = 'a "<" that does not begin a tag; write "less than" or close the tag';

/** Reads one piece of raw HTML as the parser of Markdown gives it. */
export function readTag(html: string): TagReading {
	const parts = TAG.exec(html);
	if (parts === null)
		return {
			written: null,
			faults: [NO_TAG]
		};
	const [, closing, name = '', attributes = '', single] = parts;
	if (!isLessonTag(name)) {
		const names = Object.keys(LESSON_TAGS);
		const reason = `unknown tag <${name}>; a lesson may use ${names.join(', ')}${suggestion(name, names)}`;
		return { written: null, faults: [reason] };
	}
	if (closing) return { written: { tag: name, form: 'closing', target: null }, faults: [] };

	const faults: string[] = [];
	const wanted = LESSON_TAGS[name];
	const given = [...attributes.matchAll(/([\w-]+)="([^"]*)"/gu)];
	for (const [, attribute = ''] of given)
		if (attribute !== wanted)
			faults.push(`<${name}> has no attribute "${attribute}"${wanted ? `, only "${wanted}"` : ''}`);
	const target = given.find(([, attribute]) => attribute === wanted)?.[2] ?? null;
	if (pointsAt(name) && target === null) faults.push(`<${name}> needs ${wanted}="…"`);
	if (single && holdsWords(name)) faults.push(`<${name}> needs words before </${name}>`);
	if (!single && !holdsWords(name))
		faults.push(`<${name}> holds no text; write <${name} ${wanted}="…" />`);
	const form = single || !holdsWords(name) ? 'single' : 'opening';
	return { written: { tag: name, form, target }, faults };
}

/** Whether a tag belongs in the running text of a paragraph; the others need a line of their own. */
export function isInline(tag: LessonTag): tag is 'Claim' | 'Term' {
	return tag === 'Claim' || tag === 'Term';
}

/** Whether a tag points at something; the others hold text of another sort. */
export function pointsAt(tag: LessonTag): tag is PointingTag {
	return LESSON_TAGS[tag] !== null;
}

function isLessonTag(name: string): name is LessonTag {
	return Object.hasOwn(LESSON_TAGS, name);
}

/** Whether a tag goes around words, and is not one by itself. */
function holdsWords(tag: LessonTag): boolean {
	return isInline(tag) || !pointsAt(tag);
}
