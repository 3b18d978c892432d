import { join } from 'node:path';
import type { Source } from '#lib/model/source.ts';
import { countWords } from '#lib/model/fields.ts';
import type { ContentFault } from './content-error.ts';
import {
	quotedShare,
	quotedWords,
	readSeal,
	sealVerifier,
	textVerifier,
	quotationHash,
	type Place,
	type Quotation,
	type Seal,
	type Verifier
} from './quotation.ts';
import type { RawContent } from './read-content.ts';
import { readText, textMismatches, type SourceText } from './texts.ts';

/** Words a claim may quote, and an excerpt may show of one source (design, rule 2). */
export const MAX_CLAIM_WORDS = 25;
export const MAX_EXCERPT_WORDS = 60;
/** Words of a glossary's quotation: a name or a term, with as little about it as it needs. */
export const MAX_TERM_WORDS = 12;
/** The share of a source's words that the site may quote in all (design, rule 2). */
export const MAX_QUOTED_SHARE = 0.5;

/** A quotation with the place in `content/` that makes it. */
export interface PlacedQuotation extends Quotation {
	file: string;
	line: number;
	path: string;
}

/** Every quotation that the content makes, of every source. */
export function quotationsOf(content: RawContent): PlacedQuotation[] {
	const found: PlacedQuotation[] = [];
	const placer = (record: { id: string }) => {
		const origin = content.origins.get(record);
		return (path: readonly PropertyKey[], quotation: Quotation) => {
			found.push({
				...quotation,
				file: origin?.yaml.file ?? '',
				line: origin?.yaml.lineOf([...origin.at, ...path]) ?? 1,
				path: `${record.id} › ${path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join(' ')}`
			});
		};
	};
	const loose = { unique: false, counted: false };

	for (const source of content.sources.values()) {
		const place = placer(source);
		source.termForTheWar.forEach(({ term, paragraph }, index) =>
			place(['termForTheWar', index], { source: source.id, paragraph, words: term, ...loose })
		);
		source.provenanceClues.forEach(({ quote, paragraph }, index) =>
			place(['provenanceClues', index], { source: source.id, paragraph, words: quote, ...loose })
		);
	}
	for (const claim of content.claims.values()) {
		const { source, paragraph, quote, prefix, suffix, cue } = claim;
		const place = placer(claim);
		place(['quote'], {
			source,
			paragraph,
			words: quote,
			unique: true,
			prefix,
			suffix,
			counted: true
		});
		// A speaker may be named on the line after or before, as under a pull quotation.
		if (cue !== null)
			place(['cue'], {
				source,
				paragraph,
				words: cue,
				nearby: [paragraph + 1, paragraph - 1],
				...loose
			});
		if (claim.figure?.words !== undefined)
			place(['figure', 'words'], { source, paragraph, words: claim.figure.words, ...loose });
	}
	for (const question of content.questions.values()) {
		const place = placer(question);
		question.excerpts.forEach(({ source, paragraph, quote }, index) =>
			place(['excerpts', index], { source, paragraph, words: quote, unique: false, counted: true })
		);
	}
	for (const entry of content.glossary.values()) {
		const place = placer(entry);
		for (const list of ['uses', 'opposed'] as const)
			entry[list].forEach(({ source, paragraph, quote }, index) =>
				place([list, index], { source, paragraph, words: quote, ...loose })
			);
	}
	return found;
}

/** Words in double quotation marks in a text of ours, and the sources any of which must hold them. */
export interface LooseQuotation {
	words: string;
	sources: readonly string[];
	file: string;
	line: number;
	path: string;
}

/** Fields whose text is a source's own: `quotationsOf` holds them, each in its paragraph. */
const VERBATIM: readonly string[] = ['quote', 'prefix', 'suffix', 'cue', 'words'];

/** Every text of ours in a record, with its place in it: a field that is new is checked by itself. */
function textsOf(
	value: unknown,
	path: readonly PropertyKey[] = []
): { text: string; path: readonly PropertyKey[] }[] {
	if (typeof value === 'string') return [{ text: value, path }];
	if (Array.isArray(value)) return value.flatMap((one, index) => textsOf(one, [...path, index]));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([field, one]) =>
		VERBATIM.includes(field) ? [] : textsOf(one, [...path, field])
	);
}

/**
 * Every passage in double quotation marks in a text of ours about the sources: records of sources,
 * claims, relations, questions, the glossary and lessons. Left out are voices, whose name may lose the
 * capital that a text gives it at the start of a sentence, and skills, which speak of any text.
 */
