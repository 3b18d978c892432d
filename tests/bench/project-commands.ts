import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { env, execPath } from 'node:process';

/** How a command went. */
export interface Finished {
	seconds: number;
	/** Both streams, as they came. */
	output: string;
}

/** How a command went that says what it used. */
export interface Used extends Finished {
	/** Processor time of all its threads: on a busy machine steadier than the time that passed. */
	cpuSeconds: number;
	/** The most memory it held at once. */
	peakBytes: number;
}

/** Loaded into the build: a process alone knows what it has used, and says so as it ends. */
const SAY_USAGE = `data:text/javascript,${encodeURIComponent(`
	import { writeSync } from 'node:fs';
	import { isMainThread } from 'node:worker_threads';
	if (isMainThread) process.on('exit', () => {
		const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
		writeSync(2, '\\nusage ' + (userCPUTime + systemCPUTime) + ' ' + maxRSS + '\\n');
	});
`)}`;

/** Builds the site of a project folder. @throws Error with the build's own last words */
export async function viteBuild(root: string, more: NodeJS.ProcessEnv = {}): Promise<Used> {
	const vite = join(root, 'node_modules/vite/bin/vite.js');
	return usageOf(await runNode(['--import', SAY_USAGE, vite, 'build'], root, more));
}

/** Runs `npm run -s cli -- …` without npm. @throws Error with the command's own last words */
export async function runCommandLine(root: string, args: string[]): Promise<Used> {
	return usageOf(
		await runNode(['--import', 'tsx', '--import', SAY_USAGE, 'src/cli/main.ts', ...args], root)
	);
}

function usageOf(finished: Finished): Used {
	const [, microseconds = NaN, kibibytes = NaN] =
		/^usage (\d+) (\d+)$/mu.exec(finished.output)?.map(Number) ?? [];
	return { ...finished, cpuSeconds: microseconds / 1e6, peakBytes: kibibytes * 1024 };
}

/** Runs a script of package.json as an author does. @throws Error with the script's own last words */
export function npmScript(root: string, name: string): Promise<Finished> {
	const npm = env['npm_execpath'];
	if (npm === undefined) throw new Error('Run this as npm run bench.');
	return runNode([npm, 'run', '-s', name], root);
}

function runNode(args: string[], cwd: string, more: NodeJS.ProcessEnv = {}): Promise<Finished> {
	return new Promise((done, fail) => {
		const start = performance.now();
		let output = '';
		const child = spawn(execPath, args, { cwd, env: { ...env, ...more } });
		child.stdout.on('data', (part: Buffer) => (output += part.toString()));
		child.stderr.on('data', (part: Buffer) => (output += part.toString()));
		child.on('error', fail);
		child.on('close', (code) => {
			const seconds = (performance.now() - start) / 1000;
			if (code === 0) done({ seconds, output });
			else
				fail(
					new Error(
						`${args.at(-1)} ends with ${code} after ${seconds.toFixed(0)} s:\n${output.slice(-2_000)}`
					)
				);
		});
	});
}
