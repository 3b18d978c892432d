import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { env, execPath, getuid, platform } from 'node:process';
import { chromium } from '@playwright/test';
import { installArguments, installNotice, PACKAGES, plannedChanges } from './apt-chromium.ts';
import { searchBrowser, type FoundBrowser } from './browser-step.ts';

/** Names under which distributions and vendors put a Chromium on the PATH, the fastest first. */
const COMMANDS = [
	'chromium-headless-shell',
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
 * Finds a Chromium that starts: `CHROMIUM_PATH`, Playwright’s own, the system’s. If there is none, it
 * downloads Playwright’s or, as root only, installs the distribution’s package.
 *
 * @param report takes a message for each browser that is passed over, and one before each installation
 */
export async function findBrowser(report: (message: string) => void): Promise<FoundBrowser> {
	const given = env['CHROMIUM_PATH'] ?? '';
	if (given !== '' && !existsSync(given))
		report(`CHROMIUM_PATH is passed over: there is no ${given}.`);
	const passedOver = new Set<string>();
	const find = async () => {
		for (const path of new Set([given, ownPath(), ...systemPaths()])) {
			if (!existsSync(path)) continue;
			const reason = await whyNotStarting(path);
			if (reason === null) return path;
			if (!passedOver.has(path))
				report(`${path} is passed over, because it does not start: ${reason}`);
			passedOver.add(path);
		}
		return null;
	};
	const [aptGet] = platform === 'linux' ? onPath(['apt-get']) : [];
	return searchBrowser(
		{ platform, root: getuid?.() === 0, aptGet: aptGet !== undefined },
		{
			find,
			download: () => {
				report('There is no Chromium that starts; downloading Playwright’s.');
				return run(execPath, [playwrightCli(), 'install', 'chromium']);
			},
			install: () => aptGet !== undefined && installPackage(aptGet, report)
		}
	);
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

/** Where Playwright keeps its own Chromium; empty on a platform that it has none for. */
function ownPath(): string {
	try {
		return chromium.executablePath();
	} catch {
		return '';
	}
}

/** Installs the distribution’s Chromium after one line that says what changes. @returns whether it did */
function installPackage(aptGet: string, report: (message: string) => void): boolean {
	// A fresh machine may have no package lists at all; fetching them installs nothing.
	if (!run(aptGet, ['update', '-qq'])) return false;
	let problem = '';
	for (const name of PACKAGES) {
		const { status, stdout, stderr } = spawnSync(
			aptGet,
			['--simulate', ...installArguments(name)],
			{ encoding: 'utf8', env: { ...env, LC_ALL: 'C' } }
		);
		if (status === 0) {
			report(installNotice(name, plannedChanges(stdout)));
			return run(aptGet, installArguments(name));
		}
		problem = stderr.trim();
	}
	report(`The distribution’s Chromium cannot be installed: ${problem}`);
	return false;
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
