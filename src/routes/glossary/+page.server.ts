import { library } from '#lib/content/library.server.ts';
import { ENTRY_KINDS } from '#lib/model/glossary.ts';
import type { PageServerLoad } from './$types';

/** The glossary by kind of entry, each kind in the order of the alphabet, and who uses each word. */
export const load: PageServerLoad = () => {
	const all = library();
	const place = ({
		source,
		paragraph,
		quote
	}: {
		source: string;
		paragraph: number;
		quote: string;
	}) => ({
		source,
		siglum: all.sources.get(source)?.siglum ?? '',
		paragraph,
		quote
	});
	const entries = [...all.glossary.values()].sort((a, b) => a.term.localeCompare(b.term, 'en'));
	return {
		kinds: ENTRY_KINDS.map((kind) => ({
			kind,
			entries: entries
				.filter((entry) => entry.kind === kind)
				.map((entry) => ({
					...entry,
					uses: entry.uses.map(place),
					opposed: entry.opposed.map(place)
				}))
		})).filter(({ entries }) => entries.length > 0)
	};
};
