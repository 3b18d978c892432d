import { ENTRY_KINDS, type EntryKind, type GlossaryEntry } from '#lib/model/glossary.ts';
import { sourceName } from './evidence.ts';
import type { Library } from './library.ts';

/** Where a text uses a word. */
export interface WordUse {
	/** Id of the source. */
	source: string;
	siglum: string;
	/** 1-based non-empty line of the text. */
	paragraph: number;
	quote: string;
}

/** An entry of the glossary with the letters of the texts that use the word. */
export type ListedEntry = Omit<GlossaryEntry, 'uses' | 'opposed'> & {
	uses: WordUse[];
	opposed: WordUse[];
};

/** The entries of one kind, sorted by term. */
export interface GlossarySection {
	kind: EntryKind;
	entries: ListedEntry[];
}

/** The glossary by kind of entry; kinds without an entry are left out. */
export function glossarySections(library: Library): GlossarySection[] {
	const withLetter = (use: GlossaryEntry['uses'][number]): WordUse => ({
		...use,
		siglum: sourceName(library, use.source).siglum
	});
	const all = [...library.glossary.values()]
		.sort((a, b) => a.term.localeCompare(b.term, 'en'))
		.map((entry) => ({
			...entry,
			uses: entry.uses.map(withLetter),
			opposed: entry.opposed.map(withLetter)
		}));
	return ENTRY_KINDS.map((kind) => ({
		kind,
		entries: all.filter((entry) => entry.kind === kind)
	})).filter(({ entries }) => entries.length > 0);
}
