import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, platform } from 'node:process';
import { chromium } from '@playwright/test';
import { startKillable } from '../bench/killable-browser.ts';
import { ADDRESS, answer, one, three, two } from './stored-answers.ts';
import { expect, test } from './watched-page.ts';

// `npm run bench kills` does so at random moments and many times.
test('a browser that is killed the moment an answer is called kept still has it', async ({
	baseURL
}) => {
	test.skip(platform === 'win32', 'processes are killed as a group');
	// It starts a browser four times.
	test.slow();
	const profile = mkdtempSync(join(tmpdir(), 'says-who-kill-'));
	const program = env['CHROMIUM_PATH'] ?? chromium.executablePath();
	const address = new URL(ADDRESS, baseURL).href;
	try {
		for (const [before, question] of [one, two, three].entries()) {
			const browser = await startKillable(program, profile);
			try {
				await browser.page.goto(address);
				await expect(browser.page.getByText(`Question ${before + 1} of 3`)).toBeVisible();
				await answer(browser.page, question);
				const kept = before === 0 ? '1 answer kept' : `${before + 1} answers kept`;
				await expect(browser.page.getByText(kept)).toBeVisible();
			} finally {
				await browser.kill();
			}
		}
		const last = await startKillable(program, profile);
		try {
			await last.page.goto(address);
			await expect(last.page.getByText('3 of 3 answered')).toBeVisible();
			await last.page.goto(new URL('./progress/', baseURL).href);
			await expect(last.page.getByText('3 answers are kept in this browser')).toBeVisible();
		} finally {
			await last.kill();
		}
	} finally {
		// The last of its processes may still be ending.
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
});
