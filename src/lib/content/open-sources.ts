import { join } from 'node:path';
import type { Source } from '#lib/model/source.ts';
import type { ContentFolders } from './content-files.ts';
import type { Faults } from './faults.ts';
import { readSeal, sealVerifier, textVerifier, type Seal, type Verifier } from './quotation.ts';
import { SEAL_ENDING, type RawContent } from './read-content.ts';
import { readText, textMismatches, type SourceText } from './texts.ts';

/** What quotations are held against, each map by source. */
export interface OpenSources {
	verifiers: Map<string, Verifier>;
	verifiedAgainst: Map<string, 'text' | 'seal'>;
	/** The texts that are at hand. */
	texts: Map<string, SourceText>;
	seals: Map<string, Seal>;
}

/**
 * Opens each source's text, else its seal, adding a fault where the two or the record disagree.
 *
 * @param sealing true while the seals are about to be written: stale ones are then no fault
 */
export function openSources(
	{ sources }: Pick<RawContent, 'sources'>,
	folders: ContentFolders,
	sealing: boolean,
	faults: Faults
): OpenSources {
	const open: OpenSources = {
		verifiers: new Map(),
		verifiedAgainst: new Map(),
		texts: new Map(),
		seals: new Map()
	};
	for (const source of sources.values()) {
		const { id } = source;
		const sealFile = `content/sources/${id}${SEAL_ENDING}`;
		const seal = readSeal(join(folders.content, 'sources', id + SEAL_ENDING), sealFile, faults);
		if (seal) open.seals.set(id, seal);
		const text = readText(folders.sources, source.text.file);
		if (text) {
			checkText(source, text, faults);
			if (!sealing && seal && seal.text !== text.sha256)
				faults.add(
					{ file: sealFile, path: 'text' },
					'was made from another text; run npm run content:seal'
				);
			open.texts.set(id, text);
			open.verifiedAgainst.set(id, 'text');
			open.verifiers.set(id, textVerifier(text));
		} else if (seal) {
			open.verifiedAgainst.set(id, 'seal');
			open.verifiers.set(id, sealVerifier(seal));
			if (seal.text !== source.text.sha256)
				faults.in(
					source,
					['text', 'sha256'],
					`differs from the text that ${sealFile} was made from`
				);
		} else
			faults.inFile(
				sealFile,
				`neither the text (${source.text.file}) nor its seal is here, so no quotation of ${id} can be verified`
			);
	}
	return open;
}

function checkText(source: Source, text: SourceText, faults: Faults): void {
	for (const { field, reason } of textMismatches(source, text))
		faults.in(source, ['text', field], reason);
}
