import { posix } from 'node:path';
import { builtFiles, builtPages, builtText, openData } from './built-site.ts';
import { expect, test } from './watched-page.ts';

const FILES = new Set(builtFiles());

/** Whatever a page points to, as its HTML writes it. */
function addressesIn(html: string): string[] {
	return [...html.matchAll(/<[a-z][^>]*?\s(?:href|src|action)="([^"]*)"/gu)].map(([, address]) =>
		(address ?? '').replaceAll('&amp;', '&')
	);
}

function idsIn(html: string): Set<string> {
	return new Set([...html.matchAll(/<[a-z][^>]*?\sid="([^"]*)"/gu)].map(([, id]) => id ?? ''));
}

/** Why an address on a page leads nowhere; `null` where it leads somewhere. */
function faultOf(page: string, address: string): string | null {
	if (/^[a-z][a-z+.-]*:|^\/\//iu.test(address)) return 'leads to another site';
	if (address.startsWith('/')) return 'is not relative';
	const [path = '', fragment = ''] = address.split('#');
	const [bare = ''] = path.split('?');
	const target = bare === '' ? page : posix.join(posix.dirname(`${page}x`), bare);
	const root = target.replace(/^\.\/?/u, '');
	const file = root === '' || root.endsWith('/') ? `${root}index.html` : root;
	if (root.startsWith('..') || !FILES.has(file)) return `leads to ${file}, which is not there`;
	// A fragment with an “=” is a set of questions, not a place on the page.
	if (
		fragment !== '' &&
		!fragment.includes('=') &&
		!idsIn(builtText(file)).has(decodeURIComponent(fragment))
	)
		return `leads to an id that ${file} has not`;
	return null;
}

for (const page of builtPages())
	test(`/${page}: every address is relative and leads to a file, and to its id`, () => {
		const addresses = addressesIn(builtText(`${page}index.html`));
		expect(addresses.length).toBeGreaterThan(10);
		const faults = [...new Set(addresses)].flatMap((address) => {
			const fault = faultOf(page, address);
			return fault === null ? [] : [`${address} ${fault}`];
		});
		expect(faults).toEqual([]);
	});

for (const page of builtPages())
	test(`/${page}: once alive, every link still leads to a page of the site`, async ({
		page: tab
	}) => {
		await tab.goto(`./${page}`);
		// Kit's announcer comes with the client; a document has none, and its script has run on load.
		if (builtText(`${page}index.html`).includes('__sveltekit_'))
			await expect(tab.locator('#svelte-announcer')).toBeAttached();
		const links = await tab
			.getByRole('main')
			.locator('a[href]')
			.evaluateAll((all) => [...new Set(all.map((link) => (link as HTMLAnchorElement).href))]);
		const menu = await tab
			.locator('header a, footer a')
			.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
		const root = new URL('./', new URL(tab.url()).origin);
		for (const link of [...links, ...menu]) {
			const { origin, pathname } = new URL(link);
			expect(origin).toBe(root.origin);
			const path = pathname.slice(1);
			expect(FILES.has(path === '' || path.endsWith('/') ? `${path}index.html` : path), link).toBe(
				true
			);
		}
	});

test('no id stands twice on a page', () => {
	for (const page of builtPages()) {
		const ids = [...builtText(`${page}index.html`).matchAll(/<[a-z][^>]*?\sid="([^"]*)"/gu)].map(
			([, id]) => id
		);
		const seen = new Set<string | undefined>();
		const twice = ids.filter((id) => seen.has(id) || !seen.add(id));
		expect(twice, page).toEqual([]);
	}
});

test('every page is reached from the first', () => {
	const reached = new Set(['']);
	for (const page of reached)
		for (const address of addressesIn(builtText(`${page}index.html`))) {
			const [bare = ''] = address.split(/[?#]/u);
			const target = posix.join(posix.dirname(`${page}x`), bare).replace(/^\.\/?/u, '');
			if (FILES.has(`${target}index.html`)) reached.add(target);
		}
	expect([...reached].sort()).toEqual(builtPages().sort());
});

for (const scripts of [true, false])
	test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
		// With smooth scrolling, as most readers have it.
		test.use({
			javaScriptEnabled: scripts,
			contextOptions: { reducedMotion: 'no-preference' }
		});

		for (const [what, address] of [
			['the last heading of a lesson', `lessons/${openData('lessons')[0]?.slug}/`],
			['the last claim of a source', `claims/${openData('claims').at(-1)?.source}/`]
		] as const)
			test(`a link to ${what} opens there`, async ({ page }) => {
				const headings = builtText(`${address}index.html`).matchAll(/<h2 id="([^"]+)"/gu);
				const id = address.startsWith('claims/')
					? openData('claims').at(-1)?.id
					: [...headings].map(([, one]) => one).findLast((one) => one !== 'key-terms');
				expect(id).toBeDefined();
				await page.goto(`./${address}#${id}`);
				const target = page.locator(`[id="${id}"]`);
				await expect(target).toBeInViewport();
				// It stays there when fonts and scripts have come.
				await page.evaluate(() => document.fonts.ready);
				await expect(target).toBeInViewport();
			});
	});