export function looseQuotationsOf(content: RawContent): LooseQuotation[] {
	const found: LooseQuotation[] = [];
	const all = [...content.sources.keys()];
	const sourcesOf = (claims: readonly string[]) =>
		claims.map((id) => content.claims.get(id)?.source ?? id.split('.')[0] ?? '');
	const add = (record: { id: string }, sources: readonly string[]) => {
		const origin = content.origins.get(record);
		for (const { text, path } of textsOf(record))
			for (const words of quotedWords(text))
				found.push({
					words,
					sources: [...new Set(sources)],
					file: origin?.yaml.file ?? '',
					line: origin?.yaml.lineOf([...origin.at, ...path]) ?? 1,
					path: `${record.id} › ${String(path[0])}`
				});
	};
	for (const source of content.sources.values()) add(source, [source.id]);
	for (const claim of content.claims.values()) add(claim, [claim.source]);
	for (const relation of content.relations.values()) add(relation, sourcesOf(relation.claims));
	for (const question of content.questions.values())
		add(question, [
			...sourcesOf(question.claims),
			...question.excerpts.map(({ source }) => source)
		]);
	for (const entry of content.glossary.values()) add(entry, all);
	for (const { file, quotations } of content.lessons.values())
		for (const { words, line } of quotations)
			found.push({ words, sources: all, file, line, path: 'quotation' });
	return found;
}

/** The pieces of a quoted passage between its ellipses, without the punctuation that closes it. */
function pieces(words: string): string[] {
	return words
		.split(/\s*(?:…|\.\.\.)\s*/u)
		.map((piece) => piece.replace(/^[\s,;:.!?]+|[\s,;:.!?]+$/gu, ''))
		.filter(Boolean);
}

function looseQuotation(source: string, words: string): Quotation {
	return { source, paragraph: null, words, unique: false, counted: false };
}

/** What checking the quotations found out. */
export interface QuotationReport {
	quotedShare: Map<string, number>;
	verifiedAgainst: Map<string, 'text' | 'seal'>;
	/** Every quotation of each source that verified, for its seal. */
	verified: Map<string, Quotation[]>;
	texts: Map<string, SourceText>;
}

/**
 * Holds every quotation against its source's text, or against the committed seal where the text is
 * not at hand (design, rules 1 and 2).
 *
 * @param folder of the content, for the seals
 * @param sourcesFolder of the texts; need not exist
 * @param sealing true while the seals are about to be written: stale ones are then no fault
 */
export function checkQuotations(
	content: RawContent,
	folder: string,
	sourcesFolder: string,
	faults: ContentFault[],
	sealing = false
): QuotationReport {
	const report: QuotationReport = {
		quotedShare: new Map(),
		verifiedAgainst: new Map(),
		verified: new Map(),
		texts: new Map()
	};
	const verifiers = new Map<string, Verifier>();
	const seals = new Map<string, Seal>();
	for (const source of content.sources.values()) {
		const sealFile = `content/sources/${source.id}.seal.yaml`;
		const seal = readSeal(join(folder, 'sources', `${source.id}.seal.yaml`), sealFile, faults);
		if (seal) seals.set(source.id, seal);
		const text = readText(sourcesFolder, source.text.file);
		report.verified.set(source.id, []);
		if (text) {
			checkText(content, source, text, seal, sealing, faults);
			report.texts.set(source.id, text);
			report.verifiedAgainst.set(source.id, 'text');
			verifiers.set(source.id, textVerifier(text));
		} else if (seal) {
			report.verifiedAgainst.set(source.id, 'seal');
			verifiers.set(source.id, sealVerifier(seal));
			if (seal.text !== source.text.sha256)
				faults.push({
					file: `content/sources/${source.id}.yaml`,
					path: 'text.sha256',
					reason: `differs from the text that ${sealFile} was made from`
				});
		} else
			faults.push({
				file: sealFile,
				path: '',
				reason: `neither the text (${source.text.file}) nor its seal is here, so no quotation of ${source.id} can be verified`
			});
	}

	const places = new Map<string, Place[]>();
	const pass = (quotation: Quotation, place: Place) => {
		report.verified.get(quotation.source)?.push(quotation);
		if (!quotation.counted) return;
		const known = places.get(quotation.source);
		if (known) known.push(place);
		else places.set(quotation.source, [place]);
	};
	for (const quotation of quotationsOf(content)) {
		const { file, line, path, ...plain } = quotation;
		const verdict = verifiers.get(quotation.source)?.(plain);
		if (verdict === undefined) continue;
		if ('reason' in verdict) faults.push({ file, line, path, reason: verdict.reason });
		else pass(plain, verdict.place);
	}
	for (const { words, sources, file, line, path } of looseQuotationsOf(content))
		for (const piece of pieces(words)) {
			const tried = sources.map((source) => {
				const quotation = looseQuotation(source, piece);
				return { quotation, verdict: verifiers.get(source)?.(quotation) };
			});
			const hit = tried.find(({ verdict }) => verdict && 'place' in verdict);
			if (hit?.verdict && 'place' in hit.verdict) pass(hit.quotation, hit.verdict.place);
			else
				faults.push({
					file,
					line,
					path,
					reason: `“${piece}” stands in quotation marks but not in ${sources.join(' or ')}; quote to the letter, or use italics or ‘single’ marks for words of our own`
				});
		}
	checkLengths(content, faults);
	checkShares(content, places, report, faults);
	if (!sealing) checkSealed(report, seals, faults);
	return report;
}

