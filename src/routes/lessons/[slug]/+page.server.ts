import { error } from '@sveltejs/kit';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { evidenceOf, sourceName } from '#lib/content/evidence.ts';
import { library } from '#lib/content/library.server.ts';
import { slipsOf } from '#lib/content/slips.ts';
import { lessonLookup } from '#lib/content/lesson-lookup.ts';
import LessonBody from '#lib/components/lesson/LessonBody.svelte';
import type { EntryGenerator, PageServerLoad } from './$types';

const bodies = import.meta.glob<{ default: Component }>('/content/lessons/*.md');

/** From /lessons/<slug>/ to the root of the site. */
const ROOT = '../../';

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
	const questions = file.references
		.filter(({ tag }) => tag === 'Check')
		.map(({ target }) => all.questions.get(target))
		.filter((question) => question !== undefined);
	const claims = [
		...new Set(file.references.flatMap(({ tag, target }) => (tag === 'Claim' ? target : [])))
	];
	const order = [...all.lessons.values()];
	const index = order.indexOf(file);
	const neighbour = (at: number) => {
		const lesson = order[at]?.lesson;
		return lesson ? { slug: lesson.slug, title: lesson.title } : null;
	};
	return {
		lesson: file.lesson,
		// Svelte's hydration marks would end the page's {@html} early: inside it they mark nothing.
		html: html.replace(/<!--.*?-->/gsu, ''),
		counts: {
			claims: claims.length,
			sources: new Set(claims.map((id) => all.claims.get(id)?.source)).size
		},
		checks: questions.map((question) => ({
			question,
			evidence: question.claims.map((id) => evidenceOf(all, id))
		})),
		sources: Object.fromEntries(
			questions.flatMap(({ excerpts }) =>
				excerpts.map(({ source }) => [source, sourceName(all, source)])
			)
		),
		slips: questions.length > 0 ? slipsOf(all) : {},
		previous: neighbour(index - 1),
		next: neighbour(index + 1)
	};
};
