import { error } from '@sveltejs/kit';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { library } from '#lib/content/library.server.ts';
import { lessonLookup } from '#lib/content/lesson-lookup.ts';
import { citedClaims } from '#lib/content/overview.ts';
import LessonBody from '#lib/components/lesson/LessonBody.svelte';
import type { EntryGenerator, PageServerLoad } from './$types';

const bodies = import.meta.glob<{ default: Component }>('/content/lessons/*.md');

/** From /lessons/<slug>/ to the root of the site. */
const ROOT = '../../';

/**
 * A lesson is a document of its own and runs no framework: it paints as fast as its text, and what can
 * be answered in it comes alive by one small script. The layout opens it with a load of its own.
 */
export const csr = false;

export const entries: EntryGenerator = () =>
	[...library().lessons.keys()].map((slug) => ({ slug }));

/**
 * One lesson. Its Markdown is rendered here, at build time, so that the page ships neither the prose
 * as code nor a map of all lessons: its cost does not grow with theirs.
 */
export const load: PageServerLoad = async ({ params }) => {
	const all = library();
	const file = all.lessons.get(params.slug);
	const body = file && (await bodies[`/${file.file}`]?.());
	if (!file || !body) error(404, 'There is no such lesson.');

	const { body: html } = render(LessonBody, {
		props: { Body: body.default, lesson: lessonLookup(all), root: ROOT }
	});
	const claims = citedClaims(file);
	const order = [...all.lessons.values()];
	const index = order.indexOf(file);
	const neighbour = (at: number) => {
		const lesson = order[at]?.lesson;
		return lesson ? { slug: lesson.slug, title: lesson.title } : null;
	};
	return {
		lesson: file.lesson,
		html,
		counts: {
			claims: claims.length,
			sources: new Set(claims.map((id) => all.claims.get(id)?.source)).size
		},
		terms: file.references.flatMap(({ tag, target }) => {
			const entry = tag === 'Term' ? all.glossary.get(target) : undefined;
			return entry ? { id: entry.id, term: entry.term } : [];
		}),
		previous: neighbour(index - 1),
		next: neighbour(index + 1)
	};
};
