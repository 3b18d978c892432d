/** Lines of a GIFT file that stand together. */
export interface GiftBlock {
	/** The first line that is no comment, from 1. */
	line: number;
	/** Without comments; they leave an empty line behind. */
	lines: string[];
	comments: string[];
	/** Lines that are blank within it: Moodle would end the question there. */
	blanks: number[];
}

/**
 * The parts of a file between blank lines, as Moodle’s importer cuts it; but an answer block that is
 * closed after a blank line stays whole, where nothing else begins in between.
 */
export function blocksOf(text: string): GiftBlock[] {
	const blocks: GiftBlock[] = [];
	let block: GiftBlock | null = null;
	text.split(/\r\n|\r|\n/u).forEach((line, index) => {
		if (line.trim() === '') {
			block = null;
			return;
		}
		if (block === null) {
			block = { line: 0, lines: [], comments: [], blanks: [] };
			blocks.push(block);
		}
		const isComment = line.trim().startsWith('//');
		if (isComment) block.comments.push(line.trim());
		if (block.line === 0 && isComment) return;
		if (block.line === 0) block.line = index + 1;
		block.lines.push(isComment ? '' : line);
	});
	return joined(blocks.filter(({ line }) => line > 0));
}

function joined(blocks: readonly GiftBlock[]): GiftBlock[] {
	const whole: GiftBlock[] = [];
	for (let index = 0; index < blocks.length; index += 1) {
		const block = blocks[index] as GiftBlock;
		const last = bracesOf(block) === '{' ? closedBy(blocks, index) : index;
		whole.push(last > index ? join(blocks.slice(index, last + 1)) : block);
		index = last;
	}
	return whole;
}

/** The index of the block that closes one, with no other question in between; its own where none does. */
function closedBy(blocks: readonly GiftBlock[], index: number): number {
	for (let next = index + 1; next < blocks.length; next += 1) {
		const marks = bracesOf(blocks[next] as GiftBlock);
		if (marks.startsWith('}')) return marks === '}' ? next : index;
		if (marks !== '' || blocks[next]?.lines[0]?.trim().startsWith('::')) return index;
	}
	return index;
}

/** Blocks as one, with the lines between them. */
function join(blocks: readonly GiftBlock[]): GiftBlock {
	const { line = 1 } = blocks[0] ?? {};
	const lines: string[] = [];
	const blanks: number[] = [];
	for (const block of blocks) {
		if (lines.length > 0) blanks.push(line + lines.length);
		while (line + lines.length < block.line) lines.push('');
		for (const one of block.lines) lines.push(one);
	}
	return { line, lines, comments: blocks.flatMap(({ comments }) => comments), blanks };
}

/** The first braces of a block that are not escaped; more than two say no more. */
export function bracesOf({ lines }: GiftBlock): string {
	let found = '';
	for (const line of lines) {
		found += line.replace(/\\[\s\S]|[^{}]/gu, '');
		if (found.length > 2) break;
	}
	return found;
}
