import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cwd, env } from 'node:process';
import { describe, expect, it } from 'vitest';
import { formatFault } from '#lib/content/content-error.ts';
import { contentFolders, loadContent } from '#lib/content/library.server.ts';
import { COURSE_LIMITS } from '#lib/content/standards/course-limits.ts';

const content = resolve(cwd(), 'content');
const nowhere = join(content, 'no-texts-here');
const { library, faults } = loadContent({ content, sources: nowhere }, { limits: COURSE_LIMITS });
const claims = [...library.claims.values()];

describe('the quotations', () => {
	const { sources } = contentFolders();
	const missing = [...library.sources.values()]
		.map(({ text }) => text.file)
		.filter((file) => !existsSync(join(sources, file)));
	if (missing.length > 0)
		console.info(
			`Skipped: the texts ${missing.join(', ')} are not in ${sources}, so the quotations are held against the seals only. Set ${env['SOURCES_DIR'] === undefined ? 'SOURCES_DIR' : 'another SOURCES_DIR'} to hold them against the texts.`
		);

	const withTexts = missing.length > 0 ? null : loadContent({ content, sources });
	it.skipIf(withTexts === null)('hold against the texts', () => {
		expect(withTexts?.faults.map(formatFault)).toEqual([]);
		expect(new Set(withTexts?.library.verifiedAgainst.values())).toEqual(new Set(['text']));
	});

	it('hold against the seals', () => {
		expect(library.verifiedAgainst.size).toBe(library.sources.size);
		expect(new Set(library.verifiedAgainst.values())).toEqual(new Set(['seal']));
	});
});

it('the content is sound and keeps to the standards of the course', () => {
	expect(faults.map(formatFault)).toEqual([]);
});

describe('words that careful readers read differently', () => {
	it.each([
		'military gold mine',
		'new Eurasian security system',
		'global military operator',
		'our two countries',
		'complete liberation',
		'In 2025, it became known'
	])('no claim on “%s” is scored', (phrase) => {
		const about = claims.filter(({ quote, cue }) =>
			[quote, cue ?? ''].some((words) => words.includes(phrase))
		);
		expect(about).not.toEqual([]);
		expect(about.map(({ id, gradable }) => [id, gradable])).toEqual(
			about.map(({ id }) => [id, false])
		);
	});
});

it('nothing in the content, the code or these tests depends on where the folder lies', () => {
	const absolute =
		/(?:^|[\s"'`(=])(?:file:\/\/|[A-Z]:\\|\/(?:work|home|root|tmp|Users|mnt|opt)\/)/u;
	const found = ['content', 'src', 'tests/content', 'tests/model', 'tests/progress']
		.concat(['tests/components', 'tests/cli', 'tests/fixtures'])
		.flatMap((folder) =>
			readdirSync(resolve(cwd(), folder), { recursive: true, withFileTypes: true })
		)
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => absolute.test(readFileSync(file, 'utf8')));
	expect(found).toEqual([]);
});
