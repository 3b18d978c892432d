import { library } from '#lib/content/library.server.ts';
import { sourceOverviews } from '#lib/content/overview.ts';
import type { PageServerLoad } from './$types';

/** The five sources, as each describes itself. */
export const load: PageServerLoad = () => ({ sources: sourceOverviews(library()) });
