import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { env } from 'node:process';
import type { Budget } from './budget.ts';
import { growProject, sizeOf, slugsOf, type ContentSize } from './grown-project.ts';
import { weighPage, type PageWeight } from './page-weight.ts';
import { viteBuild, type Used } from './project-commands.ts';
import { formatTable, formatWhole } from './table.ts';

const SIZES: readonly ContentSize[] = [
	{ lessons: 250, questions: 2_500 },
	{ lessons: 500, questions: 5_000 },
	{ lessons: 1_000, questions: 10_000 }
];

/** Pages that name every lesson: they may grow, and show how. */
const LISTS = ['', 'lessons/', 'practice/'];

interface Grown {
	size: ContentSize;
	built: Used;
	lesson: PageWeight;
	lists: PageWeight[];
}

/** Builds the site with ever more content and weighs one lesson that stays the same. */
export async function benchGrowth(root: string): Promise<Budget[]> {
	const slugs = slugsOf(root);
	// Not the last: its way on to the next lesson would be new.
	const path = `lessons/${slugs[Math.floor((slugs.length - 1) / 2)]}/`;
	const results: Grown[] = [];
	for (const size of [sizeOf(root), ...SIZES]) results.push(await buildGrown(root, size, path));
	report(path, results);
	return budgets(path, results);
}

async function buildGrown(root: string, size: ContentSize, path: string): Promise<Grown> {
	const project = growProject(root, size);
	try {
		const texts = resolve(root, env['SOURCES_DIR'] ?? '../shared/sources');
		const built = await viteBuild(project.root, {
			CONTENT_DIR: join(project.root, 'content'),
			// Where the texts are absent the seals stand in for them.
			SOURCES_DIR: existsSync(texts) ? texts : join(project.root, 'no-texts')
		});
		const folder = join(project.root, 'build');
		return {
			size: project.size,
			built,
			lesson: await weighPage(folder, path),
			lists: await Promise.all(LISTS.map((list) => weighPage(folder, list)))
		};
	} finally {
		project.remove();
	}
}

function report(path: string, results: readonly Grown[]): void {
	const [first] = results;
	const row = ({ size, built, lesson, lists }: Grown) => [
		formatWhole(size.lessons),
		formatWhole(size.questions),
		built.seconds.toFixed(1),
		(built.seconds / size.lessons).toFixed(3),
		built.cpuSeconds.toFixed(1),
		formatWhole(built.peakBytes / 1e6),
		formatWhole(lesson.html.raw),
		formatWhole(lesson.html.brotli),
		formatWhole(lesson.assets.raw),
		formatWhole(lesson.assets.brotli),
		lesson.essence === first?.lesson.essence ? 'yes' : 'no',
		...lists.map(({ html }) => formatWhole(html.brotli))
	];
	console.log(`The lesson is /${path}; bytes are raw and brotli 11.\n`);
	console.log(
		formatTable(
			[
				'lessons',
				'questions',
				'build s',
				's/lesson',
				'CPU s',
				'MB',
				'HTML',
				'brotli',
				'JS+CSS',
				'brotli',
				'same',
				...LISTS.map((list) => `/${list}`)
			],
			results.map(row)
		)
	);
	console.log('\nThe last columns are the HTML of pages that list every lesson, brotli 11.');
}

/** A lesson page may not grow with the bank. */
function budgets(path: string, results: readonly Grown[]): Budget[] {
	const [first] = results;
	return results.slice(1).map(({ size, lesson }) => ({
		what: `/${path} with ${formatWhole(size.lessons)} lessons, hashed names left out`,
		measured: lesson.essentialBytes,
		limit: first?.lesson.essentialBytes ?? 0,
		unit: 'bytes'
	}));
}
