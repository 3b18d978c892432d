import { env, cwd } from 'node:process';
import { resolve } from 'node:path';
import { ContentError, type ContentFault } from './content-error.ts';
import { checkQuotations, type QuotationReport } from './check-quotations.ts';
import { checkReferences } from './check-references.ts';
import { checkTexts } from './check-texts.ts';
import { checkCoverage } from './coverage.ts';
import { Faults } from './faults.ts';
import type { Library } from './library.ts';
import { readContent } from './read-content.ts';

/** Where the content and the texts of the sources are. */
export interface ContentFolders {
	/** The folder `content/`. */
	content: string;
	/** The folder of the five texts; it need not exist (a public clone has none). */
	sources: string;
}

/** The folders of this checkout: `CONTENT_DIR` and `SOURCES_DIR` override them. */
export function contentFolders(): ContentFolders {
	return {
		content: resolve(cwd(), env['CONTENT_DIR'] ?? 'content'),
		sources: resolve(cwd(), env['SOURCES_DIR'] ?? '../shared/sources')
	};
}

/** A library with all that is wrong with it. */
export interface LoadedContent {
	library: Library;
	faults: ContentFault[];
	quotations: QuotationReport;
}

/**
 * Reads and checks all content, and collects every fault instead of stopping at the first.
 *
 * @param sealing true while the seals are about to be written: stale ones are then no fault
 */
export function loadContent(folders: ContentFolders, sealing = false): LoadedContent {
	const faults = new Faults();
	const content = readContent(folders.content, faults);
	checkTexts(content, faults);
	checkReferences(content, faults);
	const quotations = checkQuotations(content, folders.content, folders.sources, faults, sealing);
	checkCoverage(content, faults);
	const { quotedShare, verifiedAgainst } = quotations;
	return {
		library: { ...content, quotedShare, verifiedAgainst },
		faults: faults.found,
		quotations
	};
}

let loaded: Library | undefined;

/**
 * The one door to `content/`: the library of this checkout, read once.
 *
 * @throws ContentError naming every fault at once
 */
export function library(): Library {
	if (loaded) return loaded;
	const { library: fresh, faults } = loadContent(contentFolders());
	if (faults.length > 0) throw new ContentError(faults);
	// While authors write under `vite dev`, each request reads anew.
	if (!import.meta.env?.DEV) loaded = fresh;
	return fresh;
}
