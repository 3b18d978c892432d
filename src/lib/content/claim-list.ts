import type { ListedClaim, Evidence, SourceName } from '#lib/model/evidence.ts';
import { coverageOf } from './coverage.ts';
import { evidenceOf, sourceName } from './evidence.ts';
import type { Library } from './library.ts';

/** The claims of one source, in the order of its text. */
export interface SourceGroup {
	source: SourceName;
	entries: ListedClaim[];
}

/** What the list of all claims shows, and what its filters offer. */
export interface ClaimList {
	/** In the order of the sources. */
	groups: SourceGroup[];
	/** Every voice that speaks and is no article, sorted by name. */
	voices: { id: string; name: string }[];
}

/** Every claim without its evidence, by source. */
export function claimList(library: Library): ClaimList {
	const speaking = new Set([...library.claims.values()].flatMap(({ chain }) => chain));
	return {
		groups: [...library.sources.keys()].map((id) => ({
			source: sourceName(library, id),
			entries: claimsOf(library, id).map(entryOf)
		})),
		voices: [...library.voices.values()]
			.filter(({ id, kind }) => kind !== 'article' && speaking.has(id))
			.map(({ id, name }) => ({ id, name }))
			.sort((a, b) => sortName(a.name).localeCompare(sortName(b.name), 'en'))
	};
}

/** A paragraph of a source with the evidence of its claims. */
export interface ParagraphClaims {
	/** 1-based non-empty line of the text. */
	paragraph: number;
	claims: Evidence[];
	/** Why it has no claim, where its source's record says so. */
	noClaim: string | null;
}

/** All claims of a source with their evidence, paragraph by paragraph. */
export function claimsByParagraph(library: Library, source: string): ParagraphClaims[] {
	const claims = claimsOf(library, source);
	return coverageOf(library, source).map(({ paragraph, noClaim }) => ({
		paragraph,
		noClaim,
		claims: claims.filter(({ claim }) => claim.paragraph === paragraph)
	}));
}

function claimsOf(library: Library, source: string): Evidence[] {
	return [...library.claims.values()]
		.filter((claim) => claim.source === source)
		.map(({ id }) => evidenceOf(library, id));
}

/** Leaves out what only the opened card shows. */
function entryOf({ claim, source, chain, voice }: Evidence): ListedClaim {
	const { id, paragraph, says, modality, polarity, topics, gradable } = claim;
	return {
		claim: { id, source: claim.source, paragraph, says, modality, polarity, topics, gradable },
		source,
		chain,
		voice
	};
}

/** A name without its quotation marks and article, to sort by. */
function sortName(name: string): string {
	return name.replace(/^[“"]?(?:the )?/iu, '');
}
