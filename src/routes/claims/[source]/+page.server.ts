import { error } from '@sveltejs/kit';
import { claimsByParagraph } from '#lib/content/claim-list.ts';
import { sourceName } from '#lib/content/evidence.ts';
import { library } from '#lib/content/library.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** The page is complete as HTML: Kit's client would only build the same cards again. */
export const csr = false;

export const entries: EntryGenerator = () =>
	[...library().sources.keys()].map((source) => ({ source }));

/** Every claim of one source with its card. */
export const load: PageServerLoad = ({ params }) => {
	const all = library();
	if (!all.sources.has(params.source)) error(404, 'There is no such source.');
	return {
		source: sourceName(all, params.source),
		paragraphs: claimsByParagraph(all, params.source)
	};
};
