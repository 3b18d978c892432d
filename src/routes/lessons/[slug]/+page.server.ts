import { error } from '@sveltejs/kit';
import { lessonPage } from '#lib/content/lesson-page.ts';
import { library } from '#lib/content/library.server.ts';
import type { FormatId } from '#lib/model/export-format.ts';
import { FORMAT_WORDS } from '#lib/wording/en/export-formats.ts';
import { readyMade } from '../../exports/ready-made.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/**
 * A lesson runs no framework: it paints as fast as its text, and a small script makes its questions
 * answerable. The layout opens it as a new document.
 */
export const csr = false;

export const entries: EntryGenerator = () =>
	[...library().lessons.keys()].map((slug) => ({ slug }));

/** Of the ready-made files, those for the tools that most teachers use; the page for teachers has all. */
const FILES: readonly FormatId[] = ['moodle-xml', 'canvas', 'kahoot', 'anki', 'worksheet'];

/** One lesson with what its tags show, and the files of its questions. */
export const load: PageServerLoad = async ({ params: { slug } }) => ({
	...(lessonPage(library(), slug) ?? error(404, 'There is no such lesson.')),
	files: (await readyMade(slug))
		.filter(({ format }) => FILES.includes(format))
		.map(({ format, file }) => ({
			tool: FORMAT_WORDS[format].tool,
			path: `exports/${slug}/${file}`
		}))
});
