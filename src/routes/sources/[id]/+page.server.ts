import { error } from '@sveltejs/kit';
import { library } from '#lib/content/library.server.ts';
import { sourcePage } from '#lib/content/source-page.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [...library().sources.keys()].map((id) => ({ id }));

/** One source: its record, its voices and words, and which paragraphs have claims. */
export const load: PageServerLoad = ({ params }) =>
	sourcePage(library(), params.id) ?? error(404, 'There is no such source.');
