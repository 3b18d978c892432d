import { bankOf } from '#lib/content/practice-bank.ts';
import { sourceName } from '#lib/content/evidence.ts';
import { library } from '#lib/content/library.server.ts';
import { holdsAny } from '#lib/export/export-set.ts';
import { FORMATS } from '#lib/export/formats.ts';
import type { ExportSet } from '#lib/export/item.ts';
import { setOfBank } from '#lib/export/set-of-bank.ts';
import { FORMAT_IDS, type FormatId } from '#lib/model/export-format.ts';

/** The scope of the files that have the whole bank. */
export const ALL = 'all';

/** A file that is there to be taken. */
export interface ReadyMade {
	format: FormatId;
	/** Its name: “kursk-moodle.xml”. */
	file: string;
}

/** Every lesson, and the whole bank. */
export function scopes(): string[] {
	return [ALL, ...library().lessons.keys()];
}

/** The questions of a lesson or of the whole bank; `null` where there is no such lesson. */
export function setOfScope(scope: string): ExportSet | null {
	const all = library();
	const lesson = all.lessons.get(scope)?.lesson;
	if (lesson === undefined && scope !== ALL) return null;
	const questions = [...all.questions.values()].filter(
		(question) => scope === ALL || question.lesson === scope
	);
	return setOfBank(lesson?.title ?? 'Says Who', bankOf(all, questions), {
		sources: Object.fromEntries([...all.sources.keys()].map((id) => [id, sourceName(all, id)])),
		misconceptions: Object.fromEntries(all.misconceptions)
	});
}

const known = new Map<string, Promise<ReadyMade[]>>();

/** The files of a scope: one in each format that can hold any of its questions. */
export function readyMade(scope: string): Promise<ReadyMade[]> {
	let files = known.get(scope);
	if (files === undefined) {
		files = findFiles(scope);
		// While authors write under `vite dev`, each request looks again.
		if (!import.meta.env.DEV) known.set(scope, files);
	}
	return files;
}

async function findFiles(scope: string): Promise<ReadyMade[]> {
	const set = setOfScope(scope);
	if (set === null) return [];
	const files: ReadyMade[] = [];
	for (const format of FORMAT_IDS)
		if (await holdsAny(format, set))
			files.push({ format, file: `${scope}-${FORMATS[format].ending}` });
	return files;
}
