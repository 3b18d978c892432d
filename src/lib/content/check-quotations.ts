import { checkQuotationLengths } from './check-quotation-lengths.ts';
import type { ContentFolders } from './content-files.ts';
import type { Faults } from './faults.ts';
import { looseQuotationsOf, quotationsOf } from './find-quotations.ts';
import { quotationHash, quotedShare, type Place, type Quotation, type Seal } from './quotation.ts';
import { openSources } from './open-sources.ts';
import type { RawContent } from './read-content.ts';
import type { SourceText } from './texts.ts';

/** The share of a source's words that the site may quote in all (design, rule 2). */
export const MAX_QUOTED_SHARE = 0.5;

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
 * @param sealing true while the seals are about to be written: stale ones are then no fault
 */
export function checkQuotations(
	content: RawContent,
	folders: ContentFolders,
	faults: Faults,
	sealing = false
): QuotationReport {
	const { verifiers, verifiedAgainst, texts, seals } = openSources(
		content,
		folders,
		sealing,
		faults
	);
	const report: QuotationReport = {
		quotedShare: new Map(),
		verifiedAgainst,
		verified: new Map(Array.from(content.sources.keys(), (id) => [id, []])),
		texts
	};

	const places = new Map<string, Place[]>();
	const pass = (quotation: Quotation, place: Place) => {
		report.verified.get(quotation.source)?.push(quotation);
		if (!quotation.counted) return;
		const known = places.get(quotation.source);
		if (known) known.push(place);
		else places.set(quotation.source, [place]);
	};
	for (const { quotation, place } of quotationsOf(content, faults)) {
		const verdict = verifiers.get(quotation.source)?.(quotation);
		if (verdict === undefined) continue;
		if ('reason' in verdict) faults.add(place, verdict.reason);
		else pass(quotation, verdict.place);
	}
	for (const { words, sources, place } of looseQuotationsOf(content, faults))
		for (const piece of pieces(words)) {
			const tried = sources.map((source) => {
				const quotation = looseQuotation(source, piece);
				return { quotation, verdict: verifiers.get(source)?.(quotation) };
			});
			const hit = tried.find(({ verdict }) => verdict && 'place' in verdict);
			if (hit?.verdict && 'place' in hit.verdict) pass(hit.quotation, hit.verdict.place);
			else
				faults.add(
					place,
					`“${piece}” is in quotation marks but not in ${sources.join(' or ')}; quote to the letter, or use italics or ‘single’ marks for words of our own`
				);
		}
	checkQuotationLengths(content, faults);
	checkShares(content, places, report, faults);
	if (!sealing) checkSealed(report, seals, faults);
	return report;
}

function checkShares(
	content: RawContent,
	places: ReadonlyMap<string, Place[]>,
	report: QuotationReport,
	faults: Faults
): void {
	for (const source of content.sources.values()) {
		const share = quotedShare(places.get(source.id) ?? [], source.text.words);
		report.quotedShare.set(source.id, share);
		if (share > MAX_QUOTED_SHARE) {
			const words = Math.ceil((share - MAX_QUOTED_SHARE) * source.text.words);
			faults.in(
				source,
				['text', 'words'],
				`claims and excerpts quote ${(share * 100).toFixed(1)} % of the text, ${words} words over ${MAX_QUOTED_SHARE * 100} %. Shorten quotations`
			);
		}
	}
}

/** With the texts at hand, a seal that lacks a quotation would fail everyone who has no texts. */
function checkSealed(
	report: QuotationReport,
	seals: ReadonlyMap<string, Seal>,
	faults: Faults
): void {
	for (const [source, quotations] of report.verified) {
		if (report.verifiedAgainst.get(source) !== 'text') continue;
		const sealed = seals.get(source)?.quotations ?? {};
		const missing = quotations.filter((one) => !Object.hasOwn(sealed, quotationHash(one))).length;
		if (missing > 0)
			faults.inFile(
				`content/sources/${source}.seal.yaml`,
				`${missing} verified ${missing === 1 ? 'quotation is' : 'quotations are'} not sealed; run npm run content:seal`
			);
	}
}
