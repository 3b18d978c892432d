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

/** How many blocks further on an answer block may be closed. */
const MOST_JOINED = 100;

/**
 * The parts of a file between blank lines, as Moodle’s importer cuts it; but an answer block that is
 * closed after a blank line stays whole, where nothing else begins in between.
 */
export function* blocksOf(text: string): Generator<GiftBlock> {
	const blocks = partsOf(text);
	let waiting: GiftBlock[] = [];
	for (;;) {
		const block = waiting.shift() ?? next(blocks);
		if (block === null) return;
		if (bracesOf(block) !== '{') {
			yield block;
			continue;
		}
		const last = closedBy(waiting, blocks);
		yield last < 0 ? block : joined([block, ...waiting.slice(0, last + 1)]);
		waiting = waiting.slice(last + 1);
	}
}

function next(blocks: Generator<GiftBlock>): GiftBlock | null {
	const { value, done } = blocks.next();
	return done === true ? null : value;
}

/**
 * The index of the block ahead that closes an answer block, with no other question in between; −1 where
 * none does. What is looked at waits to be read.
 */
function closedBy(waiting: GiftBlock[], blocks: Generator<GiftBlock>): number {
	for (let index = 0; index < MOST_JOINED; index += 1) {
		const ahead = waiting[index] ?? next(blocks);
		if (ahead === null) return -1;
		if (index === waiting.length) waiting.push(ahead);
		const braces = bracesOf(ahead);
		if (braces !== '') return braces === '}' ? index : -1;
		if (ahead.lines[0]?.trim().startsWith('::')) return -1;
	}
	return -1;
}

/** Blocks as one, with the lines between them. */
function joined(blocks: readonly GiftBlock[]): GiftBlock {
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

/** The parts of a file between blank lines that are not comments only. */
function* partsOf(text: string): Generator<GiftBlock> {
	let block: GiftBlock | null = null;
	let number = 0;
	for (const line of linesOf(text)) {
		number += 1;
		const trimmed = line.trim();
		if (trimmed === '') {
			if (block !== null && block.line > 0) yield block;
			block = null;
			continue;
		}
		block ??= { line: 0, lines: [], comments: [], blanks: [] };
		const isComment = trimmed.startsWith('//');
		if (isComment) block.comments.push(trimmed);
		else if (block.line === 0) block.line = number;
		if (block.line > 0) block.lines.push(isComment ? '' : line);
	}
	if (block !== null && block.line > 0) yield block;
}

/** The lines of a text, one after the other. */
function* linesOf(text: string): Generator<string> {
	const end = /\r\n|\r|\n/gu;
	let start = 0;
	for (let found = end.exec(text); found !== null; found = end.exec(text)) {
		yield text.slice(start, found.index);
		start = end.lastIndex;
	}
	yield text.slice(start);
}

/** The first braces of a block that are not escaped; more than two say no more. */
function bracesOf({ lines }: GiftBlock): string {
	let found = '';
	for (const line of lines) {
		found += line.replace(/\\[\s\S]|[^{}]/gu, '').slice(0, 3);
		if (found.length > 2) break;
	}
	return found;
}
