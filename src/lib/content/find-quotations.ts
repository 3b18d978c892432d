import type { FaultPlace, Faults } from './faults.ts';
import { quotedWords, type Quotation } from './quotation.ts';
import type { RawContent } from './read-content.ts';
import { textsOf } from './record-texts.ts';
import type { YamlPath } from './yaml-path.ts';

/** A quotation with the place in `content/` that makes it. */
export interface PlacedQuotation {
	quotation: Quotation;
	place: FaultPlace;
}

/** Every quotation that the content makes, of every source. */
export function quotationsOf(content: RawContent, faults: Faults): PlacedQuotation[] {
	const found: PlacedQuotation[] = [];
	const placer = (record: object) => (path: YamlPath, quotation: Quotation) => {
		found.push({ quotation, place: faults.placeOf(record, path) });
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
	place: FaultPlace;
}

/** Fields whose text is a source's own: `quotationsOf` holds them, each in its paragraph. */
const VERBATIM: readonly string[] = ['quote', 'prefix', 'suffix', 'cue', 'words'];

/**
 * Every passage in double quotation marks in a text of ours about the sources: records of sources,
 * claims, relations, questions, the glossary and lessons. Left out are voices, whose name may lose the
 * capital that a text gives it at the start of a sentence, and skills, which speak of any text.
 */
export function looseQuotationsOf(content: RawContent, faults: Faults): LooseQuotation[] {
	const found: LooseQuotation[] = [];
	const all = [...content.sources.keys()];
	const sourcesOf = (claims: readonly string[]) =>
		claims.map((id) => content.claims.get(id)?.source ?? id.split('.')[0] ?? '');
	const add = (record: object, sources: readonly string[]) => {
		for (const { text, path } of textsOf(record, VERBATIM))
			for (const words of quotedWords(text))
				found.push({
					words,
					sources: [...new Set(sources)],
					place: faults.placeOf(record, path)
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
			found.push({ words, sources: all, place: { file, line, path: 'quotation' } });
	return found;
}
