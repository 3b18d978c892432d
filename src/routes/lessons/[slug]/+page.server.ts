import { error } from '@sveltejs/kit';
import { lessonPage } from '#lib/content/lesson-page.ts';
import { library } from '#lib/content/library.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/**
 * A lesson runs no framework: it paints as fast as its text, and a small script makes its questions
 * answerable. The layout opens it as a new document.
 */
export const csr = false;

export const entries: EntryGenerator = () =>
	[...library().lessons.keys()].map((slug) => ({ slug }));

/** One lesson with what its tags show. */
export const load: PageServerLoad = ({ params }) =>
	lessonPage(library(), params.slug) ?? error(404, 'There is no such lesson.');
