/** What is known of a machine in a search for a browser, and what has been tried on it. */
export interface BrowserSearch {
	platform: NodeJS.Platform;
	/** Whether this process may install packages. `sudo` is never used. */
	root: boolean;
	aptGet: boolean;
	/** The program of the first Chromium that starts. */
	path: string | null;
	/** Playwright’s download; one that is complete and still does not start lacks system libraries. */
	download: 'untried' | 'failed' | 'complete';
	packageTried: boolean;
}

/** The browser to use, what to try next, or why the search ends with the command to run by hand. */
export type BrowserStep =
	{ do: 'use'; path: string } | { do: 'download' } | { do: 'install' } | BrowserProblem;

interface BrowserProblem {
	do: 'stop';
	problem: string;
}

/** What looks at the machine and changes it. */
export interface BrowserProbes {
	/** The first Chromium on the machine that starts, looked for anew at each call. */
	find(): Promise<string | null>;
	/** Runs Playwright’s download. @returns whether it is complete */
	download(): boolean;
	/** Installs the distribution’s package. @returns whether that succeeded */
	install(): boolean;
}

/** A Chromium that starts, or what to do where there is none. */
export type FoundBrowser = { path: string } | { problem: string };

/**
 * Uses a Chromium that starts; else tries Playwright’s download; else, as root only, the distribution’s
 * package; else stops and names one command.
 */
export function nextStep(search: BrowserSearch): BrowserStep {
	if (search.path !== null) return { do: 'use', path: search.path };
	if (search.download === 'untried') return { do: 'download' };
	if (search.aptGet && search.root && !search.packageTried) return { do: 'install' };
	return { do: 'stop', problem: problemOf(search) };
}

/** Takes one step after another until a Chromium starts or nothing is left to try. */
export async function searchBrowser(
	machine: Pick<BrowserSearch, 'platform' | 'root' | 'aptGet'>,
	probes: BrowserProbes
): Promise<FoundBrowser> {
	const search: BrowserSearch = {
		...machine,
		path: await probes.find(),
		download: 'untried',
		packageTried: false
	};
	for (;;) {
		const step = nextStep(search);
		if (step.do === 'use') return { path: step.path };
		if (step.do === 'stop') return { problem: step.problem };
		let changed: boolean;
		if (step.do === 'download') {
			changed = probes.download();
			search.download = changed ? 'complete' : 'failed';
		} else {
			changed = probes.install();
			search.packageTried = true;
		}
		if (changed) search.path = await probes.find();
	}
}

function problemOf({ platform, root, aptGet, download }: BrowserSearch): string {
	if (aptGet && !root && download === 'complete')
		return 'Playwright’s Chromium does not start, because this system lacks libraries that it needs. Run this, then the tests again: npx playwright install-deps chromium';
	if (aptGet && !root)
		return 'There is no Chromium that starts, and Playwright’s could not be downloaded. Run this, then the tests again: sudo apt-get install --no-install-recommends chromium';
	const command =
		platform === 'win32'
			? '$env:CHROMIUM_PATH = "C:\\path\\to\\chrome.exe"; npm test'
			: 'CHROMIUM_PATH=/path/to/chromium npm test';
	return `There is no Chromium that starts, and none could be installed. Install Chromium, Chrome or Edge, then run: ${command}`;
}
