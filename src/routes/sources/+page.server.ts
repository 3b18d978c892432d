import { sourceLabel } from '#lib/model/source-label.ts';
import { library } from '#lib/content/library.server.ts';
import type { PageServerLoad } from './$types';

/** The five sources, as each describes itself. */
export const load: PageServerLoad = () => {
	const { sources, claims } = library();
	const all = [...claims.values()];
	return {
		sources: [...sources.values()]
			.map((source) => ({
				...source,
				label: sourceLabel(source),
				claims: all.filter((claim) => claim.source === source.id).length
			}))
			.sort((a, b) => a.siglum.localeCompare(b.siglum))
	};
};
