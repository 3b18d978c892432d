import { error } from '@sveltejs/kit';
import { exportSet } from '#lib/export/export-set.ts';
import { readyMade, scopes, setOfScope } from '../../ready-made.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** The files of each lesson and of the whole bank. */
export const entries: EntryGenerator = async () => {
	const files = await Promise.all(
		scopes().map(async (scope) => (await readyMade(scope)).map(({ file }) => ({ scope, file })))
	);
	return files.flat();
};

/** The ready-made file of a lesson, or of the whole bank, in one format. */
export const GET: RequestHandler = async ({ params: { scope, file } }) => {
	const set = setOfScope(scope);
	const found = (await readyMade(scope)).find((one) => one.file === file);
	if (set === null || found === undefined) error(404, 'There is no such file.');
	const { files } = await exportSet(found.format, set);
	const [written] = files;
	if (written === undefined) error(404, 'No question can be in such a file.');
	return new Response(written.bytes as BodyInit, {
		headers: { 'content-type': written.mediaType }
	});
};
