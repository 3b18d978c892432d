import type { Html, Nodes, PhrasingContent } from 'mdast';
import type { LessonFindings } from './lesson-findings.ts';
import { checkLink } from './lesson-links.ts';
import { isInline, NO_TAG, readTag, type LessonTag } from './lesson-tags.ts';
import { markupOfTheBuild } from './lesson-tree.ts';
import { refusal } from './refused-nodes.ts';

/** The running text of a block. */
export interface RunningText {
	/** Tags left out, white space collapsed. */
	text: string;
	/** Tags in it, in order. */
	tags: LessonTag[];
	/** Whether it begins with a `<Claim>`. */
	beginsWithClaim: boolean;
}

type InlineTag = 'Claim' | 'Term';

/**
 * Reads the running text of a paragraph, a heading or a cell, with its tags and links.
 *
 * @param block what a fault is named by
 */
export function readRunningText(
	parent: Extract<Nodes, { children: PhrasingContent[] }>,
	block: Nodes,
	findings: LessonFindings
): RunningText {
	const reader = new RunningTextReader(block, findings);
	reader.read(parent.children, null);
	const { text, tags, beginsWithClaim } = reader;
	return { text: text.replace(/\s+/gu, ' ').trim(), tags, beginsWithClaim };
}

class RunningTextReader {
	text = '';
	readonly tags: LessonTag[] = [];
	beginsWithClaim = false;

	constructor(
		private readonly block: Nodes,
		private readonly findings: LessonFindings
	) {}

	/** A tag must close among the nodes where it opened, as it must in the page. */
	read(nodes: readonly PhrasingContent[], within: InlineTag | 'link' | null): void {
		const open: InlineTag[] = [];
		for (const node of nodes) {
			const around = open.at(-1) ?? within;
			switch (node.type) {
				case 'text':
					this.plain(node.value, around === 'link');
					break;
				case 'emphasis':
				case 'strong':
					this.read(node.children, around);
					break;
				case 'link':
					checkLink(node, this.block, this.findings);
					this.read(node.children, 'link');
					break;
				case 'linkReference':
					// Its definition is checked by itself.
					this.read(node.children, 'link');
					break;
				case 'html':
					this.tag(node, open, around);
					break;
				default:
					this.findings.fault(this.block, refusal(node));
			}
		}
		for (const tag of open)
			this.findings.fault(this.block, `<${tag}> is opened and not closed here`);
	}

	private plain(text: string, inLink: boolean): void {
		this.text += text;
		if (text.includes('<')) this.findings.fault(this.block, NO_TAG);
		this.findings.checkHiddenBraces(this.block, text);
		// The words of a link may be its address.
		const markup = inLink ? null : markupOfTheBuild(text);
		if (markup !== null)
			this.findings.fault(this.block, `this reads as ${markup}; a lesson has none`);
	}

	private tag(node: Html, open: InlineTag[], around: InlineTag | 'link' | null): void {
		const fault = (reason: string) => this.findings.tagFault(node, node.value, reason);
		const { written, faults } = readTag(node.value);
		faults.forEach(fault);
		if (written === null) return;
		const { tag, form, target } = written;
		if (form === 'closing') {
			if (!isInline(tag)) this.tags.push(tag);
			else if (open.at(-1) === tag) open.pop();
			else fault(`</${tag}> closes nothing`);
			return;
		}
		if (around !== null)
			fault(around === 'link' ? 'a link holds no tags' : `<${tag}> is inside <${around}>`);
		if (tag === 'Claim' && this.text.trim() === '') this.beginsWithClaim = true;
		this.tags.push(tag);
		this.findings.keepReference(node, tag, target);
		if (isInline(tag) && form === 'opening') open.push(tag);
	}
}
