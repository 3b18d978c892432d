import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { openBrowser } from './open-browser.ts';
import { serveBrotli } from './brotli-server.ts';
import type { Budget } from './budget.ts';
import { coldLoad, type Load } from './cold-load.ts';
import { median } from './median.ts';
import { plainPageOf } from './plain-page.ts';
import { viteBuild } from './project-commands.ts';
import { formatTable, formatWhole } from './table.ts';

const RUNS = 5;
/** Of the lesson and its plain page, whose ratio a single slow load would tip. */
const PAIRS = 15;

/** The lesson whose paint is held against a plain page of the same text. */
const LESSON = 'lessons/kursk/';
const PLAIN = 'plain.html';

/** How much later than the plain page the lesson's largest paint may come. */
const MAX_LCP_RATIO = 1.3;

type Limits = Partial<Record<'bytes' | 'scriptBytes' | 'lcp' | 'tbt', number>>;

interface MeasuredPage {
	name: string;
	/** Path from the root of the site. */
	path: string;
	/** Selector of what the page must show. */
	wanted: string;
	/** Whether it then loads ahead what it may need later, which is not counted. */
	loadsAhead?: boolean;
	limits?: Limits;
	/** How often it is loaded, if not `RUNS` times. */
	runs?: number;
}

const LESSON_LIMITS: Limits = { bytes: 75_000, scriptBytes: 50_000, tbt: 50 };
const PRACTICE_LIMITS: Limits = { bytes: 90_000, scriptBytes: 60_000, lcp: 800, tbt: 50 };
/** Only the browser knows what an address draws: a run paints its first question after the page. */
const RUN_LIMITS: Limits = { bytes: 90_000, scriptBytes: 60_000, tbt: 50 };

const LIMITED: Record<keyof Limits, { noun: string; unit: string }> = {
	bytes: { noun: 'total without fonts', unit: 'bytes' },
	scriptBytes: { noun: 'JavaScript', unit: 'bytes' },
	lcp: { noun: 'LCP', unit: 'ms' },
	tbt: { noun: 'TBT', unit: 'ms' }
};

/** Measures the built pages in Chromium and holds lesson and practice against their budgets. */
export async function benchPages(root: string): Promise<Budget[]> {
	const folder = join(root, 'build');
	if (!existsSync(join(folder, 'index.html'))) await viteBuild(root);
	const browser = await openBrowser();
	try {
		const first = await serveBrotli(folder);
		const plain = await plainPageOf(browser, first.address + LESSON);
		await first.close();
		const server = await serveBrotli(folder, { [PLAIN]: plain });
		try {
			const pages = pagesOf(folder);
			const loads = await measure(browser, server.address, pages);
			return report(pages, loads);
		} finally {
			await server.close();
		}
	} finally {
		await browser.close();
	}
}

function pagesOf(folder: string): MeasuredPage[] {
	const heaviest = heaviestPage(folder, 'lessons');
	const claims = heaviestPage(folder, 'claims');
	const lesson = { wanted: 'main h1', limits: LESSON_LIMITS };
	return [
		{ name: 'plain page of the lesson', path: PLAIN, wanted: 'h1', runs: PAIRS },
		{ name: 'lesson', path: LESSON, ...lesson, runs: PAIRS },
		...(heaviest === LESSON ? [] : [{ name: 'heaviest lesson', path: heaviest, ...lesson }]),
		{ name: 'practice', path: 'practice/', wanted: 'main h1', limits: PRACTICE_LIMITS },
		{
			name: 'practice, in a run',
			path: 'practice/?lesson=kursk&measures=any&n=10&seed=bench&draw=2',
			wanted: 'main [data-question] :is(.options, select, input, textarea)',
			loadsAhead: true,
			limits: RUN_LIMITS
		},
		{ name: 'home', path: '', wanted: 'main h1' },
		{ name: 'claims', path: 'claims/', wanted: 'main [data-claim]' },
		{ name: 'heaviest claims of a source', path: claims, wanted: 'main [data-claim]' }
	];
}

