import { error } from '@sveltejs/kit';
import { bankOf } from '#lib/content/practice-bank.ts';
import { sourceName } from '#lib/content/evidence.ts';
import { library } from '#lib/content/library.server.ts';
import { exportSet } from '#lib/export/export-set.ts';
import { FORMATS } from '#lib/export/formats.ts';
import { setOfBank } from '#lib/export/set-of-bank.ts';
import { FORMAT_IDS } from '#lib/model/export-format.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const ALL = 'all';

/** A file for each lesson and one for the whole bank, in every format. */
export const entries: EntryGenerator = () =>
	[ALL, ...library().lessons.keys()].flatMap((scope) =>
		FORMAT_IDS.map((id) => ({ scope, file: fileName(scope, FORMATS[id].ending) }))
	);

/** The ready-made file of a lesson, or of the whole bank, in one format. */
export const GET: RequestHandler = async ({ params: { scope, file } }) => {
	const all = library();
	const format = FORMAT_IDS.find((id) => fileName(scope, FORMATS[id].ending) === file);
	if (format === undefined || (scope !== ALL && !all.lessons.has(scope)))
		error(404, 'There is no such file.');
	const questions = [...all.questions.values()].filter(
		({ lesson }) => scope === ALL || lesson === scope
	);
	const set = setOfBank(
		all.lessons.get(scope)?.lesson.title ?? 'Says Who',
		bankOf(all, questions),
		{
			sources: Object.fromEntries([...all.sources.keys()].map((id) => [id, sourceName(all, id)])),
			misconceptions: Object.fromEntries(all.misconceptions)
		}
	);
	const { files } = await exportSet(format, set);
	const [written] = files;
	if (written === undefined) error(404, 'No question of this lesson can be in such a file.');
	return new Response(written.bytes as BodyInit, {
		headers: { 'content-type': written.mediaType }
	});
};

function fileName(scope: string, ending: string): string {
	return `${scope}-${ending}`;
}
