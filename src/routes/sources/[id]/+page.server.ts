import { error } from '@sveltejs/kit';
import { coverageOf } from '#lib/content/coverage.ts';
import { dossierOf } from '#lib/content/dossier.ts';
import { evidenceOf } from '#lib/content/evidence.ts';
import { library } from '#lib/content/library.server.ts';
import { sourceLabel } from '#lib/model/source-label.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [...library().sources.keys()].map((id) => ({ id }));

/** One source: its record, and its claims by paragraph. */
export const load: PageServerLoad = ({ params }) => {
	const all = library();
	const source = all.sources.get(params.id);
	if (!source) error(404, 'There is no such source.');
	const evidence = [...all.claims.values()]
		.filter((claim) => claim.source === source.id)
		.map((claim) => evidenceOf(all, claim.id));
	return {
		source,
		label: sourceLabel(source),
		quotedShare: all.quotedShare.get(source.id) ?? 0,
		count: evidence.length,
		quotations: evidence.map(({ claim: { id: claim, paragraph, quote, prefix, suffix } }) => ({
			claim,
			paragraph,
			quote,
			prefix: prefix ?? '',
			suffix: suffix ?? ''
		})),
		dossier: dossierOf(all, source.id),
		paragraphs: coverageOf(all, source.id).map(({ paragraph, noClaim }) => ({
			paragraph,
			noClaim,
			claims: evidence.filter(({ claim }) => claim.paragraph === paragraph)
		}))
	};
};
