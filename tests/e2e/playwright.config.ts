import { env } from 'node:process';
import { defineConfig } from '@playwright/test';
import { browserArguments } from '../browser.ts';

const executablePath = env['CHROMIUM_PATH'];

export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results',
	globalSetup: './serve-build.ts',
	fullyParallel: true,
	workers: 2,
	// A test that passes only sometimes has failed.
	retries: 0,
	forbidOnly: Boolean(env['CI']),
	// Patience for a loaded machine; nothing asserts how long anything takes.
	timeout: 90_000,
	expect: { timeout: 20_000 },
	reporter: env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : [['list']],
	use: {
		browserName: 'chromium',
		launchOptions: {
			args: browserArguments(),
			...(executablePath ? { executablePath } : {})
		},
		contextOptions: { reducedMotion: 'reduce' }
	},
	projects: [
		{ name: 'root', testIgnore: 'sub-path.spec.ts' },
		// The same build from a folder of a host that nobody knew at build time.
		{ name: 'sub-path', testMatch: 'sub-path.spec.ts' }
	]
});
