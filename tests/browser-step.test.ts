import { describe, expect, it } from 'vitest';
import {
	nextStep,
	searchBrowser,
	type BrowserProbes,
	type BrowserSearch,
	type FoundBrowser
} from './browser-step.ts';

/** A Debian machine as root on which nothing was found and nothing tried. */
const BARE: BrowserSearch = {
	platform: 'linux',
	root: true,
	aptGet: true,
	path: null,
	download: 'untried',
	packageTried: false
};

describe('nextStep', () => {
	it.each([
		['a browser that starts is used', { path: '/usr/bin/chromium' }, 'use'],
		['without a browser the download comes first', {}, 'download'],
		['the download comes first without root too', { root: false }, 'download'],
		['root installs the package after a failed download', { download: 'failed' }, 'install'],
		['root installs what a download lacks', { download: 'complete' }, 'install'],
		['without root no package is installed', { download: 'failed', root: false }, 'stop'],
		['without apt-get no package is installed', { download: 'failed', aptGet: false }, 'stop'],
		['a package is installed only once', { download: 'failed', packageTried: true }, 'stop']
	] satisfies [string, Partial<BrowserSearch>, string][])('%s', (_, change, step) => {
		expect(nextStep({ ...BARE, ...change }).do).toBe(step);
	});

	it.each([
		[
			'the package where the download failed and only sudo could install it',
			{ download: 'failed', root: false },
			'sudo apt-get install --no-install-recommends chromium'
		],
		[
			'the missing libraries where the download does not start',
			{ download: 'complete', root: false },
			'npx playwright install-deps chromium'
		],
		[
			'CHROMIUM_PATH where the package failed as well',
			{ download: 'failed', packageTried: true },
			'CHROMIUM_PATH=/path/to/chromium npm test'
		],
		[
			'CHROMIUM_PATH where there is no apt-get',
			{ platform: 'darwin', root: false, aptGet: false, download: 'failed' },
			'CHROMIUM_PATH=/path/to/chromium npm test'
		],
		[
			'CHROMIUM_PATH in the words of PowerShell on Windows',
			{ platform: 'win32', root: false, aptGet: false, download: 'failed' },
			'$env:CHROMIUM_PATH = "C:\\path\\to\\chrome.exe"; npm test'
		]
	] satisfies [string, Partial<BrowserSearch>, string][])(
		'a search that ends names one command: %s',
		(_, change, command) => {
			const step = nextStep({ ...BARE, ...change });
			expect('problem' in step && step.problem.endsWith(`: ${command}`)).toBe(true);
		}
	);
});

/** A machine on which `works` says after which step a browser starts; records what was done. */
function machine(works: 'at once' | 'downloaded' | 'installed' | 'never', completes = true) {
	const done: string[] = [];
	const probes: BrowserProbes = {
		find: async () => {
			done.push('find');
			const starts =
				works === 'at once' ||
				(works === 'downloaded' && done.includes('download')) ||
				(works === 'installed' && done.includes('install'));
			return starts ? '/a/chromium' : null;
		},
		download: () => {
			done.push('download');
			return completes;
		},
		install: () => {
			done.push('install');
			return completes;
		}
	};
	return { done, probes };
}

describe('searchBrowser', () => {
	const found: FoundBrowser = { path: '/a/chromium' };

	it.each([
		['nothing is fetched where a browser starts', 'at once', true, ['find']],
		[
			'nothing is installed where the download starts',
			'downloaded',
			true,
			['find', 'download', 'find']
		],
		[
			'the package is used where the download does not start',
			'installed',
			true,
			['find', 'download', 'find', 'install', 'find']
		]
	] as const)('%s', async (_, works, completes, steps) => {
		const { done, probes } = machine(works, completes);
		expect(await searchBrowser(BARE, probes)).toEqual(found);
		expect(done).toEqual(steps);
	});

	it('each way is tried once where all of them fail', async () => {
		const { done, probes } = machine('never', false);
		expect(await searchBrowser(BARE, probes)).toHaveProperty('problem');
		expect(done).toEqual(['find', 'download', 'install']);
	});

	it('without root nothing is installed', async () => {
		const { done, probes } = machine('installed', false);
		expect(await searchBrowser({ ...BARE, root: false }, probes)).toHaveProperty('problem');
		expect(done).toEqual(['find', 'download']);
	});
});
