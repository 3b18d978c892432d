import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { execPath } from 'node:process';
import type { Page } from '@playwright/test';
import type { PracticeBank } from '#lib/model/practice-bank.ts';
import type { ListedQuestion } from '#lib/model/question-list.ts';
import { FORMAT_IDS } from '#lib/model/export-format.ts';
import { serveBrotli } from './brotli-server.ts';
import type { Budget } from './budget.ts';
import type { FormatUse } from './export-one.ts';
import { openBrowser } from './open-browser.ts';
import { formatTable, formatWhole } from './table.ts';

const QUESTIONS = 10_000;
const ON_PAGE = 1_000;
const MAX_TASK_MS = 50;

/** Measures each format at ten thousand questions, and the page that writes a thousand. */
export async function benchExports(root: string): Promise<Budget[]> {
	console.log(
		`${formatWhole(QUESTIONS)} questions to each format, each in a process of its own:\n`
	);
	const rows = FORMAT_IDS.map((id) => {
		const output = execFileSync(
			execPath,
			['--import', 'tsx', join(root, 'tests/bench/export-one.ts'), id, String(QUESTIONS)],
			{ cwd: root, encoding: 'utf8', maxBuffer: 1e8 }
		);
		const use = JSON.parse(output) as FormatUse;
		return [
			id,
			formatWhole(use.questions / use.seconds),
			use.seconds.toFixed(1),
			formatWhole(use.peakBytes / 1e6),
			formatWhole(use.bytes),
			formatWhole(use.omitted)
		];
	});
	console.log(formatTable(['format', 'questions/s', 's', 'MB at most', 'bytes', 'left out'], rows));
	return benchPage(root);
}

/** Writes a thousand questions in the page, in each format, and looks for what held it up. */
async function benchPage(root: string): Promise<Budget[]> {
	const server = await serveBrotli(join(root, 'build'));
	const browser = await openBrowser();
	const longest: [string, number, number][] = [];
	try {
		for (const id of FORMAT_IDS) {
			const page = await browser.newPage();
			const ids = await multiplyBank(page, server.address);
			await page.goto(`${server.address}teach/export/#questions=${ids.join(',')}`);
			await page
				.locator('[data-in-set]')
				.nth(ids.length - 1)
				.waitFor({ timeout: 120_000 });
			await page.waitForTimeout(1000);
			await page.evaluate(() => {
				const tasks: number[] = [];
				Object.assign(window, { tasks });
				new PerformanceObserver((list) => {
					for (const { duration } of list.getEntries()) tasks.push(duration);
				}).observe({ type: 'longtask' });
			});
			const start = performance.now();
			await page.locator(`input[name=format][value="${id}"]`).check();
			await page.locator('[data-outcome=written]').waitFor({ timeout: 300_000 });
			const seconds = (performance.now() - start) / 1000;
			const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
			longest.push([id, Math.max(0, ...tasks), seconds]);
			await page.close();
		}
	} finally {
		await browser.close();
		await server.close();
	}
	console.log(`\n${formatWhole(ON_PAGE)} questions written in the page:\n`);
	console.log(
		formatTable(
			['format', 'longest task ms', 's until it can be saved'],
			longest.map(([id, task, seconds]) => [id, task.toFixed(0), seconds.toFixed(1)])
		)
	);
	return longest.map(([id, task]) => ({
		what: `${formatWhole(ON_PAGE)} questions to ${id} in the page: longest task`,
		measured: task,
		limit: MAX_TASK_MS,
		unit: 'ms'
	}));
}

/** Makes the page believe in a bank of a thousand questions. @returns their ids */
async function multiplyBank(page: Page, address: string): Promise<string[]> {
	const list = (await (await fetch(`${address}practice/list.json`)).json()) as ListedQuestion[];
	const copies = Math.ceil(ON_PAGE / list.length);
	const idOf = (id: string, copy: number) => (copy === 0 ? id : `${id}-copy-${copy}`);
	const repeated = <T extends { id: string }>(all: readonly T[]): T[] =>
		Array.from({ length: copies }, (_, copy) =>
			all.map((one) => ({ ...one, id: idOf(one.id, copy) }))
		).flat();
	const many = repeated(list).slice(0, ON_PAGE);
	await page.route('**/practice/list.json', (route) => route.fulfill({ json: many }));
	await page.route('**/practice/bank/*.json', async (route) => {
		const bank = (await (await fetch(route.request().url())).json()) as PracticeBank;
		await route.fulfill({ json: { ...bank, questions: repeated(bank.questions) } });
	});
	return many.map(({ id }) => id);
}
