import { library } from '#lib/content/library.server.ts';
import { misconceptionsOf } from '#lib/content/misconceptions.ts';
import type { PageServerLoad } from './$types';

/** What the key says of wrong answers. */
export const load: PageServerLoad = () => ({ misconceptions: misconceptionsOf(library()) });
