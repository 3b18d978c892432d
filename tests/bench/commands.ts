import type { Budget } from './budget.ts';
import { median } from './median.ts';
import { npmScript, viteBuild } from './project-commands.ts';
import { formatTable } from './table.ts';

const MAX_BUILD_SECONDS = 60;
const MAX_CONTENT_SECONDS = 3;
const CONTENT_RUNS = 3;

/** Times a full build of the site. */
export async function benchBuild(root: string): Promise<Budget[]> {
	const { seconds } = await viteBuild(root);
	return report('vite build', [seconds], MAX_BUILD_SECONDS);
}

/** Times what an author waits for: the check of all content. */
export async function benchContent(root: string): Promise<Budget[]> {
	const runs: number[] = [];
	for (let run = 0; run < CONTENT_RUNS; run++)
		runs.push((await npmScript(root, 'check:content')).seconds);
	return report('npm run -s check:content', runs, MAX_CONTENT_SECONDS);
}

function report(command: string, runs: readonly number[], limit: number): Budget[] {
	const measured = median(runs);
	console.log(
		formatTable(
			['command', 'seconds', 'runs'],
			[[command, measured.toFixed(2), runs.map((seconds) => seconds.toFixed(2)).join(' ')]]
		)
	);
	return [{ what: command, measured, limit, unit: 's' }];
}
