import { glossarySections } from '#lib/content/glossary-page.ts';
import { library } from '#lib/content/library.server.ts';
import type { PageServerLoad } from './$types';

/** The glossary by kind of entry. */
export const load: PageServerLoad = () => ({ sections: glossarySections(library()) });
