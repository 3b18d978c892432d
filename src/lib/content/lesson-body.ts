import type {
	BlockContent,
	DefinitionContent,
	Heading,
	Html,
	ListItem,
	Nodes,
	Paragraph,
	PhrasingContent,
	RootContent,
	Table
} from 'mdast';
import type { FaultPlace, Faults } from './faults.ts';
import { staysOnSite } from './lesson-links.ts';
import { headingId } from './lesson-markup.js';
import {
	isInline,
	pointsAt,
	readTag,
	type FramingTag,
	type LessonReference,
	type LessonTag
} from './lesson-tags.ts';
import { lineOf, markupOfTheBuild, parseMarkdown, sourceOf } from './lesson-tree.ts';
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
	/** Passages in double quotation marks, which must stand in a source. */
	quotations: LessonQuotation[];
	/** Ids of its headings, in order: what a link into the lesson can point at. */
	headings: string[];
	/** Its paragraphs and list items, a line each; headings and tables left out. */
	prose: string[];
	/** Words of all its text. */
	words: number;
}

/**
 * Reads the Markdown of a lesson and checks its form on the syntax tree: the closed set of tags, links
 * that stay on the site, and a `<Claim>` in every paragraph, list item and table row that speaks of the
 * world (design, rule 3).
 *
 * @param file path for messages
 * @param firstLine line of the file on which the body begins
 */
export function readLessonBody(
	file: string,
	body: string,
	firstLine: number,
	faults: Faults
): LessonBody {
	const reader = new BodyReader(file, body, firstLine, faults);
	reader.flow(parseMarkdown(body).children, false);
	return reader.found;
}

/** The running text of a block. */
interface RunningText {
	text: string;
	/** Tags in it, in order. */
	tags: LessonTag[];
	/** Whether it begins with a `<Claim>`. */
	beginsWithClaim: boolean;
}

/** Nodes that a lesson may not have, by type, with what an author would call them. */
const REFUSED: Partial<Record<Nodes['type'], string>> = {
	code: 'code',
	inlineCode: 'code',
	image: 'a picture',
	imageReference: 'a picture',
	break: 'a forced line break',
	thematicBreak: 'a line across the page',
	delete: 'text struck through',
	footnoteReference: 'a footnote',
	footnoteDefinition: 'a footnote',
	yaml: 'a second front matter'
};

class BodyReader {
	readonly found: LessonBody = {
		references: [],
		quotations: [],
		headings: [],
		prose: [],
		words: 0
	};

	constructor(
		private readonly file: string,
		private readonly body: string,
		private readonly firstLine: number,
		private readonly faults: Faults
	) {}

	/** Reads blocks that follow one another; `framed` inside a gap or an aside, where no claim is needed. */
	flow(nodes: readonly RootContent[], framed: boolean): void {
		const open: { tag: FramingTag; node: Html }[] = [];
		for (const node of nodes) {
			const inside = framed || open.length > 0;
			if (node.type === 'html') this.htmlBlock(node, open);
			else this.block(node as BlockContent | DefinitionContent, inside);
		}
		for (const { tag, node } of open)
			this.tagFault(node, `<${tag}>`, `<${tag}> is opened and never closed`);
	}

	private block(node: BlockContent | DefinitionContent, framed: boolean): void {
		switch (node.type) {
			case 'paragraph':
				this.paragraph(node, framed);
				break;
			case 'heading':
				this.heading(node);
				break;
			case 'list':
				for (const item of node.children) this.item(item, framed);
				break;
			case 'blockquote':
				this.flow(node.children, framed);
				break;
			case 'table':
				this.table(node, framed);
				break;
			case 'definition':
				this.checkBraces(node);
				this.checkLink(node, node.url);
				break;
			default:
				this.refuse(node, node);
		}
	}

	private paragraph(node: Paragraph, framed: boolean): void {
		this.checkBraces(node);
		const running = this.running(node);
		this.keepText(node, running.text);
		this.found.prose.push(running.text);
		const crowded = running.tags.find((tag) => !isInline(tag));
		if (crowded !== undefined) this.crowded(node, crowded);
		else if (!framed) this.checkClaimed(node, 'paragraph', running);
	}