function heaviestPage(folder: string, section: string): string {
	const [heaviest = section] = readdirSync(join(folder, section), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => `${section}/${name}/`)
		.map((path) => ({ path, size: statSync(join(folder, path, 'index.html')).size }))
		.sort((a, b) => b.size - a.size)
		.map(({ path }) => path);
	return heaviest;
}

/**
 * All pages once, then all again: whatever else the machine does falls on each of them alike. One load
 * before them, which nobody counts, wakes the browser.
 *
 * @returns for each page its loads
 */
async function measure(
	browser: Browser,
	address: string,
	pages: readonly MeasuredPage[]
): Promise<Load[][]> {
	const loads: Load[][] = pages.map(() => []);
	await coldLoad(browser, address + PLAIN, { wanted: 'h1' });
	for (let run = 0; run < PAIRS; run++)
		for (const [index, { path, runs = RUNS, ...page }] of pages.entries())
			if (run < runs) loads[index]?.push(await coldLoad(browser, address + path, page));
	return loads;
}

function medianLoad(loads: readonly Load[]): Load {
	const middle = (key: keyof Load) => median(loads.map((load) => load[key]));
	return {
		bytes: middle('bytes'),
		scriptBytes: middle('scriptBytes'),
		fontBytes: middle('fontBytes'),
		headerBytes: middle('headerBytes'),
		requests: middle('requests'),
		fcp: middle('fcp'),
		lcp: middle('lcp'),
		shown: middle('shown'),
		tbt: middle('tbt')
	};
}

function report(pages: readonly MeasuredPage[], all: readonly Load[][]): Budget[] {
	const loads = all.map(medianLoad);
	console.log(
		`Pages: cold cache, brotli 11, 4x CPU slow-down, 1.6 Mb/s, 150 ms; median of ${RUNS} loads,\n` +
			`of the lesson and its plain page of ${PAIRS}\n`
	);
	console.log(
		formatTable(
			[
				'page',
				'address',
				'bytes',
				'headers',
				'JS',
				'fonts',
				'requests',
				'FCP ms',
				'LCP ms',
				'shown ms',
				'TBT ms'
			],
			pages.map(({ name, path }, index) => {
				const load = loads[index];
				const figures = load
					? [
							load.bytes,
							load.headerBytes,
							load.scriptBytes,
							load.fontBytes,
							load.requests,
							load.fcp,
							load.lcp,
							load.shown,
							load.tbt
						]
					: [];
				return [name, `/${path.replace(/\?.*/u, '?…')}`, ...figures.map(formatWhole)];
			})
		)
	);
	console.log(
		'\nBytes are without fonts and include the headers of the responses; of a run, those until its first\nquestion can be answered. “Shown” is when it can, and of other pages the heading.'
	);

	const lcpsOf = (path: string) =>
		(all[pages.findIndex((page) => page.path === path)] ?? []).map(({ lcp }) => lcp);
	for (const path of [PLAIN, LESSON])
		console.log(
			`LCP of /${path}, every load: ${lcpsOf(path)
				.toSorted((a, b) => a - b)
				.map(formatWhole)
				.join(' ')}`
		);
	const lcpOf = (path: string) => median(lcpsOf(path));
	return [
		...pages.flatMap(({ name, path, limits = {} }, index): Budget[] =>
			(Object.keys(LIMITED) as (keyof Limits)[]).flatMap((key) => {
				const limit = limits[key];
				const measured = loads[index]?.[key];
				const { noun, unit } = LIMITED[key];
				return limit === undefined || measured === undefined
					? []
					: [{ what: `${name} /${path.replace(/\?.*/u, '')}: ${noun}`, measured, limit, unit }];
			})
		),
		{
			what: `lesson /${LESSON}: LCP beside the plain page's`,
			measured: lcpOf(LESSON) / lcpOf(PLAIN),
			limit: MAX_LCP_RATIO,
			unit: 'x'
		}
	];
}
