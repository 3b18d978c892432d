import { answerByPointer } from './answer-by-pointer.ts';
import { cardOf, handIn } from './answering.ts';
import { builtFiles, builtPages, builtText, openData } from './built-site.ts';
import { SAMPLES } from './question-samples.ts';
import { keyedResponse } from './sample-responses.ts';
import { expect, test } from './watched-page.ts';

/** The directives of a page's policy. */
function policyOf(file: string): Map<string, string[]> {
	const [, content = ''] =
		/<meta http-equiv="content-security-policy" content="([^"]*)"/iu.exec(builtText(file)) ?? [];
	return new Map(
		content
			.replaceAll('&#39;', "'")
			.split(';')
			.map((directive) => directive.trim().split(/\s+/u))
			.map(([name = '', ...values]) => [name, values])
	);
}

for (const address of builtPages())
	test(`/${address} allows nothing but its own files, and script only by hash`, () => {
		const policy = policyOf(`${address}index.html`);
		expect(policy.get('default-src')).toEqual(["'none'"]);
		expect(policy.get('connect-src')).toEqual(["'self'"]);
		expect(policy.get('object-src')).toEqual(["'none'"]);
		expect(policy.get('base-uri')).toEqual(["'none'"]);
		expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
		const script = policy.get('script-src') ?? [];
		expect(script).toContain("'self'");
		for (const value of script) expect(value).toMatch(/^'(?:self|sha256-[A-Za-z0-9+/=]+)'$/u);
		for (const values of policy.values())
			for (const value of values)
				if (value !== "'unsafe-hashes'") expect(value).not.toMatch(/unsafe|:|\*/u);
	});

test('the page for addresses that lead nowhere allows its own style and script by hash', () => {
	const policy = policyOf('404.html');
	expect(policy.get('default-src')).toEqual(["'none'"]);
	for (const name of ['script-src', 'style-src'])
		for (const value of policy.get(name) ?? ['missing'])
			expect(value).toMatch(/^'sha256-[A-Za-z0-9+/=]+'$/u);
});

test('no built file names another host to fetch from', () => {
	const fetching = /(?:\ssrc=|url\(|@import|<link[^>]*\shref=)\s*["']?(?:https?:)?\/\//iu;
	const read = builtFiles().filter((file) => /\.(?:html|css|svg)$/u.test(file));
	expect(read.length).toBeGreaterThan(10);
	expect(read.filter((file) => fetching.test(builtText(file)))).toEqual([]);
});

test('a whole visit leaves no cookie, nothing in local storage, and one database', async ({
	page,
	context
}) => {
	const [sample] = SAMPLES;
	if (sample === undefined) throw new Error('There is no sample.');
	await page.goto('./');
	await page.getByRole('link', { name: 'Begin with the primer' }).click();
	await page
		.getByRole('button', { name: /^Evidence 1:/u })
		.first()
		.click();
	await page.goto('./claims/');
	await page.getByRole('combobox', { name: 'Topic' }).selectOption({ index: 1 });
	await page.goto(`./practice/?questions=${sample.question.id}&seed=visit`);
	const card = cardOf(page, sample.question);
	await answerByPointer(card, sample.question, keyedResponse(sample.question));
	await handIn(card);
	await page.getByRole('button', { name: 'Summary' }).click();
	await expect(page.getByText('1 of 1 answered')).toBeVisible();

	expect(await context.cookies()).toEqual([]);
	const kept = await page.evaluate(async () => ({
		cookie: document.cookie,
		local: Object.keys(localStorage),
		// Kit keeps the scroll position of each page for the way back, until the tab closes.
		session: Object.keys(sessionStorage).filter((key) => !key.startsWith('sveltekit:')),
		databases: (await indexedDB.databases()).map(({ name }) => name),
		caches: await caches.keys(),
		workers: (await navigator.serviceWorker.getRegistrations()).length
	}));
	expect(kept).toEqual({
		cookie: '',
		local: [],
		session: [],
		databases: ['says-who'],
		caches: [],
		workers: 0
	});
});

test.describe('where script is smuggled in', () => {
	test.use({ expectedFaults: /CSP|Trusted|Content Security Policy|example\.invalid/iu });

	const address = `./lessons/${openData('lessons')[0]?.slug}/`;

	test('text cannot be made into markup or script', async ({ page, faults }) => {
		await page.goto(address);
		const outcomes = await page.evaluate(() => {
			const attempt = (act: () => void) => {
				try {
					act();
					return 'done';
				} catch (error) {
					return error instanceof Error ? error.name : 'thrown';
				}
			};
			return [
				attempt(() => (document.body.innerHTML = '<img src=x onerror="window.smuggled = 1">')),
				attempt(() => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')),
				attempt(() => (document.createElement('script').textContent = 'window.smuggled = 1')),
				attempt(() => window.trustedTypes?.createPolicy('another', {}))
			];
		});
		expect(outcomes).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError']);
		expect(await page.evaluate(() => 'smuggled' in window)).toBe(false);
		expect(faults.some((fault) => fault.startsWith('console error: CSP:'))).toBe(true);
	});

	test('nothing can be fetched from or sent to another host', async ({ page, faults }) => {
		await page.goto(address);
		const outcomes = await page.evaluate(async () => {
			const refused = (start: (settle: (what: string) => void) => void) =>
				new Promise<string>((settle) => start(settle));
			const image = refused((settle) => {
				const one = new Image();
				one.onload = () => settle('loaded');
				one.onerror = () => settle('refused');
				one.src = 'https://example.invalid/pixel.png';
			});
			const frame = refused((settle) => {
				document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
					if (effectiveDirective === 'frame-src') settle('refused');
				});
				const one = document.createElement('iframe');
				one.onload = () => one.contentDocument ?? settle('refused');
				one.src = 'https://example.invalid/';
				document.body.append(one);
			});
			const fetched = fetch('https://example.invalid/data').then(
				() => 'loaded',
				() => 'refused'
			);
			return Promise.all([image, frame, fetched]);
		});
		expect(outcomes).toEqual(['refused', 'refused', 'refused']);
		for (const directive of ['img-src', 'connect-src', 'frame-src'])
			await expect
				.poll(() => faults.some((fault) => fault.startsWith(`console error: CSP: ${directive}`)), {
					message: directive
				})
				.toBe(true);
	});
});
