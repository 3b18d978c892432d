import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { argv, cwd, env, execPath, exit, stderr, stdout } from 'node:process';
import { findBrowser } from './browser.ts';

interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

/** What of Vitest's JSON report is counted. */
interface UnitReport {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numTodoTests: number;
	testResults: { status: string; name: string; assertionResults: { status: string }[] }[];
}

/** What of Playwright's JSON report is counted. */
interface E2eReport {
	stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

const PARTS = ['unit', 'e2e'] as const;

type Part = (typeof PARTS)[number];

/**
 * `npm test`: unit tests, build, tests in a browser. Its last line is always the count of all of them;
 * a step that could not run counts as one that failed. Exit 0: all passed; 1: some failed; 2: wrong use,
 * or no browser to test in, which says nothing about the code.
 */
async function main(): Promise<void> {
	const parts = readParts(argv.slice(2));
	if (parts === null) {
		stderr.write('Use: npm test, or npm test -- --only unit, or npm test -- --only e2e\n');
		exit(2);
	}
	const folder = mkdtempSync(join(tmpdir(), 'says-who-test-'));
	const all: Counts[] = [];
	let browserMissing = false;
	try {
		if (parts.includes('unit')) all.push(unitTests(folder));
		if (parts.includes('e2e')) {
			title('Browser');
			const browser = await findBrowser((message) => stdout.write(`${message}\n`));
			browserMissing = 'problem' in browser;
			all.push(
				'problem' in browser
					? couldNotRun('The browser tests', browser.problem)
					: e2eTests(folder, browser.path)
			);
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	const sum = (field: keyof Counts) => all.reduce((total, counts) => total + counts[field], 0);
	const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
	stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}\n`);
	if (browserMissing) exit(2);
	if (sum('failed') > 0) exit(1);
}

function readParts(args: readonly string[]): readonly Part[] | null {
	if (args.length === 0) return PARTS;
	const only = PARTS.find((part) => part === args[1]);
	return args.length === 2 && args[0] === '--only' && only ? [only] : null;
}

function unitTests(folder: string): Counts {
	const file = join(folder, 'unit.json');
	title('Unit tests');
	const ok = node('vitest', [
		'run',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${file}`
	]);
	const report = readReport<UnitReport>(file);
	if (report === null) return couldNotRun('The unit tests');
	// A file that does not load has no test to count.
	const unloaded = report.testResults.filter(
		({ status, assertionResults }) =>
			status === 'failed' && !assertionResults.some((one) => one.status === 'failed')
	);
	for (const { name } of unloaded) stdout.write(`This file of tests did not run whole: ${name}\n`);
	return held(ok, 'The unit tests', {
		passed: report.numPassedTests,
		failed: report.numFailedTests + unloaded.length,
		skipped: report.numPendingTests + report.numTodoTests
	});
}

function e2eTests(folder: string, browser: string): Counts {
	stdout.write(`${browser}\n`);

	title('Build');
	if (!node('vite', ['build', '--logLevel', 'warn'])) return couldNotRun('The build');

	title('Browser tests');
	const file = join(folder, 'e2e.json');
	const ok = node('@playwright/test', ['test', '--config', 'tests/e2e/playwright.config.ts'], {
		CHROMIUM_PATH: browser,
		PLAYWRIGHT_JSON_OUTPUT_FILE: file
	});
	const report = readReport<E2eReport>(file);
	if (report === null) return couldNotRun('The browser tests');
	const { expected, unexpected, flaky, skipped } = report.stats;
	return held(ok, 'The browser tests', {
		passed: expected,
		failed: unexpected + flaky,
		skipped
	});
}

/** A run that ended badly without a failed test, such as an error between tests, counts as one. */
function held(ok: boolean, what: string, counts: Counts): Counts {
	if (ok || counts.failed > 0) return counts;
	stdout.write(`${what} ended with an error outside of any test.\n`);
	return { ...counts, failed: 1 };
}

function couldNotRun(what: string, why = 'see above.'): Counts {
	stdout.write(`${what} could not run: ${why}\n`);
	return { passed: 0, failed: 1, skipped: 0 };
}

/** Runs a package's program with this very Node; no shell and no `npx` stand between. */
function node(name: string, args: string[], extra: Record<string, string> = {}): boolean {
	const { status, error } = spawnSync(execPath, [programOf(name), ...args], {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...env, ...extra }
	});
	if (error) stdout.write(`${error.message}\n`);
	return status === 0;
}

function programOf(name: string): string {
	const manifest = createRequire(resolve(cwd(), 'package.json')).resolve(`${name}/package.json`);
	const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: Record<string, string> };
	const [program = ''] = Object.values(bin);
	return join(dirname(manifest), program);
}

function readReport<Report>(file: string): Report | null {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Report;
	} catch {
		return null;
	}
}

function title(text: string): void {
	stdout.write(`\n── ${text}\n`);
}

await main();
