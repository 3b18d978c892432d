import { evidenceOf } from '#lib/content/evidence.ts';
import { library } from '#lib/content/library.server.ts';
import { sourceLabel } from '#lib/model/source-label.ts';
import type { PageServerLoad } from './$types';

/** The page holds every claim: it runs no framework, which would read and build them all again. */
export const csr = false;

/** Every claim with its evidence, and the names that the filters offer. */
export const load: PageServerLoad = () => {
	const all = library();
	const speaking = new Set([...all.claims.values()].flatMap(({ chain }) => chain));
	return {
		evidence: [...all.claims.keys()].map((id) => evidenceOf(all, id)),
		sources: [...all.sources.values()].map((source) => ({
			id: source.id,
			name: `${source.siglum}: ${sourceLabel(source)}`
		})),
		voices: [...all.voices.values()]
			.filter(({ id, kind }) => kind !== 'article' && speaking.has(id))
			.map(({ id, name }) => ({ id, name }))
			.sort((a, b) => bare(a.name).localeCompare(bare(b.name)))
	};
};

/** A name without its quotation marks and article, to sort by. */
function bare(name: string): string {
	return name.replace(/^[“"]?(?:the )?/iu, '');
}
