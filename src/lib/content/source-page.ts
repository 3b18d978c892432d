import { sourceLabel } from '#lib/model/source-label.ts';
import type { Source } from '#lib/model/source.ts';
import { coverageOf, type ParagraphCoverage } from './coverage.ts';
import { dossierOf, type Dossier } from './dossier.ts';
import type { Library } from './library.ts';

/** A quotation as a reader's own copy of the text is searched for it. */
interface Quotation {
	/** Id of the claim. */
	claim: string;
	/** 1-based non-empty line of the text. */
	paragraph: number;
	quote: string;
	/** Words right before and after it, where only they make it unique in its paragraph. */
	prefix: string;
	suffix: string;
}

/** What the page of one source shows. */
export interface SourcePage {
	source: Source;
	label: string;
	/** Share of its words that the site quotes, in [0, 1]. */
	quotedShare: number;
	/** One for each of its claims. */
	quotations: Quotation[];
	dossier: Dossier;
	paragraphs: ParagraphCoverage[];
}

/** The page of one source; `null` where there is no such source. */
export function sourcePage(library: Library, id: string): SourcePage | null {
	const source = library.sources.get(id);
	if (source === undefined) return null;
	return {
		source,
		label: sourceLabel(source),
		quotedShare: library.quotedShare.get(id) ?? 0,
		quotations: [...library.claims.values()]
			.filter((claim) => claim.source === id)
			.map(({ id: claim, paragraph, quote, prefix = '', suffix = '' }) => ({
				claim,
				paragraph,
				quote,
				prefix,
				suffix
			})),
		dossier: dossierOf(library, id),
		paragraphs: coverageOf(library, id)
	};
}
