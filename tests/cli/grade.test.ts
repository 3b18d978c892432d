import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'says-who-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TIME_LIMIT = 60_000;

function run(args: string[], input = '') {
	const { status, stdout, stderr } = spawnSync('npx', ['tsx', 'src/cli/main.ts', ...args], {
		input,
		encoding: 'utf8'
	});
	return { status, stdout, stderr };
}

function file(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

const QUESTION = {
	id: 'sample.year',
	lesson: 'sample',
	measures: 'knowledge',
	kind: 'short',
	prompt: 'Which year?',
	claims: ['sample.claim'],
	feedback: 'The text says so.',
	answer: { type: 'number', value: 1961 }
};

describe('grade', () => {
	it(
		'prints the grade of one answer from standard input',
		() => {
			const { status, stdout } = run(
				['grade', '--question', 'who-claims-what.containers', '--response', '-'],
				'{"kind":"short","text":"20,000"}'
			);
			expect(status).toBe(0);
			expect(JSON.parse(stdout)).toMatchObject({ outcome: 'graded', score: 1 });
		},
		TIME_LIMIT
	);

	it(
		'names the line where an answer is not JSON, and exits 1',
		() => {
			const { status, stderr } = run(
				['grade', '--question', 'who-claims-what.containers', '--response', '-'],
				'{\n"kind": short}'
			);
			expect(status).toBe(1);
			expect(stderr).toContain('standard input:2: not JSON');
		},
		TIME_LIMIT
	);

	it.each([
		[[], '--question is missing.'],
		[['--question', 'who-claims-what.containers'], '--response is missing.'],
		[['--question', 'no.such', '--response', '-'], '--question: there is no question "no.such".'],
		[['--set', 'x.json'], '--responses is missing.'],
		[['--set', 'x.json', '--responses', 'y'], '--set: there is no file x.json.'],
		[
			['--question', 'who-claims-what.containers', '--response', 'src'],
			'--response: src is a folder, not a file.'
		],
		[['--set', 'src', '--responses', '-'], '--set: src is a folder, not a file.'],
		[['--set', 'package.json', '--responses', 'src'], '--responses: src is a folder, not a file.'],
		[['--question', 'a.b', '--set', 'x.json'], 'do not go with'],
		[['--nonsense', '1'], '--nonsense']
	])(
		'%j is wrong use: exit 2, and the argument is named',
		(args, message) => {
			const { status, stderr } = run(['grade', ...args]);
			expect(status).toBe(2);
			expect(stderr).toContain(message);
		},
		TIME_LIMIT
	);

	it(
		'grades every line of a batch that can be read, lists the others by line, and exits 1',
		() => {
			const set = file('set.json', JSON.stringify([QUESTION]));
			const responses = file(
				'responses.jsonl',
				[
					'{"question":"sample.year","student":"a","response":{"kind":"short","text":"1961"}}',
					'{"question":"sample.year","response":',
					'{"question":"sample.year","response":{"kind":"choice"}}',
					'{"question":"other.year","response":{}}',
					'[]',
					'',
					'{"question":"sample.year","student":"b","response":{"kind":"short","text":"1962"}}'
				].join('\n')
			);
			const { status, stdout, stderr } = run(['grade', '--set', set, '--responses', responses]);
			const rows = stdout
				.trim()
				.split('\n')
				.map((line) => JSON.parse(line) as { line: number; grade: { outcome: string } });
			expect(rows.map(({ line, grade }) => [line, grade.outcome])).toEqual([
				[1, 'graded'],
				[3, 'invalid'],
				[7, 'graded']
			]);
			expect(rows[0]).toMatchObject({ student: 'a', grade: { score: 1 } });
			expect(rows[2]).toMatchObject({ student: 'b', grade: { score: 0 } });
			expect(stderr).toContain(`${responses}:2: not JSON`);
			expect(stderr).toContain(`${responses}:4: the set has no question "other.year"`);
			expect(stderr).toContain(`${responses}:5: expected an object`);
			expect(stderr).toContain('3 of 7 lines could not be read.');
			expect(status).toBe(1);
		},
		TIME_LIMIT
	);

	it(
		'names the broken questions of a set with their lines, and exits 1',
		() => {
			const set = file(
				'broken.json',
				`[\n${[QUESTION, { ...QUESTION, kind: 'guess' }, { ...QUESTION, points: 0 }]
					.map((one) => JSON.stringify(one))
					.join(',\n')}\n]`
			);
			const { status, stderr } = run(['grade', '--set', set, '--responses', '-']);
			expect(status).toBe(1);
			expect(stderr).toContain(`${set}:3: question 2: "kind" is none of`);
			expect(stderr).toContain(`${set}:4: question 3: points: `);
		},
		TIME_LIMIT
	);
});

describe('analyse', () => {
	it(
		'prints the analysis of a table with ids and maxima',
		() => {
			const scores = file('scores.csv', 'student;q1;q2\nann;1;0,5\nbob;0;\n');
			const points = file('points.csv', 'q1;q2\n2,5;1\n');
			const { status, stdout } = run(['analyse', '--scores', scores, '--points', points]);
			expect(status).toBe(0);
			expect(JSON.parse(stdout)).toMatchObject({ students: 2, questions: 2, points: 3.5 });
		},
		TIME_LIMIT
	);

	it.each([
		['text in a cell', 'id,a,b\ns1,1,0\ns2,x,1\n', ':3: column 2 (a): not a number: x'],
		['percent', 'id,a\ns1,85\n', ':2: column 2 (a): a score is a fraction from 0 to 1'],
		['a short row', 'id,a,b\ns1,1\n', ':2: the row has more or fewer cells'],
		['the same student twice', 'id,a\ns1,1\ns1,0\n', ':3: this id stands a second time'],
		['nothing', '', ':1: the file is empty']
	])(
		'%s is broken input: exit 1 with file and line',
		(_, text, message) => {
			const path = file('broken.csv', text);
			const { status, stderr } = run(['analyse', '--scores', path]);
			expect(status).toBe(1);
			expect(stderr).toContain(`${path}${message}`);
		},
		TIME_LIMIT
	);

	it.each([
		[[], '--scores is missing.'],
		[['--scores', 'no-such.csv'], '--scores: there is no file no-such.csv.'],
		[['--scores', 'src'], '--scores: src is a folder, not a file.'],
		[['--score', 'x'], '--score']
	])(
		'%j is wrong use: exit 2, and the argument is named',
		(args, message) => {
			const { status, stderr } = run(['analyse', ...args]);
			expect(status).toBe(2);
			expect(stderr).toContain(message);
		},
		TIME_LIMIT
	);
});
