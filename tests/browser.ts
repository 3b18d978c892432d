import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { env, execPath, getuid, platform } from 'node:process';
import { chromium } from '@playwright/test';

/** A Chromium that starts, or one sentence that says what to do. */
export type FoundBrowser = { path: string } | { problem: string };

/** Names under which distributions and vendors put a Chromium on the PATH. */
const COMMANDS = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome',
	'microsoft-edge',
	'microsoft-edge-stable',
	'msedge'
];

const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];

const WINDOWS_PROGRAMS = [
	['Google', 'Chrome', 'Application', 'chrome.exe'],
	['Chromium', 'Application', 'chrome.exe'],
	['Microsoft', 'Edge', 'Application', 'msedge.exe']
];

/** Milliseconds after which a download or an installation counts as failed. */
const PATIENCE = 10 * 60 * 1000;

/**
 * Finds a Chromium that starts: `CHROMIUM_PATH`, Playwright's own, the system's; where there is none,
 * fetches Playwright's or, where that cannot be had, the distribution's.
 *
 * @param report takes a message per browser that is passed over and per installation that is tried
 */
export async function findBrowser(report: (message: string) => void): Promise<FoundBrowser> {
	const given = env['CHROMIUM_PATH'];
	const own = chromium.executablePath();
	const firstThatStarts = async (paths: readonly string[]) => {
		for (const path of new Set(paths)) {
			const reason = existsSync(path) ? await whyNotStarting(path) : null;
			if (reason !== null) report(`${path} is passed over, because it does not start: ${reason}`);
			else if (existsSync(path)) return path;
		}
		return null;
	};

	if (given !== undefined && given !== '' && !existsSync(given))
		report(`CHROMIUM_PATH is passed over: there is no ${given}.`);
	const present = await firstThatStarts([...(given ? [given] : []), own, ...systemPaths()]);
	if (present !== null) return { path: present };

	report('No Chromium is here; trying Playwright’s download.');
	if (run(execPath, [playwrightCli(), 'install', 'chromium'])) {
		// On a bare system the download may lack libraries that the distribution's package brings.
		const fetched = await firstThatStarts([own]);
		if (fetched !== null) return { path: fetched };
	}
	const root = asRoot();
	if (root !== null) {
		report('Trying the package of the distribution.');
		if (root('apt-get', ['update']) && root('apt-get', ['install', '-y', 'chromium'])) {
			const installed = await firstThatStarts(systemPaths());
			if (installed !== null) return { path: installed };
		}
	}
	return {
		problem:
			'There is no Chromium that starts, and none could be installed: install Chromium, Chrome or Edge, and if it is in no usual place set CHROMIUM_PATH to its program.'
	};
}

/** What every Chromium of ours is started with: it fetches nothing on its own. */
export function browserArguments(): string[] {
	return [
		// The sandbox refuses to run as root, and hosted CI machines often forbid it.
		...(platform === 'linux' && (getuid?.() === 0 || env['CI']) ? ['--no-sandbox'] : []),
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync'
	];
}

async function whyNotStarting(path: string): Promise<string | null> {
	try {
		const browser = await chromium.launch({ executablePath: path, args: browserArguments() });
		await browser.close();
		return null;
	} catch (error) {
		return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
	}
}

function systemPaths(): string[] {
	if (platform === 'darwin')
		return MAC_APPS.flatMap((name) =>
			['/Applications', join(env['HOME'] ?? '', 'Applications')].map((folder) =>
				join(folder, `${name}.app`, 'Contents', 'MacOS', name)
			)
		).concat(onPath(COMMANDS));
	if (platform === 'win32')
		return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
			.map((name) => env[name])
			.filter((folder) => folder !== undefined)
			.flatMap((folder) => WINDOWS_PROGRAMS.map((parts) => join(folder, ...parts)))
			.concat(onPath(COMMANDS.map((name) => `${name}.exe`)));
	return onPath(COMMANDS);
}

function onPath(names: readonly string[]): string[] {
	const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
	return names.flatMap((name) =>
		folders.map((folder) => join(folder, name)).filter((path) => existsSync(path))
	);
}

function playwrightCli(): string {
	const manifest = createRequire(import.meta.url).resolve('@playwright/test/package.json');
	return join(dirname(manifest), 'cli.js');
}

/** Runs a command as root; `null` where there is no apt-get or no way to be root without a password. */
function asRoot(): typeof run | null {
	if (platform !== 'linux' || onPath(['apt-get']).length === 0) return null;
	if (getuid?.() === 0) return run;
	if (onPath(['sudo']).length === 0) return null;
	if (spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return null;
	return (command, args) => run('sudo', ['-n', command, ...args]);
}

/** Runs a program to its end, its output in view. @returns whether it succeeded */
function run(command: string, args: string[]): boolean {
	const { status } = spawnSync(command, args, {
		stdio: ['ignore', 'inherit', 'inherit'],
		timeout: PATIENCE,
		env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }
	});
	return status === 0;
}
