import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { countWords } from '#lib/model/fields.ts';
import { ContentError } from './content-error.ts';
import { readTextFile } from './content-files.ts';
import type { Faults } from './faults.ts';
import type { SourceText } from './texts.ts';
import { parseRecord, readYaml } from './yaml-file.ts';

/** Words that are said to be in a source, to the letter. */
export interface Quotation {
	source: string;
	/** The paragraph they must be in; `null` where any will do (words quoted inside our own text). */
	paragraph: number | null;
	words: string;
	/** Whether they must occur only once there. */
	unique: boolean;
	prefix?: string | undefined;
	suffix?: string | undefined;
	/** Whether they count towards the share of the source that the site quotes. */
	counted: boolean;
	/** Further paragraphs that will do, nearest first (a speaker's name on the next line). */
	nearby?: number[];
}

/** Where verified words are: paragraph, and the half-open range of the source's words. */
export interface Place {
	paragraph: number;
	from: number;
	to: number;
}

/** Where a quotation is, or why it is nowhere. */
export type Verdict = { place: Place } | { reason: string };

/** Verifies quotations of one source, against its text or against its seal. */
export type Verifier = (quotation: Quotation) => Verdict;

/** Verifies against the text itself. */
export function textVerifier(text: SourceText): Verifier {
	return (quotation) => {
		const { paragraph, nearby = [] } = quotation;
		if (paragraph === null) {
			for (const [index, words] of text.paragraphs.entries()) {
				// Cheaper than asking findIn, which seeks a reason for each paragraph that lacks the words.
				if (!words.includes(quotation.words)) continue;
				const verdict = findIn(text, index + 1, quotation);
				if ('place' in verdict) return verdict;
			}
			return { reason: `“${quotation.words}” is not in ${quotation.source}` };
		}
		if (paragraph > text.paragraphs.length)
			return {
				reason: `${quotation.source} has ${text.paragraphs.length} paragraphs, not ${paragraph}`
			};
		const first = findIn(text, paragraph, quotation);
		if ('place' in first) return first;
		for (const number of nearby) {
			const verdict = findIn(text, number, quotation);
			if ('place' in verdict) return verdict;
		}
		return first;
	};
}

function findIn(text: SourceText, number: number, quotation: Quotation): Verdict {
	const { source, words, prefix = '', suffix = '', unique } = quotation;
	const paragraph = text.paragraphs[number - 1];
	const where = `paragraph ${number} of ${source}`;
	if (paragraph === undefined) return { reason: `${source} has no paragraph ${number}` };
	const whole = prefix + words + suffix;
	const at = paragraph.indexOf(whole);
	if (at < 0) {
		const elsewhere = text.paragraphs.findIndex((other) => other.includes(words));
		const hint =
			elsewhere >= 0 && elsewhere !== number - 1
				? `; it is in paragraph ${elsewhere + 1}`
				: prefix + suffix !== '' && paragraph.includes(words)
					? '; its prefix or suffix is not beside it'
					: '';
		return { reason: `“${words}” is not in ${where}${hint}` };
	}
	if (unique && paragraph.indexOf(whole, at + 1) >= 0)
		return {
			reason: `“${words}” occurs more than once in ${where}; add a prefix or suffix that tells which`
		};
	const start = at + prefix.length;
	const before = paragraph.slice(0, start);
	const offset = text.wordOffset[number - 1] ?? 0;
	// A quotation that begins inside a word (after a bracket or quotation mark) counts that word.
	const from = offset + countWords(before) - (/\S$/u.test(before) ? 1 : 0);
	const to = offset + countWords(paragraph.slice(0, start + words.length));
	return { place: { paragraph: number, from, to } };
}

/**
 * The committed record of what was verified while a source's text was at hand: for each quotation a
 * hash of its source, paragraph and words, with where it was. It holds no word of the text.
 */
export const SealSchema = z.strictObject({
	/** SHA-256 of the text that was at hand. */
	text: z.string().regex(/^[0-9a-f]{64}$/),
	/** `paragraph from to` (words) by quotation hash. */
	quotations: z.record(z.string().regex(/^[0-9a-f]{32}$/), z.string().regex(/^\d+ \d+ \d+$/))
});

export type Seal = z.infer<typeof SealSchema>;

/** The hash a quotation is sealed under: 128 bits of SHA-256 over everything that decides it. */
export function quotationHash(quotation: Quotation): string {
	const { source, paragraph, words, prefix = '', suffix = '', unique } = quotation;
	return createHash('sha256')
		.update(JSON.stringify([source, paragraph, prefix, words, suffix, unique]))
		.digest('hex')
		.slice(0, 32);
}

/** Verifies against the seal, for a checkout without the texts. */
export function sealVerifier(seal: Seal): Verifier {
	return (quotation) => {
		const entry = seal.quotations[quotationHash(quotation)];
		if (entry === undefined)
			return {
				reason: `“${quotation.words}” was never verified against the text of ${quotation.source}: it is new or has been changed. Run npm run content:seal where the texts are at hand`
			};
		const [paragraph = 0, from = 0, to = 0] = entry.split(' ').map(Number);
		return { place: { paragraph, from, to } };
	};
}

/** Reads a source's seal; `null` where there is none, or after adding a fault where it is broken. */
export function readSeal(path: string, file: string, faults: Faults): Seal | null {
	if (!existsSync(path)) return null;
	const yaml = readYaml(file, readTextFile(path), faults);
	return yaml && parseRecord(yaml, [], SealSchema, faults);
}

/**
 * The seal of a list of verified quotations, as the text of its file: sorted, so that the same
 * content gives the same bytes.
 *
 * @throws ContentError where a quotation does not verify; callers check the content first
 */
export function writeSeal(text: SourceText, quotations: readonly Quotation[]): string {
	const verify = textVerifier(text);
	const entries = new Map<string, string>();
	for (const quotation of quotations) {
		const verdict = verify(quotation);
		if (!('place' in verdict))
			throw new ContentError([
				{ file: `content/sources/${quotation.source}.yaml`, path: '', reason: verdict.reason }
			]);
		const { paragraph, from, to } = verdict.place;
		entries.set(quotationHash(quotation), `${paragraph} ${from} ${to}`);
	}
	const lines = [...entries]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([hash, place]) => `  "${hash}": "${place}"`);
	return [
		'# Written by `npm run content:seal`; do not edit by hand.',
		'# Hashes of the quotations that were verified against the text, and where each stood.',
		`text: "${text.sha256}"`,
		lines.length === 0 ? 'quotations: {}' : 'quotations:',
		...lines,
		''
	].join('\n');
}

/** The share of a source's words, in [0, 1], that are in at least one of the places. */
export function quotedShare(places: readonly Place[], words: number): number {
	const quoted = new Set<number>();
	for (const { from, to } of places) for (let word = from; word < to; word++) quoted.add(word);
	return words === 0 ? 0 : quoted.size / words;
}

/** The words that a text of ours puts in double quotation marks. */
export function quotedWords(text: string): string[] {
	return [...text.matchAll(/“([^”]*)”/gu)].map((match) => match[1] ?? '').filter(Boolean);
}