	private item(node: ListItem, framed: boolean): void {
		if (/^\d+\)/u.test(sourceOf(this.body, node)))
			this.fault(node, 'number the items of a list 1. 2. 3., with a full stop');
		this.flow(node.children, framed);
	}

	private heading(node: Heading): void {
		this.checkBraces(node);
		const { text, tags } = this.running(node);
		this.keepText(node, text);
		if (node.depth === 1 || !sourceOf(this.body, node).startsWith('#')) {
			this.fault(node, 'the title stands in the front matter; begin headings with ##');
			return;
		}
		if (tags.length > 0) this.fault(node, 'a heading holds no tags');
		const id = headingId(text);
		if (id === '') this.fault(node, 'the heading has no letter or digit to make its address of');
		else if (this.found.headings.includes(id))
			this.fault(
				node,
				`another heading has the address #${id} already: word one of them differently`
			);
		this.found.headings.push(id);
	}

	private table(node: Table, framed: boolean): void {
		const [header, ...rows] = node.children;
		for (const row of node.children) {
			this.checkBraces(row);
			const cells = row.children.map((cell) => this.running(cell));
			for (const { text } of cells) this.keepText(row, text);
			const columns = header?.children.length ?? 0;
			if (cells.length !== columns)
				this.fault(row, `the row has ${cells.length} cells, the table ${columns} columns`);
			const tags = cells.flatMap((cell) => cell.tags);
			const crowded = tags.find((tag) => !isInline(tag));
			if (crowded !== undefined) this.crowded(row, crowded);
			else if (!framed && rows.includes(row))
				this.checkClaimed(row, 'row of a table', {
					tags,
					beginsWithClaim: cells[0]?.beginsWithClaim ?? false
				});
		}
	}

	private htmlBlock(node: Html, open: { tag: FramingTag; node: Html }[]): void {
		this.checkBraces(node);
		const tags: LessonTag[] = [];
		const pieces = node.value.match(/<[^<>]*>/gu) ?? [];
		let known = true;
		for (const html of pieces) {
			const { written, faults } = readTag(html);
			for (const reason of faults) this.tagFault(node, html, reason);
			known &&= written !== null;
			if (written === null) continue;
			const { tag, form, target } = written;
			tags.push(tag);
			this.keepReference(node, tag, target);
			if (pointsAt(tag)) continue;
			if (form === 'opening') open.push({ tag, node });
			else if (form === 'closing' && open.at(-1)?.tag === tag) open.pop();
			else if (form === 'closing') this.tagFault(node, html, `</${tag}> closes nothing`);
		}
		const beside = node.value.replace(/<[^<>]*>/gu, ' ').trim();
		if (pieces.length === 0 || /[<>]/u.test(beside))
			this.fault(node, 'a "<" that does not begin a tag; write "less than" or close the tag');
		const [first] = tags;
		const crowded = tags.find((tag) => !isInline(tag));
		if (crowded !== undefined && (beside !== '' || pieces.length > 1)) this.crowded(node, crowded);
		else if (first !== undefined && isInline(first))
			this.fault(
				node,
				`a paragraph must not begin with <${first}>: put the speaker’s name before it`
			);
		else if (beside !== '' && known)
			this.fault(node, 'text beside a tag; put a blank line between them');
		this.keepText(node, beside.replace(/\s+/gu, ' '));
	}

	/** Reads running text; a tag must close among the nodes where it opened, as in the page. */
	private running(parent: Extract<Nodes, { children: PhrasingContent[] }>): RunningText {
		const running: RunningText = { text: '', tags: [], beginsWithClaim: false };
		this.phrasing(parent.children, parent, running, null);
		running.text = running.text.replace(/\s+/gu, ' ').trim();
		return running;
	}

	private phrasing(
		nodes: readonly PhrasingContent[],
		block: Nodes,
		running: RunningText,
		within: 'Claim' | 'Term' | 'link' | null
	): void {
		const open: ('Claim' | 'Term')[] = [];
		for (const node of nodes) {
			const around = open.at(-1) ?? within;
			switch (node.type) {
				case 'text':
					this.checkText(block, node.value);
					running.text += node.value;
					break;
				case 'emphasis':
				case 'strong':
					this.phrasing(node.children, block, running, around);
					break;
				case 'link':
					this.checkLink(block, node.url);
					this.phrasing(node.children, block, running, 'link');
					break;
				case 'linkReference':
					this.phrasing(node.children, block, running, 'link');
					break;
				case 'html':
					this.inlineTag(node, block, running, open, around);
					break;
				default:
					this.refuse(node, block);
			}
		}
		for (const tag of open) this.fault(block, `<${tag}> is opened and not closed here`);
	}

	private inlineTag(
		node: Html,
		block: Nodes,
		running: RunningText,
		open: ('Claim' | 'Term')[],
		around: string | null
	): void {
		const { written, faults } = readTag(node.value);
		for (const reason of faults) this.tagFault(node, node.value, reason);
		if (written === null) return;
		const { tag, form, target } = written;
		if (form === 'closing') {
			if (isInline(tag) && open.at(-1) === tag) open.pop();
			else if (isInline(tag)) this.tagFault(node, node.value, `</${tag}> closes nothing`);
			else running.tags.push(tag);
			return;
		}
		if (around !== null)
			this.tagFault(
				node,
				node.value,
				around === 'link' ? 'a link holds no tags' : `<${tag}> stands inside <${around}>`
			);
		if (tag === 'Claim' && running.text.trim() === '') running.beginsWithClaim = true;
		running.tags.push(tag);
		this.keepReference(node, tag, target);
		if (isInline(tag) && form === 'opening') open.push(tag);
	}

	private checkClaimed(
		node: Nodes,
		noun: string,
		{ tags, beginsWithClaim }: Pick<RunningText, 'tags' | 'beginsWithClaim'>
	): void {
		if (beginsWithClaim)
			this.fault(node, `a ${noun} must not begin with <Claim>: put the speaker’s name before it`);
		else if (!tags.includes('Claim'))
			this.fault(
				node,
				`this ${noun} has no <Claim>: attribute it, or put it in an <Aside> if it is method`
			);
	}

	private checkText(block: Nodes, text: string): void {
		if (text.includes('<'))
			this.fault(block, 'a "<" that does not begin a tag; write "less than" or close the tag');
		// An entity or an escape hides a brace from `checkBraces`, and not from Svelte.
		if (/[{}]/u.test(text) && !/[{}]/u.test(sourceOf(this.body, block)))
			this.fault(block, 'braces are not allowed in a lesson');
		const markup = markupOfTheBuild(text);
		if (markup !== null) this.fault(block, `this reads as ${markup}; a lesson has none`);
	}

	private checkBraces(node: Nodes): void {
		if (/[{}]/u.test(sourceOf(this.body, node)))
			this.fault(node, 'braces are not allowed in a lesson');
	}

	private checkLink(block: Nodes, url: string): void {
		if (!staysOnSite(url))
			this.fault(
				block,
				`the link leads to “${url}”: in a lesson it stays on this site, as a relative path or a #heading`
			);
		else if (/[{}]/u.test(decodeURIComponent(encodeURI(url)).replace(/%7B|%7D/giu, '{')))
			this.fault(block, 'braces are not allowed in a lesson');
	}

	private crowded(node: Nodes, tag: LessonTag): void {
		// What stands beside such a tag would pass for part of what it holds.
		this.fault(node, `<${tag}> stands on a line of its own, with a blank line before and after it`);
	}

	private refuse(node: Nodes, block: Nodes): void {
		this.fault(block, `${REFUSED[node.type] ?? node.type} is not allowed in a lesson`);
	}

	private keepReference(node: Nodes, tag: LessonTag, target: string | null): void {
		if (pointsAt(tag) && target !== null)
			this.found.references.push({ tag, target, line: this.line(node) });
	}

	private keepText(node: Nodes, text: string): void {
		this.found.words += text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
		for (const words of quotedWords(text))
			this.found.quotations.push({ words, line: this.line(node) });
	}

	private line(node: Nodes): number {
		return this.firstLine + lineOf(node) - 1;
	}

	private fault(node: Nodes, reason: string): void {
		const path = snippet(sourceOf(this.body, node));
		this.faults.add({ file: this.file, line: this.line(node), path }, reason);
	}

	private tagFault(node: Nodes, html: string, reason: string): void {
		const place: FaultPlace = { file: this.file, line: this.line(node), path: html };
		this.faults.add(place, reason);
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
