import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from '@playwright/test';

/** The visitor of the budgets: a slow phone on a slow mobile network. */
const CPU_SLOWDOWN = 4;
const DOWN_BITS_PER_SECOND = 1_600_000;
const UP_BITS_PER_SECOND = 750_000;
const ROUND_TRIP_MS = 150;
const VIEWPORT = { width: 412, height: 823 };

/** A page has come to rest once neither network nor main thread has been busy for this long. */
const QUIET_MS = 1_500;
const PATIENCE_MS = 60_000;
/** What a task takes beyond this keeps a tap waiting (web.dev, Total Blocking Time). */
const LONG_TASK_MS = 50;

/**
 * One load with an empty cache; bytes are as transferred, headers included. What a page loads
 * ahead, once it shows what is wanted of it, can be left uncounted.
 */
export interface Load {
	/** All but the fonts. */
	bytes: number;
	scriptBytes: number;
	fontBytes: number;
	/** Of `bytes`, what are response headers. */
	headerBytes: number;
	requests: number;
	/** First and largest contentful paint, in ms from the start of the navigation. */
	fcp: number;
	lcp: number;
	/** When the page showed what is wanted of it, in ms from the start of the navigation. */
	shown: number;
	/** Total blocking time after the first contentful paint, in ms. */
	tbt: number;
}

interface Timing {
	fcp: number;
	lcp: number;
	shown: number;
	tasks: { start: number; end: number }[];
	now: number;
}

/**
 * Loads a page as a first visitor and waits until it is at rest.
 *
 * @param page what it must show by then (a selector), so that no error page is measured, and whether
 * what it asks for after that is not counted
 * @throws Error where a request fails, or the page shows no such element
 */
export async function coldLoad(
	browser: Browser,
	url: string,
	{ wanted, loadsAhead = false }: { wanted: string; loadsAhead?: boolean }
): Promise<Load> {
	const context = await browser.newContext({ viewport: VIEWPORT, isMobile: true, hasTouch: true });
	try {
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		const traffic = new Traffic(session);
		await session.send('Network.enable');
		await session.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: ROUND_TRIP_MS,
			downloadThroughput: DOWN_BITS_PER_SECOND / 8,
			uploadThroughput: UP_BITS_PER_SECOND / 8
		});
		await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
		await page.exposeFunction('benchShown', () => {
			if (loadsAhead) traffic.closeCount();
		});
		await page.addInitScript(watchTiming, wanted);
		await page.goto(url, { waitUntil: 'load' });
		const timing = await atRest(page, traffic);
		if (traffic.failed.length > 0) throw new Error(`${url} asks for ${traffic.failed.join(', ')}`);
		if ((await page.locator(wanted).count()) === 0) throw new Error(`${url} shows no ${wanted}`);
		const { fcp, lcp, shown, tasks } = timing;
		const blocking = tasks.map(({ start, end }) => end - Math.max(start, fcp) - LONG_TASK_MS);
		return {
			...traffic.sums(),
			fcp,
			lcp,
			shown,
			tbt: blocking.reduce((sum, time) => sum + Math.max(0, time), 0)
		};
	} finally {
		await context.close();
	}
}

async function atRest(page: Page, traffic: Traffic): Promise<Timing> {
	const deadline = Date.now() + PATIENCE_MS;
	for (;;) {
		const timing = await page.evaluate(() => ({ ...window.benchTiming, now: performance.now() }));
		const idle = timing.now - Math.max(0, ...timing.tasks.map(({ end }) => end));
		if (Math.min(traffic.idleMs(), idle) >= QUIET_MS) return timing;
		if (Date.now() > deadline) throw new Error(`${page.url()} does not come to rest`);
		await pause(250);
	}
}

declare global {
	interface Window {
		benchTiming: Omit<Timing, 'now'>;
		benchShown(): Promise<void>;
	}
}

/**
 * Runs in the page, before its own scripts. No function in it may have a name: tsx would wrap it in a
 * call of its own, which the page does not have.
 */
function watchTiming(wanted: string): void {
	window.benchTiming = { fcp: 0, lcp: 0, shown: 0, tasks: [] };
	new MutationObserver((_, observer) => {
		if (document.querySelector(wanted) === null) return;
		observer.disconnect();
		void window.benchShown();
		// A task after the next frame: what is there has then been painted.
		requestAnimationFrame(() => setTimeout(() => (window.benchTiming.shown = performance.now())));
	}).observe(document, { childList: true, subtree: true });
	for (const type of ['paint', 'largest-contentful-paint', 'longtask'])
		new PerformanceObserver((list) => {
			for (const { name, startTime, duration } of list.getEntries()) {
				if (name === 'first-contentful-paint') window.benchTiming.fcp = startTime;
				if (type === 'largest-contentful-paint') window.benchTiming.lcp = startTime;
				if (type === 'longtask')
					window.benchTiming.tasks.push({ start: startTime, end: startTime + duration });
			}
		}).observe({ type, buffered: true });
}

/** Counts what a page transfers. */
class Traffic {
	readonly failed: string[] = [];
	readonly #responses = new Map<string, { type: string; headerBytes: number }>();
	readonly #open = new Set<string>();
	#lastChange = Date.now();
	readonly #counted = new Set<string>();
	#counting = true;
	#sums = { bytes: 0, scriptBytes: 0, fontBytes: 0, headerBytes: 0, requests: 0 };

	constructor(session: CDPSession) {
		session.on('Network.requestWillBeSent', ({ requestId }) => {
			this.#open.add(requestId);
			if (this.#counting) {
				this.#counted.add(requestId);
				this.#sums.requests += 1;
			}
			this.#lastChange = Date.now();
		});
		session.on('Network.responseReceived', ({ requestId, response }) => {
			this.#responses.set(requestId, {
				type: response.mimeType,
				headerBytes: response.encodedDataLength
			});
			if (response.status >= 400) this.failed.push(`${response.url} (${response.status})`);
		});
		session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			this.#close(requestId);
			if (!this.#counted.has(requestId)) return;
			const { type = '', headerBytes = 0 } = this.#responses.get(requestId) ?? {};
			if (type.startsWith('font/')) this.#sums.fontBytes += encodedDataLength;
			else {
				this.#sums.bytes += encodedDataLength;
				this.#sums.headerBytes += headerBytes;
			}
			if (type === 'text/javascript') this.#sums.scriptBytes += encodedDataLength;
		});
		session.on('Network.loadingFailed', ({ requestId, errorText }) => {
			this.failed.push(`something that fails with ${errorText}`);
			this.#close(requestId);
		});
	}

	/** For how long nothing has been on its way. */
	idleMs(): number {
		return this.#open.size > 0 ? 0 : Date.now() - this.#lastChange;
	}

	/** What is asked for from now on is not counted. */
	closeCount(): void {
		this.#counting = false;
	}

	sums(): Omit<Load, 'fcp' | 'lcp' | 'shown' | 'tbt'> {
		return this.#sums;
	}

	#close(requestId: string): void {
		this.#open.delete(requestId);
		this.#lastChange = Date.now();
	}
}
