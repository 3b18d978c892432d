import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '#lib/content/library.server.ts';
import { write, writeSample } from '../sample-content.ts';
import { BRIDGE, expectFaults, GAZETTE, MILL_BANK } from './expect-faults.ts';

describe('a file that is not read is refused', () => {
	expectFaults(
		(
			[
				['content/questions/10-extra.yml', 'rename it to 10-extra.yaml'],
				['content/questions/10-extra.YAML', 'rename it to 10-extra.yaml'],
				['content/claims/notice.yml', 'rename it to notice.yaml'],
				['content/codings/gazette.yml', 'rename it to gazette.yaml'],
				['content/sources/notice.yml', 'rename it to notice.yaml'],
				['content/lessons/03-moor.markdown', 'rename it to 03-moor.md'],
				['content/lessons/03-moor.MD', 'rename it to 03-moor.md'],
				['content/lessons/03-moor.txt', 'move it out of content/lessons/'],
				['content/lessons/03-moor.yaml', 'move it out of content/lessons/'],
				['content/questions/notes.md', 'move it out of content/questions/'],
				['content/voices.yml', 'rename it to voices.yaml'],
				['content/topics.yml', 'move it out of content/'],
				['content/topics.yaml', 'move it out of content/'],
				['content/question/03-moor.yaml', 'move it out of content/']
			] as const
		).map(([file, advice]) => [
			file,
			[write(file, 'half: [a record')],
			{
				file: file.replace('question/03-moor.yaml', 'question'),
				on: null,
				path: '',
				reason: `this file is not read; ${advice}`
			}
		])
	);

	it('but not a hidden one, nor the guide', () => {
		const sample = writeSample([
			write('content/.gitkeep', ''),
			write('content/questions/.DS_Store', '…'),
			write('content/README.md', '# The guide')
		]);
		expect(loadContent(sample).faults).toEqual([]);
	});
});

describe('a byte order mark at the start is passed over', () => {
	it.each([BRIDGE, MILL_BANK, GAZETTE, 'content/sources/letter.yaml', 'content/voices.yaml'])(
		'of %s',
		(file) => {
			const sample = writeSample();
			const before = loadContent(sample).library;
			mark(join(sample.folder, file));
			const { faults, library } = loadContent(sample);
			expect(faults).toEqual([]);
			expect(library).toEqual(before);
		}
	);

	it('of a seal', () => {
		const sample = writeSample();
		mark(join(sample.content, 'sources', 'letter.seal.yaml'));
		expect(loadContent(sample).faults).toEqual([]);
	});

	it('of a text, whose words are read without it and whose hash is of all its bytes', () => {
		const sample = writeSample();
		mark(join(sample.sources, 'letter.txt'));
		const { faults } = loadContent(sample);
		expect(faults.map(({ path }) => path)).toEqual(['letter › text.sha256', 'text']);
	});
});

function mark(path: string): void {
	writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8')}`);
}
