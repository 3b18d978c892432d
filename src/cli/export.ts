import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolders, loadContent } from '#lib/content/library.server.ts';
import type { Library } from '#lib/content/library.ts';
import { bankOf } from '#lib/content/practice-bank.ts';
import { sourceName } from '#lib/content/evidence.ts';
import { exportSet } from '#lib/export/export-set.ts';
import { setOfBank } from '#lib/export/set-of-bank.ts';
import { DIFFICULTIES } from '#lib/model/difficulty.ts';
import { FORMAT_IDS, type FormatId } from '#lib/model/export-format.ts';
import { KINDS } from '#lib/model/kind.ts';
import { MEASURES } from '#lib/model/measures.ts';
import type { Question } from '#lib/model/question.ts';
import { FORMAT_WORDS } from '#lib/wording/en/export-formats.ts';
import { exportNoticeText } from '#lib/wording/en/export-notices.ts';
import { readOptions, wrongUse } from './arguments.ts';
import type { Command } from './command.ts';
import { counted } from './counted.ts';

const ALL = 'all';

const EXPORT_HELP = `npm run -s cli -- export: writes questions as files for other tools

  --format F|all     ${FORMAT_IDS.join(', ')}
  --lesson SLUG|all  the lesson whose questions are meant
  --skill S          only those that measure it: ${MEASURES.join(', ')}
  --kind K           only those of a kind: ${KINDS.join(', ')}
  --level L          only those of a level: ${DIFFICULTIES.join(', ')}
  --out DIR          the folder for the files; it is made where there is none

  Prints { files, notices, included, omitted } as JSON. A notice says what a file does not have
  of which questions, and why. "included" are the ids of the questions that every file has,
  "omitted" those that one of them leaves out; each of the files has both lists of its own.

Exit: 0 written, 1 broken content, 2 wrong use.`;

/** Writes the chosen questions in one format or in all. */
export const runExport: Command = async (args, console) => {
	if (args.includes('--help')) {
		console.out(EXPORT_HELP);
		return 0;
	}
	const options = readOptions(args, ['format', 'lesson', 'skill', 'kind', 'level', 'out']);
	if ('wrong' in options) return wrongUse(console, options.wrong, EXPORT_HELP);
	const { format, lesson, skill, kind, level, out } = options.values;
	for (const [name, value] of Object.entries({ format, lesson, out }))
		if (value === undefined) return wrongUse(console, `--${name} is missing.`, EXPORT_HELP);
	const allowed: [string, string | undefined, readonly string[]][] = [
		['format', format, [...FORMAT_IDS, ALL]],
		['skill', skill, MEASURES],
		['kind', kind, KINDS],
		['level', level, DIFFICULTIES]
	];
	for (const [name, value, values] of allowed)
		if (value !== undefined && !values.includes(value))
			return wrongUse(
				console,
				`--${name}: there is no “${value}”. Choose one of ${values.join(', ')}.`,
				EXPORT_HELP
			);

	const { library, faults } = loadContent(contentFolders());
	if (faults.length > 0) {
		console.err(
			`content/ has ${counted(faults.length, 'fault')}, listed by npm run check:content.`
		);
		return 1;
	}
	const lessons = [...library.lessons.keys(), ALL];
	if (!lessons.includes(lesson ?? ''))
		return wrongUse(
			console,
			`--lesson: there is no “${lesson}”. Choose one of ${lessons.join(', ')}.`,
			EXPORT_HELP
		);
	const questions = [...library.questions.values()].filter(
		(one) =>
			(lesson === ALL || one.lesson === lesson) &&
			(skill ?? one.measures) === one.measures &&
			(kind ?? one.kind) === one.kind &&
			(level ?? one.difficulty) === one.difficulty
	);
	if (questions.length === 0)
		return wrongUse(console, 'No question is left: the options exclude each other.', EXPORT_HELP);

	const folder = out ?? '.';
	if (existsSync(folder) && !statSync(folder).isDirectory())
		return wrongUse(console, `--out: ${folder} is a file, not a folder.`, EXPORT_HELP);
	mkdirSync(folder, { recursive: true });

	const formats = format === ALL ? FORMAT_IDS : FORMAT_IDS.filter((id) => id === format);
	console.out(
		JSON.stringify(
			await writeAll(library, setName(library, lesson ?? ALL), questions, formats, folder),
			null,
			'\t'
		)
	);
	return 0;
};

/** What a set of a lesson, or of all, is called. */
function setName(library: Library, lesson: string): string {
	return library.lessons.get(lesson)?.lesson.title ?? 'Says Who';
}

async function writeAll(
	library: Library,
	name: string,
	questions: Question[],
	formats: readonly FormatId[],
	folder: string
) {
	const set = setOfBank(name, bankOf(library, questions), {
		sources: Object.fromEntries(
			[...library.sources.keys()].map((id) => [id, sourceName(library, id)])
		),
		misconceptions: Object.fromEntries(library.misconceptions)
	});
	const files: object[] = [];
	const notices: object[] = [];
	const left = new Set<string>();
	for (const format of formats) {
		const result = await exportSet(format, set);
		for (const { name: file, bytes } of result.files) {
			const path = join(folder, file);
			writeFileSync(path, bytes);
			const { included, omitted } = result;
			files.push({ format, name: file, path, bytes: bytes.length, included, omitted });
		}
		for (const notice of result.notices) {
			const text = exportNoticeText(notice, FORMAT_WORDS[format].tool);
			notices.push({ format, ...notice, text });
		}
		for (const id of result.omitted) left.add(id);
	}
	const ids = questions.map(({ id }) => id);
	return {
		files,
		notices,
		included: ids.filter((id) => !left.has(id)),
		omitted: ids.filter((id) => left.has(id))
	};
}
