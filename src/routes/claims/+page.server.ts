import { claimList } from '#lib/content/claim-list.ts';
import { library } from '#lib/content/library.server.ts';
import type { PageServerLoad } from './$types';

/** The page is complete as HTML: Kit's client would only build the whole list again. */
export const csr = false;

/** Every claim in one line each; its evidence is fetched when it is opened. */
export const load: PageServerLoad = () => claimList(library());