function checkText(
	content: RawContent,
	source: Source,
	text: SourceText,
	seal: Seal | null,
	sealing: boolean,
	faults: ContentFault[]
): void {
	const origin = content.origins.get(source);
	for (const mismatch of textMismatches(source, text))
		faults.push({
			file: `content/sources/${source.id}.yaml`,
			line: origin?.yaml.lineOf(['text']) ?? 1,
			path: mismatch.split(':')[0] ?? '',
			reason: mismatch.slice(mismatch.indexOf(':') + 2)
		});
	if (!sealing && seal && seal.text !== text.sha256)
		faults.push({
			file: `content/sources/${source.id}.seal.yaml`,
			path: 'text',
			reason: 'was made from another text; run npm run content:seal'
		});
}

function checkLengths(content: RawContent, faults: ContentFault[]): void {
	for (const claim of content.claims.values()) {
		const words = countWords(claim.quote);
		if (words <= MAX_CLAIM_WORDS) continue;
		const origin = content.origins.get(claim);
		faults.push({
			file: origin?.yaml.file ?? '',
			line: origin?.yaml.lineOf([...origin.at, 'quote']) ?? 1,
			path: `${claim.id} › quote`,
			reason: `the quotation has ${words} words; at most ${MAX_CLAIM_WORDS}, and 4 to 10 are better`
		});
	}
	for (const entry of content.glossary.values())
		for (const list of ['uses', 'opposed'] as const)
			entry[list].forEach(({ quote }, index) => {
				const words = countWords(quote);
				if (words <= MAX_TERM_WORDS) return;
				const origin = content.origins.get(entry);
				faults.push({
					file: origin?.yaml.file ?? '',
					line: origin?.yaml.lineOf([...origin.at, list, index]) ?? 1,
					path: `${entry.id} › ${list} ${index + 1}`,
					reason: `the quotation has ${words} words; at most ${MAX_TERM_WORDS}`
				});
			});
	for (const question of content.questions.values()) {
		const words = new Map<string, number>();
		for (const { source, quote } of question.excerpts)
			words.set(source, (words.get(source) ?? 0) + countWords(quote));
		for (const [source, count] of words) {
			if (count <= MAX_EXCERPT_WORDS) continue;
			const origin = content.origins.get(question);
			faults.push({
				file: origin?.yaml.file ?? '',
				line: origin?.yaml.lineOf([...origin.at, 'excerpts']) ?? 1,
				path: `${question.id} › excerpts`,
				reason: `the excerpts show ${count} words of ${source}; at most ${MAX_EXCERPT_WORDS}`
			});
		}
	}
}

function checkShares(
	content: RawContent,
	places: ReadonlyMap<string, Place[]>,
	report: QuotationReport,
	faults: ContentFault[]
): void {
	for (const source of content.sources.values()) {
		const share = quotedShare(places.get(source.id) ?? [], source.text.words);
		report.quotedShare.set(source.id, share);
		if (share > MAX_QUOTED_SHARE)
			faults.push({
				file: `content/sources/${source.id}.yaml`,
				path: 'text.words',
				reason: `claims and excerpts quote ${Math.round(share * 100)} % of the text; at most ${MAX_QUOTED_SHARE * 100} %. Shorten quotations`
			});
	}
}

/** With the texts at hand, a seal that lacks a quotation would fail everyone who has no texts. */
function checkSealed(
	report: QuotationReport,
	seals: ReadonlyMap<string, Seal>,
	faults: ContentFault[]
): void {
	for (const [source, quotations] of report.verified) {
		if (report.verifiedAgainst.get(source) !== 'text') continue;
		const sealed = seals.get(source)?.quotations ?? {};
		const missing = quotations.filter((one) => !Object.hasOwn(sealed, quotationHash(one))).length;
		if (missing > 0)
			faults.push({
				file: `content/sources/${source}.seal.yaml`,
				path: '',
				reason: `${missing} verified ${missing === 1 ? 'quotation is' : 'quotations are'} not sealed; run npm run content:seal`
			});
	}
}
