import type { Nodes } from 'mdast';
import type { Faults } from './faults.ts';
import { pointsAt, type LessonReference, type LessonTag } from './lesson-tags.ts';
import { lineOf, sourceOf } from './lesson-tree.ts';
import { quotedWords } from './quotation.ts';

/** Words of a lesson in double quotation marks. */
export interface LessonQuotation {
	words: string;
	/** 1-based line in the file. */
	line: number;
}

/** What a lesson's body holds, tags left out of its texts. */
export interface LessonBody {
	/** In the order of the text. */
	references: LessonReference[];
	/** Passages in double quotation marks, which must be in a source. */
	quotations: LessonQuotation[];
	/** Ids of its headings, in order: what a link into the lesson can point at. */
	headings: string[];
	/** Its paragraphs and list items, a line each; headings and tables left out. */
	prose: string[];
	/** Words of all its text. */
	words: number;
}

const BRACE = /[{}]/u;
const BRACES = 'braces are not allowed in a lesson';

/** What the reading of a lesson's body finds, with the file and line of each thing. */
export class LessonFindings {
	readonly found: LessonBody = {
		references: [],
		quotations: [],
		headings: [],
		prose: [],
		words: 0
	};

	/** @param firstLine line of the file on which the body begins */
	constructor(
		private readonly file: string,
		private readonly body: string,
		private readonly firstLine: number,
		private readonly faults: Faults
	) {}

	/** Keeps what a tag points at, where it points at something. */
	keepReference(node: Nodes, tag: LessonTag, target: string | null): void {
		if (pointsAt(tag) && target !== null)
			this.found.references.push({ tag, target, line: this.#line(node) });
	}

	/** Counts the words of a text and keeps what it quotes. */
	keepText(node: Nodes, text: string): void {
		this.found.words += text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
		for (const words of quotedWords(text))
			this.found.quotations.push({ words, line: this.#line(node) });
	}

	/** A block as its author wrote it. */
	sourceOf(block: Nodes): string {
		return sourceOf(this.body, block);
	}

	/** Adds a fault of a block, named by its first words. */
	fault(block: Nodes, reason: string): void {
		this.#add(block, snippet(this.sourceOf(block)), reason);
	}

	/** Adds a fault of one tag, named as it is written. */
	tagFault(node: Nodes, html: string, reason: string): void {
		this.#add(node, html, reason);
	}

	/** Refuses braces, which Svelte would run as code. */
	checkBraces(block: Nodes): void {
		if (BRACE.test(this.sourceOf(block))) this.fault(block, BRACES);
	}

	/** Refuses braces in a decoded text of a block, in which an entity or an escape hid them. */
	checkHiddenBraces(block: Nodes, text: string): void {
		if (BRACE.test(text) && !BRACE.test(this.sourceOf(block))) this.fault(block, BRACES);
	}

	#add(node: Nodes, path: string, reason: string): void {
		this.faults.add({ file: this.file, line: this.#line(node), path }, reason);
	}

	#line(node: Nodes): number {
		return this.firstLine + lineOf(node) - 1;
	}
}

/** The first words of a block, to find it by. */
function snippet(source: string): string {
	const words = source
		.replace(/<[^<>]*>/gu, '')
		.trim()
		.split(/\s+/u);
	return words.length > 6 ? `“${words.slice(0, 6).join(' ')} …”` : `“${words.join(' ')}”`;
}
