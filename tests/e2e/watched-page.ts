import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { ADDRESS_VARIABLES } from './built-site.ts';

interface Fixtures {
	/** Matches the faults that a test is about: these do not fail it. */
	expectedFaults: RegExp | null;
	/** Every fault seen so far in the test's browser contexts. */
	faults: string[];
	/** Opens a page in a browser context of its own, as another visitor; it is watched too. */
	visitor: () => Promise<Page>;
	watch: undefined;
}

/**
 * Playwright's test on the built site. It fails, whatever else it asserts, on a message or an error in
 * the console, a violation of the CSP, a request to another origin and a request that fails.
 */
export const test = base.extend<Fixtures>({
	// Playwright reads what a fixture needs off its first parameter: here nothing.
	// eslint-disable-next-line no-empty-pattern
	baseURL: async ({}, use, info) => {
		const name = info.project.name as keyof typeof ADDRESS_VARIABLES;
		const address = process.env[ADDRESS_VARIABLES[name]];
		if (address === undefined) throw new Error(`Nothing is served for the project ${name}.`);
		await use(address);
	},
	expectedFaults: [null, { option: true }],
	// eslint-disable-next-line no-empty-pattern
	faults: async ({}, use) => {
		await use([]);
	},
	watch: [
		async ({ context, baseURL, faults, expectedFaults }, use) => {
			await report(context, new URL(baseURL ?? '').origin, faults);
			await use(undefined);
			const unexpected = faults.filter((fault) => !expectedFaults?.test(fault));
			expect(unexpected, 'faults that the browser reported').toEqual([]);
		},
		{ auto: true }
	],
	visitor: async ({ browser, baseURL, faults, contextOptions }, use) => {
		const contexts: BrowserContext[] = [];
		await use(async () => {
			const context = await browser.newContext({ ...contextOptions, baseURL: baseURL ?? '' });
			contexts.push(context);
			await report(context, new URL(baseURL ?? '').origin, faults);
			return context.newPage();
		});
		await Promise.all(contexts.map((context) => context.close()));
	}
});

export { expect };

async function report(context: BrowserContext, origin: string, faults: string[]): Promise<void> {
	context.on('console', (message) => {
		if (['error', 'warning', 'assert'].includes(message.type()))
			faults.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
	});
	context.on('weberror', (error) => faults.push(`page error: ${error.error().message}`));
	context.on('dialog', (dialog) => {
		faults.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	context.on('request', (request) => {
		const url = new URL(request.url());
		if (url.origin !== origin && url.protocol !== 'blob:')
			faults.push(`request to another origin: ${request.url()}`);
	});
	context.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText ?? '';
		// A page that is left gives up what it was still fetching.
		if (reason !== 'net::ERR_ABORTED') faults.push(`request failed: ${request.url()} ${reason}`);
	});
	context.on('response', (response) => {
		if (response.status() >= 400)
			faults.push(`response ${response.status()}: ${response.request().url()}`);
	});
	await context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) =>
			console.error(`CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
		);
	});
}
