import type { Faults } from './faults.ts';
import type { Library } from './library.ts';
import type { RawContent } from './read-content.ts';

/** What the ledger has of one paragraph. */
export interface ParagraphCoverage {
	/** 1-based non-empty line of the text. */
	paragraph: number;
	claims: number;
	/** Why it makes no checkable statement, where its source's record says so. */
	noClaim: string | null;
}

/** Every paragraph of a source with what the ledger has of it, in the order of the text. */
export function coverageOf(
	{ sources, claims }: Pick<Library, 'sources' | 'claims'>,
	id: string
): ParagraphCoverage[] {
	const source = sources.get(id);
	if (source === undefined) return [];
	const counts = new Map<number, number>();
	for (const claim of claims.values())
		if (claim.source === id) counts.set(claim.paragraph, (counts.get(claim.paragraph) ?? 0) + 1);
	return Array.from({ length: source.text.paragraphs }, (_, index) => ({
		paragraph: index + 1,
		claims: counts.get(index + 1) ?? 0,
		noClaim: source.noClaim.find(({ paragraph }) => paragraph === index + 1)?.reason ?? null
	}));
}

/**
 * A paragraph has its claims, or its source says why it has none. Comes last: a ledger with faults of
 * its own has gaps that will close with them.
 */
export function checkCoverage(content: RawContent, faults: Faults): void {
	const faulty = new Set(faults.found.map(({ file }) => file));
	for (const source of content.sources.values()) {
		if (
			faulty.has(`content/sources/${source.id}.yaml`) ||
			faulty.has(`content/claims/${source.id}.yaml`)
		)
			continue;
		const bare = coverageOf(content, source.id).filter(
			({ claims, noClaim }) => claims === 0 && noClaim === null
		);
		if (bare.length > 0)
			faults.in(
				source,
				['noClaim'],
				`no claim is from paragraph ${bare.map(({ paragraph }) => paragraph).join(', ')}; add one, or say why there is none`
			);
		source.noClaim.forEach(({ paragraph }, index) => {
			if (paragraph > source.text.paragraphs)
				faults.in(
					source,
					['noClaim', index],
					`the text has ${source.text.paragraphs} paragraphs, not ${paragraph}`
				);
			else if (
				[...content.claims.values()].some(
					(claim) => claim.source === source.id && claim.paragraph === paragraph
				)
			)
				faults.in(
					source,
					['noClaim', index],
					`paragraph ${paragraph} is said to hold no claim, but one is from it`
				);
		});
	}
}
