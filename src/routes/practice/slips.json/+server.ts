import { json } from '@sveltejs/kit';
import { library } from '#lib/content/library.server.ts';
import { slipsOf } from '#lib/content/slips.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** What feedback says of each slip: for the questions inside a lesson, which fetch it on first use. */
export const GET: RequestHandler = () => json(slipsOf(library()));
