import { sourceName } from '#lib/content/evidence.ts';
import { library } from '#lib/content/library.server.ts';
import type { LayoutServerLoad } from './$types';

/** The names of the sources: every page can say which of them are hidden. */
export const load: LayoutServerLoad = () => {
	const all = library();
	return { sourceNames: [...all.sources.keys()].map((id) => sourceName(all, id)) };
};
