import { json } from '@sveltejs/kit';
import { library } from '#lib/content/library.server.ts';
import { questionListOf } from '#lib/content/question-list.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Every question with its prompt, fetched where a teacher chooses among them. */
export const GET: RequestHandler = () => json(questionListOf(library()));
