import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runAnalyse } from '../../src/cli/analyse.ts';

const folder = mkdtempSync(join(tmpdir(), 'says-who-analyse-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

async function analyse(scores: string, points?: string) {
	const out: string[] = [];
	const err: string[] = [];
	const args = ['--scores', file('scores.csv', scores)];
	if (points !== undefined) args.push('--points', file('points.csv', points));
	const code = await runAnalyse(args, {
		out: (text) => void out.push(text),
		err: (text) => void err.push(text.replaceAll(`${folder}/`, '')),
		write: async () => {},
		input: (async function* () {})()
	});
	return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('a table is read with every student and every question', () => {
	it.each<[string, string, number, Record<string, number>]>([
		['ids and a header', 'id,a,b\nann,0.5,1\nben,0,1\ncem,1,0\n', 3, { a: 0.5, b: 2 / 3 }],
		['ids without a header', 'ann,0.5,1\nben,0,1\ncem,1,0\n', 3, { q1: 0.5, q2: 2 / 3 }],
		['ids whose first student left all out', 'ann,,\nben,1,0\n', 2, { q1: 1, q2: 0 }],
		['a header without ids', 'a,b\n0.5,1\n0,1\n', 2, { a: 0.25, b: 1 }],
		['numbers alone', '0.5,1\n0,1\n', 2, { q1: 0.25, q2: 1 }],
		['one column with a header', 'a\n1\n0\n', 2, { a: 0.5 }],
		['one column without a header', '1\n0\n', 2, { q1: 0.5 }],
		['decimal commas between semicolons', 'ann;0,5;1\nben;,5;0\n', 2, { q1: 0.5, q2: 0.5 }],
		['decimal commas between tabs', 'ann\t0,5\t1\nben\t0,5\t0\n', 2, { q1: 0.5, q2: 0.5 }],
		['decimal points between semicolons', 'id;a\nann;0.5\nben;1\n', 2, { a: 0.75 }],
		['commas inside ids between semicolons', 'Ek, Ann;1\nEk, Ben;0\n', 2, { q1: 0.5 }],
		['semicolons inside quoted ids', '"Ek; Ann",1,0\n"Ek; Ben",0,0\n', 2, { q1: 0.5, q2: 0 }],
		['a byte order mark', '\ufeffid,a\nann,1\nben,0\n', 2, { a: 0.5 }]
	])('%s', async (_, scores, students, facility) => {
		const { code, out, err } = await analyse(scores);
		expect(code, err).toBe(0);
		const analysis = JSON.parse(out) as {
			students: number;
			items: { id: string; byAttempted: { facility: { value: number } } }[];
		};
		expect(analysis.students).toBe(students);
		expect(analysis.items.map(({ id, byAttempted }) => [id, byAttempted.facility.value])).toEqual(
			Object.entries(facility).map(([id, value]) => [id, expect.closeTo(value, 10)])
		);
	});
});

describe('a fault names the file and line it stands in', () => {
	it.each([
		[
			'text in the first row of scores',
			'ann,x,1\nben,0,1\n',
			undefined,
			'scores.csv:1: column 2 (q1): not a number: x'
		],
		[
			'text in the only column',
			'a\n1\nx\n',
			undefined,
			'scores.csv:3: column 1 (a): not a number: x'
		],
		[
			'a decimal comma where commas part the cells',
			'ann,"0,5",1\n',
			undefined,
			'scores.csv:1: column 2 (q1): not a number: 0,5'
		],
		[
			'a question id twice, below an empty line',
			'\nid,a,a\nann,1,0\n',
			undefined,
			'scores.csv:2: column 3 (a): this id stands a second time: a'
		],
		[
			'a maximum of 0',
			'ann,1,0\n',
			'2,0\n',
			'points.csv:1: column 2 (q2): points must be a number over 0: 0'
		],
		[
			'a maximum of 0 below ids',
			'ann,1,0\n',
			'a,b\n2,0\n',
			'points.csv:2: column 2 (q2): points must be a number over 0: 0'
		],
		[
			'a maximum that is text, beside a name',
			'ann,1,0\n',
			'id,a,b\n\nmax,2,x\n',
			'points.csv:3: column 3 (q2): points must be a number over 0: x'
		],
		[
			'too few maxima',
			'ann,1,0\n',
			'a\n2\n',
			'points.csv:2: there are more or fewer points than questions: 1'
		]
	])('%s', async (_, scores, points, message) => {
		expect(await analyse(scores, points)).toEqual({ code: 1, out: '', err: message });
	});
});
