import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type Page } from '@playwright/test';
import { browserArguments } from '../browser.ts';

/** A Chromium with a profile of its own that can be killed like one that the system ends. */
export interface KillableBrowser {
	page: Page;
	/** Ends all of its processes at once, without a chance to finish anything; once is enough. */
	kill(): Promise<void>;
}

/**
 * Starts Chromium with a profile. Playwright's own way to do so closes the browser when the connection
 * ends, which would let it finish what it was writing.
 *
 * @param path of the program
 * @param profile the folder of the profile
 */
export async function startKillable(path: string, profile: string): Promise<KillableBrowser> {
	const child = spawn(
		path,
		[
			...browserArguments(),
			'--headless=new',
			'--remote-debugging-port=0',
			`--user-data-dir=${profile}`,
			'about:blank'
		],
		// A group of its own: its processes are killed together.
		{ detached: true, stdio: ['ignore', 'ignore', 'pipe'] }
	);
	const kill = async () => {
		if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
		const gone = once(child, 'exit');
		process.kill(-child.pid, 'SIGKILL');
		await gone;
	};
	try {
		const browser = await chromium.connectOverCDP(await debuggerAddress(child));
		const [context = await browser.newContext()] = browser.contexts();
		return { page: context.pages()[0] ?? (await context.newPage()), kill };
	} catch (error) {
		await kill();
		throw error;
	}
}

/** The address that Chromium prints once it listens. */
async function debuggerAddress({ stderr }: ChildProcess): Promise<string> {
	let printed = '';
	for await (const chunk of stderr ?? []) {
		printed += String(chunk);
		const [, address] = /DevTools listening on (\S+)/u.exec(printed) ?? [];
		if (address !== undefined) {
			stderr?.resume();
			return address;
		}
	}
	throw new Error(`Chromium ended before it listened:\n${printed}`);
}
