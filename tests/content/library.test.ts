import { join } from 'node:path';
import { cwd } from 'node:process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ContentError, formatFault } from '#lib/content/content-error.ts';
import { contentFolders, library, loadContent } from '#lib/content/library.server.ts';
import { replace, writeSample } from './sample-content.ts';

afterEach(() => {
	vi.unstubAllEnvs();
});

describe('the folders', () => {
	it('are those of the checkout', () => {
		vi.stubEnv('CONTENT_DIR', undefined);
		vi.stubEnv('SOURCES_DIR', undefined);
		expect(contentFolders()).toEqual({
			content: join(cwd(), 'content'),
			sources: join(cwd(), '..', 'shared', 'sources')
		});
	});

	it('are those that the environment names, from where the command runs', () => {
		vi.stubEnv('CONTENT_DIR', 'other/content');
		vi.stubEnv('SOURCES_DIR', '../texts');
		expect(contentFolders()).toEqual({
			content: join(cwd(), 'other', 'content'),
			sources: join(cwd(), '..', 'texts')
		});
	});
});

describe('the one door to the content', () => {
	it('opens where all is sound, and keeps the order of the files', () => {
		const sample = writeSample();
		vi.stubEnv('CONTENT_DIR', sample.content);
		vi.stubEnv('SOURCES_DIR', sample.sources);
		const { sources, lessons, claims } = library();
		expect([...sources.keys()]).toEqual(['gazette', 'letter']);
		expect([...lessons.keys()]).toEqual(['bridge', 'mill']);
		expect([...claims.keys()].slice(0, 2)).toEqual(['gazette.opened', 'gazette.weeks']);
	});

	it('throws once and names every fault', () => {
		const sample = writeSample([
			replace('content/relations.yaml', 'gazette.handsome', 'gazette.handsum'),
			replace('content/lessons/02-mill.md', 'mill.speakers', 'mill.speaker')
		]);
		vi.stubEnv('CONTENT_DIR', sample.content);
		vi.stubEnv('SOURCES_DIR', sample.sources);
		expect(library).toThrow(ContentError);
		expect(library).toThrow(`content/ has 2 faults:
  content/relations.yaml:16: looks-and-use › claims [1]: unknown claim "gazette.handsum"; did you mean "gazette.handsome"?
  content/lessons/02-mill.md:11: <Check>: unknown question "mill.speaker"; did you mean "mill.speakers"?`);
	});
});

it('a lesson counts the words of its prose and none of its tags', () => {
	const { lessons } = loadContent(writeSample()).library;
	expect(lessons.get('mill')?.words).toBe(9);
});

it('what a file’s name says is written into its records', () => {
	const { claims, questions, lessons } = loadContent(writeSample()).library;
	expect(claims.get('letter.weeks')?.source).toBe('letter');
	expect(questions.get('mill.word')?.lesson).toBe('mill');
	expect(lessons.get('mill')?.lesson.slug).toBe('mill');
});

it.each([
	[{ file: 'content/a.yaml', path: '', reason: 'is missing' }, 'content/a.yaml: is missing'],
	[{ file: 'content/a.yaml', line: 3, path: '', reason: 'broken' }, 'content/a.yaml:3: broken'],
	[{ file: 'a.yaml', line: 3, path: 'x › quote', reason: 'wrong' }, 'a.yaml:3: x › quote: wrong']
])('a fault is one line: %j', (fault, line) => {
	expect(formatFault(fault)).toBe(line);
});

it('a single fault is counted as one', () => {
	expect(new ContentError([{ file: 'a.yaml', path: '', reason: 'wrong' }]).message).toBe(
		'content/ has 1 fault:\n  a.yaml: wrong'
	);
});
