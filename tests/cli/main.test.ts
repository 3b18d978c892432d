import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { YEAR_QUESTION } from './year-question.ts';

// A process that compiles TypeScript starts slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'says-who-process-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Runs `npm run -s cli -- …` in a process of its own.
 *
 * @param input what is piped in
 * @param stopReading whether to close the pipe after the first piece of output, as `| head` does
 */
function npmRunCli(args: readonly string[], input = '', stopReading = false) {
	return new Promise<{ code: number | null; out: string; err: string }>((settle) => {
		const child = spawn('npm', ['run', '-s', 'cli', '--', ...args]);
		let out = '';
		let err = '';
		child.stdout.on('data', (part: Buffer) => {
			out += part.toString();
			if (stopReading) child.stdout.destroy();
		});
		child.stderr.on('data', (part: Buffer) => (err += part.toString()));
		child.on('close', (code) => settle({ code, out, err }));
		child.stdin.end(input);
	});
}

const QUESTION = ['grade', '--question', 'who-claims-what.containers', '--response', '-'];

it('an answer is read from a pipe, and its grade is all that goes to standard output', async () => {
	const { code, out, err } = await npmRunCli(QUESTION, '{"kind":"short","text":"20,000"}');
	expect(err).toBe('');
	expect(JSON.parse(out)).toMatchObject({ outcome: 'graded', score: 1 });
	expect(code).toBe(0);
});

it('broken input ends with 1, and its message goes to standard error', async () => {
	const { code, out, err } = await npmRunCli(QUESTION, '{"kind": short}');
	expect(out).toBe('');
	expect(err).toMatch(/^standard input:1: not JSON: /u);
	expect(code).toBe(1);
});

it('wrong use ends with 2', async () => {
	const { code, out, err } = await npmRunCli(['chekc']);
	expect(out).toBe('');
	expect(err).toMatch(/^There is no command "chekc"\./u);
	expect(code).toBe(2);
});

it('a reader that stops early, as head does, is no failure', async () => {
	const set = join(folder, 'set.json');
	writeFileSync(set, JSON.stringify([YEAR_QUESTION]));
	const responses = join(folder, 'responses.jsonl');
	const line = '{"question":"sample.year","response":{"kind":"short","text":"1961"}}\n';
	// More than a pipe holds, so that writing goes on after the reader has left.
	writeFileSync(responses, line.repeat(20_000));
	const { code, out, err } = await npmRunCli(
		['grade', '--set', set, '--responses', responses],
		'',
		true
	);
	expect(out.length).toBeLessThan(20_000 * line.length);
	expect(err).toBe('');
	expect(code).toBe(0);
});
