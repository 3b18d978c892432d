import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runGrade } from '../../src/cli/grade.ts';
import { replace, writeSample } from '../content/sample-content.ts';
import { runCommand } from './run-command.ts';
import { YEAR_QUESTION } from './year-question.ts';

const folder = mkdtempSync(join(tmpdir(), 'says-who-grade-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

/** As Excel and Notepad save it on many systems: one byte a character. */
const windows1252 = (text: string) =>
	Buffer.from(text.replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1');

beforeEach(() => {
	const { content, sources } = writeSample();
	vi.stubEnv('CONTENT_DIR', content);
	vi.stubEnv('SOURCES_DIR', sources);
});

afterEach(() => {
	vi.unstubAllEnvs();
});

/** A question of the sample, to which 1931 is the answer. */
const BRIDGE = ['--question', 'bridge.year', '--response'];

describe('one answer', () => {
	it.each([
		['standard input', '-', '{"kind":"short","text":"1931"}'],
		['standard input with a byte order mark', '-', '\ufeff{"kind":"short","text":"1931"}'],
		['a file', () => file('answer.json', '{"kind":"short","text":"1931"}'), ''],
		[
			'a file with a byte order mark',
			() => file('answer.json', '\ufeff{"kind":"short","text":"1931"}'),
			''
		],
		['a file in UTF-16', () => file('answer.json', utf16('{"kind":"short","text":"1931"}')), '']
	])('from %s is graded', async (_, response, input) => {
		const path = typeof response === 'string' ? response : response();
		const { code, out, err } = await runCommand(runGrade, [...BRIDGE, path], input);
		expect(err).toBe('');
		expect(JSON.parse(out)).toMatchObject({ outcome: 'graded', score: 1 });
		expect(code).toBe(0);
	});

	it.each([
		[
			'that is not JSON is refused with its line',
			'{\n"kind": short}',
			'standard input:2: not JSON: text must be in double quotes, but found "short" (column 9)'
		],
		['that is missing is refused', '', 'standard input:1: not JSON: there is no text'],
		[
			'that is not UTF-8 is refused with what to do',
			windows1252('{"kind":"short","text":"“1931”"}'),
			'standard input:1: this is not UTF-8 text; save it as UTF-8 and grade it again'
		]
	])('%s', async (_, input, message) => {
		expect(await runCommand(runGrade, [...BRIDGE, '-'], input)).toEqual({
			code: 1,
			out: '',
			err: `${message}\n`
		});
	});
});

it.each([
	[[], '--question is missing.'],
	[['--question', 'bridge.year'], '--response is missing.'],
	[['--question', 'no.such', '--response', '-'], '--question: there is no question "no.such".'],
	[['--set', 'x.json'], '--responses is missing.'],
	[['--responses', 'x.jsonl'], '--set is missing.'],
	[['--set', 'x.json', '--responses', 'y'], '--set: there is no file x.json.'],
	[[...BRIDGE, 'src'], '--response: src is a folder, not a file.'],
	[['--set', 'src', '--responses', '-'], '--set: src is a folder, not a file.'],
	[['--set', 'package.json', '--responses', 'src'], '--responses: src is a folder, not a file.'],
	[
		['--question', 'a.b', '--set', 'x.json'],
		'--question and --response do not go with --set and --responses.'
	],
	[['--set', 'a', '--set', 'b', '--responses', '-'], '--set is given more than once.'],
	[['--nonsense', '1'], '--nonsense']
])('%j is wrong use: exit 2, and the argument is named', async (args, message) => {
	const { code, out, err } = await runCommand(runGrade, args);
	expect(code).toBe(2);
	expect(out).toBe('');
	expect(err).toContain(message);
});

it('a question that is not found in broken content is told so', async () => {
	const { content } = writeSample(
		[],
		[replace('content/voices.yaml', 'kind: person, role: mason', 'kind: parson')]
	);
	vi.stubEnv('CONTENT_DIR', content);
	const { code, err } = await runCommand(runGrade, ['--question', 'a.b', '--response', '-']);
	expect(err).toMatch(
		/^--question: "a\.b" cannot be found; content\/ has \d+ faults?, listed by npm run check:content\.\n$/u
	);
	expect(code).toBe(1);
});

const set = () => file('set.json', JSON.stringify([YEAR_QUESTION]));

/** A line of a batch that answers the question of the set. */
const answered = (student: string, text: string) =>
	`{"question":"sample.year","student":"${student}","response":{"kind":"short","text":"${text}"}}`;

const rowsOf = (out: string) =>
	out
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as { line: number; grade: { outcome: string } });

describe('a batch', () => {
	it('has a row for every line that can be read, and the others are listed by line', async () => {
		const responses = file(
			'responses.jsonl',
			[
				answered('a', '1961'),
				'{"question":"sample.year","response":',
				'{"question":"sample.year","response":{"kind":"choice"}}',
				'{"question":"other.year","response":{}}',
				'[]',
				'',
				'{"question":7,"response":{}}',
				`{"question":"sample.year","response":{},"deep":${'['.repeat(40_000)}${']'.repeat(40_000)}}`,
				`{"question":"sample.year","response":"${'x'.repeat(100_000)}"}`,
				answered('b', '1962')
			].join('\n')
		);
		const { code, out, err } = await runCommand(runGrade, [
			...['--set', set(), '--responses', responses]
		]);
		const rows = rowsOf(out);
		expect(rows.map(({ line, grade }) => [line, grade.outcome])).toEqual([
			[1, 'graded'],
			[3, 'invalid'],
			[10, 'graded']
		]);
		expect(rows[0]).toMatchObject({ student: 'a', grade: { score: 1 } });
		expect(rows[2]).toMatchObject({ student: 'b', grade: { score: 0 } });
		expect(err.replaceAll(responses, 'responses.jsonl')).toBe(
			`responses.jsonl:2: not JSON: expected a value, but the text ends (column 38)
responses.jsonl:4: the set has no question "other.year"
responses.jsonl:5: expected an object with "question" and "response"
responses.jsonl:7: "question" must be the id of a question
responses.jsonl:8: not JSON: brackets are nested more than 100 deep (column 147)
responses.jsonl:9: the line is longer than 100,000 characters
6 of 10 lines could not be read.
`
		);
		expect(code).toBe(1);
	});

	it('with one line that cannot be read counts it in the singular', async () => {
		const args = ['--set', set(), '--responses', '-'];
		const { err } = await runCommand(runGrade, args, '{}');
		expect(err).toContain('\n1 of 1 line could not be read.\n');
	});

	it.each([
		['has a byte order mark', `\ufeff${answered('a', '1961')}\n`],
		['is UTF-16', utf16(`${answered('a', '1961')}\r\n`)],
		['ends its lines with CR', `${answered('a', '1961')}\r\r`]
	])('is read where it %s', async (_, input) => {
		const args = ['--set', set(), '--responses', '-'];
		const { code, out, err } = await runCommand(runGrade, args, input);
		expect(err).toBe('');
		expect(rowsOf(out)).toMatchObject([{ line: 1, student: 'a', grade: { score: 1 } }]);
		expect(code).toBe(0);
	});

	it('that is not UTF-8 is refused in one sentence, so that no answer is misread', async () => {
		const responses = file(
			'old.jsonl',
			windows1252(`${answered('a', '1961')}\n${answered('b', '“1961”')}\n`)
		);
		expect(await runCommand(runGrade, ['--set', set(), '--responses', responses])).toEqual({
			code: 1,
			out: '',
			err: `${responses}:1: the text from here on is not UTF-8 and was not graded; save it as UTF-8 and grade it again\n`
		});
	});

	it('that stops being UTF-8 keeps the rows before that', async () => {
		const good = `${answered('a', '1961')}\n`.repeat(2_000);
		const responses = file(
			'mixed.jsonl',
			Buffer.concat([Buffer.from(good), windows1252(answered('b', '“1961”'))])
		);
		const { code, out, err } = await runCommand(runGrade, [
			...['--set', set(), '--responses', responses]
		]);
		const rows = rowsOf(out);
		expect(rows.length).toBeGreaterThan(0);
		expect(err).toContain(`${responses}:${rows.length + 1}: the text from here on is not UTF-8`);
		expect(code).toBe(1);
	});
});

describe('a set', () => {
	const refusal = async (content: string | Uint8Array) => {
		const path = file('broken.json', content);
		const ran = await runCommand(runGrade, ['--set', path, '--responses', '-']);
		return { ...ran, err: ran.err.replaceAll(path, 'broken.json') };
	};

	it('that is broken is refused with every broken question and its line', async () => {
		const questions = [
			YEAR_QUESTION,
			{ ...YEAR_QUESTION, kind: 'guess' },
			{ ...YEAR_QUESTION, id: 'sample.two', points: 0 },
			YEAR_QUESTION
		];
		const { code, out, err } = await refusal(
			`[\n${questions.map((one) => JSON.stringify(one)).join(',\n')}\n]`
		);
		expect(code).toBe(1);
		expect(out).toBe('');
		expect(err).toMatch(
			/^broken\.json:3: question 2: "kind" must be one of .+\nbroken\.json:4: question 3: points: .+\nbroken\.json:5: question 4: the id "sample\.year" is used twice\n$/u
		);
	});

	it.each([
		['not JSON', '[\n1,\n]', 'broken.json:3: not JSON: expected a value, but found "]" (column 1)'],
		['no array', '{}', 'broken.json:1: expected a JSON array of questions'],
		[
			'not UTF-8',
			windows1252('["“"]'),
			'broken.json:1: this is not UTF-8 text; save it as UTF-8 and grade it again'
		]
	])('that is %s is refused', async (_, content, message) => {
		expect(await refusal(content)).toEqual({ code: 1, out: '', err: `${message}\n` });
	});

	it.each([
		['with a byte order mark', `\ufeff${JSON.stringify([YEAR_QUESTION])}`],
		['in UTF-16', utf16(JSON.stringify([YEAR_QUESTION]))]
	])('%s is read', async (_, content) => {
		const args = ['--set', file('marked.json', content), '--responses', '-'];
		expect(await runCommand(runGrade, args)).toEqual({ code: 0, out: '', err: '' });
	});
});
