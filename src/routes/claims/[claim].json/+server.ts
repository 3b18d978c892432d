import { json } from '@sveltejs/kit';
import { evidenceOf } from '#lib/content/evidence.ts';
import { library } from '#lib/content/library.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	[...library().claims.keys()].map((claim) => ({ claim }));

/** The evidence of one claim, which the list of claims fetches when the claim is opened. */
export const GET: RequestHandler = ({ params }) => json(evidenceOf(library(), params.claim));
