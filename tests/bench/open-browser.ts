import { chromium, type Browser } from '@playwright/test';
import { browserArguments, findBrowser } from '../browser.ts';

/** Starts the Chromium that the browser tests use. @throws Error saying what to do where there is none */
export async function openBrowser(): Promise<Browser> {
	const found = await findBrowser((message) => console.error(message));
	if ('problem' in found) throw new Error(found.problem);
	return chromium.launch({ executablePath: found.path, args: browserArguments() });
}
