import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countWords } from '#lib/model/fields.ts';
import { paragraphsOf } from '#lib/model/paragraphs.ts';
import type { Source } from '#lib/model/source.ts';

/** A source's text at hand: its non-empty lines, and where each begins in words. */
export interface SourceText {
	sha256: string;
	/** Paragraph n is `paragraphs[n - 1]`. */
	paragraphs: string[];
	/** How many words stand before each paragraph. */
	wordOffset: number[];
	words: number;
}

/** Reads one source's text; `null` where the file is not there. */
export function readText(folder: string, file: string): SourceText | null {
	const path = join(folder, file);
	if (!existsSync(path)) return null;
	return parseText(readFileSync(path));
}

/** The paragraphs and word counts of a text, from its bytes. */
export function parseText(bytes: Uint8Array): SourceText {
	const text = new TextDecoder('utf-8').decode(bytes);
	const paragraphs = paragraphsOf(text);
	const wordOffset: number[] = [];
	let words = 0;
	for (const paragraph of paragraphs) {
		wordOffset.push(words);
		words += countWords(paragraph);
	}
	return {
		sha256: createHash('sha256').update(bytes).digest('hex'),
		paragraphs,
		wordOffset,
		words
	};
}

/** Where a source's record disagrees with the text at hand; empty where all holds. */
export function textMismatches(
	source: Source,
	text: SourceText
): { field: keyof Source['text']; reason: string }[] {
	const { sha256, paragraphs, words } = source.text;
	const found: ReturnType<typeof textMismatches> = [];
	if (sha256 !== text.sha256)
		found.push({ field: 'sha256', reason: `the file’s is ${text.sha256}` });
	if (paragraphs !== text.paragraphs.length)
		found.push({ field: 'paragraphs', reason: `the file has ${text.paragraphs.length}` });
	if (words !== text.words) found.push({ field: 'words', reason: `the file has ${text.words}` });
	return found;
}
