import { json } from '@sveltejs/kit';
import { library } from '#lib/content/library.server.ts';
import { misconceptionsOf } from '#lib/content/misconceptions.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** What feedback says of each misconception: for the questions inside a lesson, which fetch it on first use. */
export const GET: RequestHandler = () => json(misconceptionsOf(library()));
