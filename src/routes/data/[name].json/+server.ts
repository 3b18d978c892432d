import { error, json } from '@sveltejs/kit';
import { library } from '#lib/content/library.server.ts';
import type { Library } from '#lib/content/library.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** The open data: each name is a file of `/data/`, a JSON array of the model's records. */
const TABLES: Record<string, (all: Library) => unknown[]> = {
	sources: (all) => [...all.sources.values()],
	voices: (all) => [...all.voices.values()],
	claims: (all) => [...all.claims.values()],
	relations: (all) => [...all.relations.values()],
	lessons: (all) => [...all.lessons.values()].map(({ lesson }) => lesson),
	questions: (all) => [...all.questions.values()],
	skills: (all) => [...all.skills.values()]
};

export const entries: EntryGenerator = () => Object.keys(TABLES).map((name) => ({ name }));

export const GET: RequestHandler = ({ params }) => {
	const table = Object.hasOwn(TABLES, params.name) ? TABLES[params.name] : undefined;
	if (!table) error(404, 'There is no such table.');
	return json(table(library()));
};
