import { homePage } from '#lib/content/home-page.ts';
import { library } from '#lib/content/library.server.ts';
import type { PageServerLoad } from './$types';

/** The first page: one claim with its evidence, the lessons and the sources. */
export const load: PageServerLoad = () => homePage(library());
