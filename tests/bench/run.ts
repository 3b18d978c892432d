import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { argv, exit } from 'node:process';
import { formatBudget, isExceeded, type Budget } from './budget.ts';
import { benchBuild, benchContent } from './commands.ts';
import { benchExports } from './exports.ts';
import { benchGrades } from './grades.ts';
import { benchGrowth } from './growth.ts';
import { benchKills } from './kills.ts';
import { benchPages } from './pages.ts';

/** Each part prints what it measures and returns the budgets it stands under. */
const PARTS: Record<string, (root: string) => Promise<Budget[]>> = {
	// First, so that the pages measured are those of the sources as they are.
	build: benchBuild,
	content: benchContent,
	pages: benchPages,
	grades: benchGrades,
	exports: benchExports,
	growth: benchGrowth,
	kills: (root) => benchKills(root, kills)
};

/** Part that takes most of an hour: it runs only when it is named. */
const ON_REQUEST = 'kills';

const [only, count, ...rest] = argv.slice(2);
const names =
	only === undefined ? Object.keys(PARTS).filter((name) => name !== ON_REQUEST) : [only];
const kills = count === undefined ? undefined : Number(count);
if (
	rest.length > 0 ||
	names.some((name) => !Object.hasOwn(PARTS, name)) ||
	(count !== undefined && only !== ON_REQUEST) ||
	(kills !== undefined && !(Number.isInteger(kills) && kills > 0))
) {
	console.error(
		`bench takes at most one of ${Object.keys(PARTS).join(', ')}, and kills how many after it.`
	);
	exit(2);
}

const root = resolve(import.meta.dirname, '../..');
const [load = 0] = loadavg();
if (load > availableParallelism() / 2)
	console.log(
		`Other work keeps this machine busy (load ${load.toFixed(1)}): times come out too long.`
	);
const budgets: Budget[] = [];
for (const name of names) {
	console.log(`\n== ${name}\n`);
	budgets.push(...((await PARTS[name]?.(root)) ?? []));
}

const exceeded = budgets.filter(isExceeded);
console.log('\n== budgets\n');
for (const budget of budgets)
	console.log(`${isExceeded(budget) ? 'EXCEEDED' : 'kept    '}  ${formatBudget(budget)}`);
console.log(
	exceeded.length === 0
		? '\nEvery budget is kept.'
		: `\n${exceeded.length} of ${budgets.length} budgets are exceeded.`
);
exit(exceeded.length === 0 ? 0 : 1);
