import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FORMATS } from '#lib/export/formats.ts';
import { FORMAT_IDS, type FormatId } from '#lib/model/export-format.ts';
import { runExport } from '../../src/cli/export.ts';
import { replace, writeSample } from '../content/sample-content.ts';
import { runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'says-who-export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
const newFolder = () => join(folder, `${(made += 1)}`, 'inside');

interface Output {
	files: {
		format: FormatId;
		name: string;
		path: string;
		bytes: number;
		included: string[];
		omitted: string[];
	}[];
	notices: { format: FormatId; code: string; text: string; questions: string[] }[];
	included: string[];
	omitted: string[];
}

async function written(args: readonly string[]): Promise<Output> {
	const { code, out, err } = await runCommand(runExport, args);
	expect(err).toBe('');
	expect(code).toBe(0);
	return JSON.parse(out) as Output;
}

/** The questions in a file of our own form, which has all. */
function questionsIn(path: string): Record<string, unknown>[] {
	return (JSON.parse(readFileSync(path, 'utf8')) as { questions: Record<string, unknown>[] })
		.questions;
}

/** A small bank, with one question of another level. */
beforeEach(() => {
	const word = 'measures: wording\n  difficulty: ';
	const { content, sources } = writeSample([
		replace('content/questions/02-mill.yaml', `${word}infer`, `${word}recall`)
	]);
	vi.stubEnv('CONTENT_DIR', content);
	vi.stubEnv('SOURCES_DIR', sources);
});

afterEach(() => {
	vi.unstubAllEnvs();
});

describe('export', () => {
	it('writes a lesson into a new folder, and says on standard output what and where', async () => {
		const out = newFolder();
		const result = await written(['--format', 'json', '--lesson', 'bridge', '--out', out]);
		expect(readdirSync(out)).toEqual(result.files.map(({ name }) => name));
		const [file] = result.files;
		expect(file).toMatchObject({ format: 'json', path: join(out, file?.name ?? '') });
		expect(readFileSync(file?.path ?? '').length).toBe(file?.bytes);
		const questions = questionsIn(file?.path ?? '');
		expect(questions.length).toBeGreaterThan(0);
		expect(questions.every(({ lesson }) => lesson === 'bridge')).toBe(true);
		expect(result.included).toEqual(questions.map(({ id }) => id));
		expect(result.omitted).toEqual([]);
		expect(result.notices).toEqual([]);
	});

	it.each([
		['--skill', 'attribution', 'measures'],
		['--kind', 'short', 'kind'],
		['--level', 'infer', 'difficulty']
	])('with %s %s writes only those', async (option, value, field) => {
		const args = ['--format', 'json', '--lesson', 'all', '--out', newFolder(), option, value];
		const [file] = (await written(args)).files;
		const questions = questionsIn(file?.path ?? '');
		expect(questions.length).toBeGreaterThan(0);
		expect(questions.every((question) => question[field] === value)).toBe(true);
		expect(new Set(questions.map(({ lesson }) => lesson)).size).toBeGreaterThan(1);
	});

	it('joins the conditions', async () => {
		const conditions = ['--skill', 'attribution', '--kind', 'choice', '--level', 'infer'];
		const args = ['--format', 'json', '--lesson', 'bridge', '--out', newFolder()];
		const [file] = (await written([...args, ...conditions])).files;
		expect(questionsIn(file?.path ?? '').map(({ id }) => id)).toEqual(['bridge.mason']);
	});

	it('writes every format that can have any of the questions, with the notices of each', async () => {
		const out = newFolder();
		const result = await written(['--format', 'all', '--lesson', 'bridge', '--out', out]);
		const formats = result.files.map(({ format }) => format);
		expect(formats).toEqual(FORMAT_IDS.filter((id) => formats.includes(id)));
		for (const { format, name, path } of result.files) {
			expect(name.endsWith(FORMATS[format].ending)).toBe(true);
			expect(existsSync(path)).toBe(true);
		}
		expect(new Set(result.files.map(({ name }) => name)).size).toBe(result.files.length);
		for (const { text, questions } of result.notices) {
			expect(text).toMatch(/\.$/u);
			expect(questions.length).toBeGreaterThan(0);
		}
		// What one of them leaves out is not in all of them.
		const left = new Set(result.files.flatMap(({ omitted }) => omitted));
		for (const id of left) expect(result.omitted).toContain(id);
		for (const id of result.included) expect(result.omitted).not.toContain(id);
	});

	it('writes the same bytes again, over the old ones', async () => {
		const args = ['--format', 'gift', '--lesson', 'bridge', '--out', newFolder()];
		const [first] = (await written(args)).files;
		const bytes = readFileSync(first?.path ?? '');
		const [second] = (await written(args)).files;
		expect(second?.path).toBe(first?.path);
		expect(readFileSync(second?.path ?? '').equals(bytes)).toBe(true);
	});

	it('shows its help', async () => {
		const { code, out } = await runCommand(runExport, ['--help']);
		expect(code).toBe(0);
		for (const word of ['--format', '--lesson', '--skill', '--kind', '--level', '--out', 'Exit:'])
			expect(out).toContain(word);
		for (const id of FORMAT_IDS) expect(out).toContain(id);
	});
});

describe('wrong use', () => {
	const file = join(folder, 'a-file');
	writeFileSync(file, '');
	const good = { '--format': 'json', '--lesson': 'all', '--out': join(folder, 'never') };
	const line = (changes: Record<string, string | null>) =>
		Object.entries({ ...good, ...changes }).flatMap(([name, value]) =>
			value === null ? [] : [name, value]
		);

	it.each<[string, string[], string]>([
		['no format', line({ '--format': null }), '--format'],
		['no lesson', line({ '--lesson': null }), '--lesson'],
		['no folder', line({ '--out': null }), '--out'],
		['a format that there is not', line({ '--format': 'word' }), '--format'],
		['a lesson that there is not', line({ '--lesson': 'nowhere' }), '--lesson'],
		['a skill that there is not', line({ '--skill': 'speed' }), '--skill'],
		['a kind that there is not', line({ '--kind': 'riddle' }), '--kind'],
		['a level that there is not', line({ '--level': 'hard' }), '--level'],
		['a folder that is a file', line({ '--out': file }), '--out'],
		['a format given twice', [...line({}), '--format', 'gift'], '--format'],
		['an option that there is not', [...line({}), '--colour', 'red'], '--colour'],
		['a value too many', [...line({}), 'more'], 'more'],
		['no value', [...line({ '--lesson': null }), '--lesson'], '--lesson'],
		[
			'conditions that exclude each other',
			line({ '--kind': 'essay', '--skill': 'limits' }),
			'No question'
		]
	])('%s exits 2, names it, and writes nothing', async (_, args, named) => {
		const { code, out, err } = await runCommand(runExport, args);
		expect(code).toBe(2);
		expect(out).toBe('');
		expect(err.split('\n')[0]).toContain(named);
		expect(err).toContain('npm run -s cli -- export');
		expect(existsSync(good['--out'])).toBe(false);
	});

	it('an inherited name is no lesson', async () => {
		const { code } = await runCommand(runExport, line({ '--lesson': 'constructor' }));
		expect(code).toBe(2);
	});

	it('broken content exits 1 and writes nothing', async () => {
		vi.stubEnv('CONTENT_DIR', folder);
		const { code, err } = await runCommand(runExport, line({}));
		expect(code).toBe(1);
		expect(err).not.toBe('');
		expect(existsSync(good['--out'])).toBe(false);
	});
});
