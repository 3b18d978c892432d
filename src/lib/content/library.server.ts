import { env, cwd } from 'node:process';
import { resolve } from 'node:path';
import type { ContentFolders } from './content-files.ts';
import { ContentError, type ContentFault } from './content-error.ts';
import { checkQuotations, type QuotationReport } from './check-quotations.ts';
import { checkReferences } from './check-references.ts';
import { checkTexts } from './check-texts.ts';
import { checkCoverage } from './coverage.ts';
import { Faults, type FaultPlace } from './faults.ts';
import { indexContent } from './library-index.ts';
import type { Library } from './library.ts';
import { readContent } from './read-content.ts';
import type { CourseLimits } from './standards/course-limits.ts';
import { checkStandards } from './standards/standards.ts';
import type { YamlPath } from './yaml-path.ts';

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
	faults: readonly ContentFault[];
	quotations: QuotationReport;
	/** Where a field of one of the library's records is, for a fault that is found later. */
	placeOf(record: object, path: YamlPath): FaultPlace;
}

/** What content is loaded for. */
export interface LoadOptions {
	/** True while the seals are about to be written: stale ones are then no fault. */
	sealing?: boolean;
	/** What a finished course keeps to; without them, content needs only to be sound. */
	limits?: CourseLimits;
}

/** Reads and checks all content, and collects every fault instead of stopping at the first. */
export function loadContent(
	folders: ContentFolders,
	{ sealing = false, limits }: LoadOptions = {}
): LoadedContent {
	const faults = new Faults();
	const content = readContent(folders.content, faults);
	checkTexts(content, faults);
	checkReferences(content, faults);
	const quotations = checkQuotations(content, folders, faults, sealing);
	checkCoverage(content, faults);
	const { quotedShare, verifiedAgainst } = quotations;
	const library = { ...content, ...indexContent(content), quotedShare, verifiedAgainst };
	if (limits !== undefined) checkStandards(library, limits, faults);
	return {
		library,
		faults: faults.found,
		quotations,
		placeOf: (record, path) => faults.placeOf(record, path)
	};
}

let loaded: Library | undefined;

/**
 * The library of this checkout, read once.
 *
 * @throws ContentError naming every fault at once
 */
export function library(): Library {
	if (loaded) return loaded;
	const { library: fresh, faults } = loadContent(contentFolders());
	if (faults.length > 0) throw new ContentError(faults);
	// While authors write under `vite dev`, each request reads the files again.
	if (!import.meta.env?.DEV) loaded = fresh;
	return fresh;
}
