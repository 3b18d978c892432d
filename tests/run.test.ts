import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath, platform } from 'node:process';
import { expect, it, onTestFinished } from 'vitest';

// On other systems browsers are looked for in fixed folders too, which a test cannot empty.
it.runIf(platform === 'linux')(
	'without a browser the tests exit with 2, say what to run, and still end with the count',
	() => {
		const empty = mkdtempSync(join(tmpdir(), 'says-who-no-browser-'));
		onTestFinished(() => rmSync(empty, { recursive: true }));
		const { status, stdout } = spawnSync(
			execPath,
			['--import', 'tsx', 'tests/run.ts', '--only', 'e2e'],
			{
				encoding: 'utf8',
				// No program on the PATH, and a folder for Playwright’s own that cannot be made: its download
				// gives up before it asks the network.
				env: { PATH: empty, PLAYWRIGHT_BROWSERS_PATH: '/dev/null/browsers' }
			}
		);
		expect(status).toBe(2);
		const lines = stdout.trimEnd().split('\n');
		expect(lines.at(-1)).toBe('0 passed, 1 failed');
		expect(lines.some((line) => line.endsWith(': CHROMIUM_PATH=/path/to/chromium npm test'))).toBe(
			true
		);
	}
);
