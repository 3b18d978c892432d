import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Question } from '#lib/model/question.ts';
import { serveFolder } from '../../src/cli/serve.ts';
import { findBrowser } from '../browser.ts';
import type { Budget } from './budget.ts';
import { startKillable } from './killable-browser.ts';
import { viteBuild } from './project-commands.ts';
import { formatTable } from './table.ts';

const DEFAULT_KILLS = 200;
const QUESTIONS = 12;
/** A browser is killed at a random moment of this many milliseconds after its first question appears. */
const LONGEST_LIFE_MS = 4000;

/** What is known of a practice from the outside. */
interface Practice {
	seed: string;
	/** How many answers the page said were kept; what it said just before the kill may be missing. */
	kept: number;
}

interface Counts {
	kills: number;
	/** Answers that the page said were kept. */
	kept: number;
	/** Of these, the ones that a later start did not find in the log or in the practice. */
	lost: number;
	/** Starts at which the browser had lost something that the mirror restored. */
	restored: number;
	/** Practices that were killed before anything was kept. */
	idle: number;
}

/**
 * Kills Chromium while answers are given, again and again on one profile, and looks after each start
 * whether every answer that the page had called kept is there.
 *
 * @param kills how often
 */
export async function benchKills(root: string, kills = DEFAULT_KILLS): Promise<Budget[]> {
	const found = await findBrowser((message) => console.error(message));
	if ('problem' in found) throw new Error(found.problem);
	const folder = join(root, 'build');
	if (!existsSync(join(folder, 'index.html'))) await viteBuild(root);
	const served = await serveFolder(folder, 20_000 + Math.floor(Math.random() * 20_000), 100);
	if (served === null) throw new Error('No port is free.');
	const profile = mkdtempSync(join(tmpdir(), 'says-who-kills-'));
	const counts: Counts = { kills: 0, kept: 0, lost: 0, restored: 0, idle: 0 };
	const practices: Practice[] = [];
	try {
		while (counts.kills < kills) {
			const browser = await startKillable(found.path, profile);
			try {
				const { page } = browser;
				await check(page, addressOf(served.address, folder), practices, counts);
				const practice = { seed: `kill${counts.kills}`, kept: 0 };
				practices.push(practice);
				await watchKept(page, practice);
				await page.goto(addressOf(served.address, folder)(practice.seed));
				await page.getByText(`Question 1 of ${QUESTIONS}`).waitFor();
				const answering = answerAll(page).catch(() => undefined);
				await wait(Math.random() * LONGEST_LIFE_MS);
				await browser.kill();
				await answering;
				counts.kept += practice.kept;
				if (practice.kept === 0) counts.idle += 1;
			} finally {
				await browser.kill();
			}
			counts.kills += 1;
			if (counts.kills % 10 === 0) console.log(lineOf(counts));
		}
		const last = await startKillable(found.path, profile);
		try {
			await check(last.page, addressOf(served.address, folder), practices, counts);
		} finally {
			await last.kill();
		}
	} finally {
		await served.close();
		// The last of its processes may still be ending.
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
	console.log(
		formatTable(
			['kills', 'before any answer', 'answers kept', 'starts that restored', 'answers lost'],
			[[counts.kills, counts.idle, counts.kept, counts.restored, counts.lost].map(String)]
		)
	);
	return [
		{ what: 'kills: kept answers that were lost', measured: counts.lost, limit: 0, unit: 'answers' }
	];
}

function lineOf({ kills, kept, restored, lost }: Counts): string {
	return `${kills} kills: ${kept} answers kept, ${restored} starts restored some, ${lost} lost`;
}

/** The address of a practice of quick questions, by its seed. */
function addressOf(site: string, folder: string): (seed: string) => string {
	const questions = JSON.parse(
		readFileSync(join(folder, 'data/questions.json'), 'utf8')
	) as Question[];
	const ids = questions
		.filter((question) => question.kind === 'choice' && !question.multiple)
		.slice(0, QUESTIONS)
		.map(({ id }) => id);
	if (ids.length < QUESTIONS) throw new Error(`The bank has fewer than ${QUESTIONS} choices.`);
	return (seed) => `${site}practice/?questions=${ids.join(',')}&seed=${seed}`;
}

/** Notes what the page says is kept, as it says so. */
async function watchKept(page: Page, practice: Practice): Promise<void> {
	await page.exposeBinding('noteKept', (_, kept: number) => {
		practice.kept = Math.max(practice.kept, kept);
	});
	await page.addInitScript(() => {
		const { noteKept } = globalThis as unknown as { noteKept(kept: number): void };
		new MutationObserver(() => {
			const [, kept] =
				/^(\d+) answers? kept/u.exec(document.querySelector('.kept')?.textContent ?? '') ?? [];
			if (kept !== undefined) noteKept(Number(kept));
		}).observe(document, { subtree: true, childList: true, characterData: true });
	});
}

async function answerAll(page: Page): Promise<void> {
	for (let number = 1; number <= QUESTIONS; number++) {
		await page.locator('article.question input[type=radio]').first().check();
		await page.getByRole('button', { name: 'Check', exact: true }).click();
		await page.getByRole('button', { name: /^(?:Next question|Summary)$/u }).click();
		if (number < QUESTIONS) await page.getByText(`Question ${number + 1} of`).waitFor();
	}
}

/** Opens the practice that was killed, as its reader would, and counts what is kept of all of them. */
async function check(
	page: Page,
	address: (seed: string) => string,
	practices: Practice[],
	counts: Counts
): Promise<void> {
	const last = practices.at(-1);
	if (!last) return;
	await page.goto(address(last.seed));
	await page
		.getByText(/Question \d+ of|answered/u)
		.first()
		.waitFor();
	if ((await page.getByText('Restored from the second copy').count()) > 0) counts.restored += 1;
	const found = await countKept(page);
	for (const practice of practices) {
		const { logged = 0, inPractice = 0 } = found[practice.seed] ?? {};
		const missing = practice.kept - Math.min(logged, inPractice, practice.kept);
		if (missing === 0) continue;
		console.log(
			`LOST after ${counts.kills} kills: ${practice.seed} had ${practice.kept} answers kept; ` +
				`${logged} are in the log and ${inPractice} in the practice.`
		);
		counts.lost += missing;
		practice.kept -= missing;
	}
}

/** How many questions of a practice are answered in each place. */
interface Found {
	logged: number;
	inPractice: number;
}

/** What the browser keeps of each practice, by its seed. */
async function countKept(page: Page): Promise<Record<string, Found>> {
	const attempts = (await readStore(page, 'attempts')) as { seed: string; question: string }[];
	const runs = (await readStore(page, 'practice-runs')) as { key: string; answers: object }[];
	const seeds = new Set(attempts.map(({ seed }) => seed));
	const found: Record<string, Found> = {};
	for (const { key, answers } of runs) {
		const seed = new URLSearchParams(key).get('seed') ?? '';
		seeds.add(seed);
		found[seed] = { logged: 0, inPractice: Object.keys(answers).length };
	}
	for (const seed of seeds) {
		const logged = new Set(attempts.flatMap((one) => (one.seed === seed ? [one.question] : [])));
		found[seed] = { inPractice: 0, ...found[seed], logged: logged.size };
	}
	return found;
}

async function readStore(page: Page, store: 'attempts' | 'practice-runs'): Promise<unknown[]> {
	return page.evaluate(
		(store) =>
			new Promise<unknown[]>((done, fail) => {
				const opening = indexedDB.open('says-who');
				opening.onerror = () => fail(opening.error);
				opening.onsuccess = () => {
					const reading = opening.result.transaction(store).objectStore(store).getAll();
					reading.onerror = () => fail(reading.error);
					reading.onsuccess = () => {
						opening.result.close();
						done(reading.result);
					};
				};
			}),
		store
	);
}
