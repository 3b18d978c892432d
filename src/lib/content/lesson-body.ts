import type { Heading, Html, ListItem, Nodes, Paragraph, RootContent, Table } from 'mdast';
import type { Faults } from './faults.ts';
import { LessonFindings, type LessonBody } from './lesson-findings.ts';
import { checkLink } from './lesson-links.ts';
import { headingId } from './lesson-markup.js';
import {
	isInline,
	NO_TAG,
	pointsAt,
	readTag,
	type FramingTag,
	type LessonTag
} from './lesson-tags.ts';
import { parseMarkdown } from './lesson-tree.ts';
import { refusal } from './refused-nodes.ts';
import { readRunningText, type RunningText } from './running-text.ts';

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
	const findings = new LessonFindings(file, body, firstLine, faults);
	new BodyReader(findings).flow(parseMarkdown(body).children, false);
	return findings.found;
}

class BodyReader {
	constructor(private readonly findings: LessonFindings) {}

	/** Reads blocks that follow one another; `framed` inside a gap or an aside, where no claim is needed. */
	flow(nodes: readonly RootContent[], framed: boolean): void {
		const open: { tag: FramingTag; node: Html }[] = [];
		for (const node of nodes) {
			const inside = framed || open.length > 0;
			if (node.type === 'html') this.htmlBlock(node, open);
			else this.block(node, inside);
		}
		for (const { tag, node } of open)
			this.findings.tagFault(node, `<${tag}>`, `<${tag}> is opened and never closed`);
	}

	private block(node: RootContent, framed: boolean): void {
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
				this.findings.checkBraces(node);
				checkLink(node, node, this.findings);
				break;
			default:
				this.findings.fault(node, refusal(node));
		}
	}

	private paragraph(node: Paragraph, framed: boolean): void {
		this.findings.checkBraces(node);
		const running = readRunningText(node, node, this.findings);
		this.findings.keepText(node, running.text);
		this.findings.found.prose.push(running.text);
		const crowded = running.tags.find((tag) => !isInline(tag));
		if (crowded !== undefined) this.crowded(node, crowded);
		else if (!framed) this.checkClaimed(node, 'paragraph', running);
	}

	private item(node: ListItem, framed: boolean): void {
		if (/^\d+\)/u.test(this.findings.sourceOf(node)))
			this.findings.fault(node, 'number the items of a list 1. 2. 3., with a full stop');
		this.flow(node.children, framed);
	}

	private heading(node: Heading): void {
		this.findings.checkBraces(node);
		const { text, tags } = readRunningText(node, node, this.findings);
		this.findings.keepText(node, text);
		if (node.depth === 1 || !this.findings.sourceOf(node).startsWith('#')) {
			this.findings.fault(node, 'the title belongs in the front matter; begin headings with ##');
			return;
		}
		if (tags.length > 0) this.findings.fault(node, 'a heading holds no tags');
		const id = headingId(text);
		if (id === '')
			this.findings.fault(node, 'the heading has no letter or digit to make its address of');
		else if (this.findings.found.headings.includes(id))
			this.findings.fault(
				node,
				`another heading has the address #${id} already: word one of them differently`
			);
		this.findings.found.headings.push(id);
	}

	private table(node: Table, framed: boolean): void {
		const [header, ...rows] = node.children;
		for (const row of node.children) {
			this.findings.checkBraces(row);
			const cells = row.children.map((cell) => readRunningText(cell, row, this.findings));
			for (const { text } of cells) this.findings.keepText(row, text);
			const columns = header?.children.length ?? 0;
			if (cells.length !== columns)
				this.findings.fault(row, `the row has ${cells.length} cells, the table ${columns} columns`);
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
		this.findings.checkBraces(node);
		const tags: LessonTag[] = [];
		const pieces = node.value.match(/<[^<>]*>/gu) ?? [];
		let known = true;
		for (const html of pieces) {
			const { written, faults } = readTag(html);
			for (const reason of faults) this.findings.tagFault(node, html, reason);
			known &&= written !== null;
			if (written === null) continue;
			const { tag, form, target } = written;
			tags.push(tag);
			this.findings.keepReference(node, tag, target);
			if (pointsAt(tag)) continue;
			if (form === 'opening') open.push({ tag, node });
			else if (form === 'closing' && open.at(-1)?.tag === tag) open.pop();
			else if (form === 'closing') this.findings.tagFault(node, html, `</${tag}> closes nothing`);
		}
		const beside = node.value.replace(/<[^<>]*>/gu, ' ').trim();
		if (pieces.length === 0 || /[<>]/u.test(beside)) this.findings.fault(node, NO_TAG);
		const [first] = tags;
		const crowded = tags.find((tag) => !isInline(tag));
		if (crowded !== undefined && (beside !== '' || pieces.length > 1)) this.crowded(node, crowded);
		else if (first !== undefined && isInline(first))
			this.findings.fault(
				node,
				`a paragraph must not begin with <${first}>: put the speaker’s name before it`
			);
		else if (beside !== '' && known)
			this.findings.fault(node, 'text beside a tag; put a blank line between them');
		this.findings.keepText(node, beside.replace(/\s+/gu, ' '));
	}

	private checkClaimed(
		node: Nodes,
		noun: string,
		{ tags, beginsWithClaim }: Pick<RunningText, 'tags' | 'beginsWithClaim'>
	): void {
		if (beginsWithClaim)
			this.findings.fault(
				node,
				`a ${noun} must not begin with <Claim>: put the speaker’s name before it`
			);
		else if (!tags.includes('Claim'))
			this.findings.fault(
				node,
				`this ${noun} has no <Claim>: attribute it, or put it in an <Aside> if it is method`
			);
	}

	/** What is beside such a tag would pass for part of what it holds. */
	private crowded(node: Nodes, tag: LessonTag): void {
		this.findings.fault(
			node,
			`<${tag}> needs a line of its own, with a blank line before and after it`
		);
	}
}
