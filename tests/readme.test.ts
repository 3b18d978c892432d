import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** What is written for people who use, host or change the project, by its path from the root. */
const DOCUMENTS = [
	'README.md',
	'content/README.md',
	...documentsIn('.github'),
	...documentsIn('src').filter((path) => path.endsWith('/README.md'))
];

function documentsIn(folder: string): string[] {
	return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
		.filter((path) => path.endsWith('.md'));
}

function read(path: string): string {
	return readFileSync(join(ROOT, path), 'utf8');
}

/** Code blocks: what looks like a link or a heading in them is neither. */
const FENCED = /^```.*?^```$/gmsu;

/** Targets of the links and pictures of a document, those to other sites left out. */
function relativeLinks(document: string): string[] {
	return [
		...read(document)
			.replace(FENCED, '')
			.matchAll(/\]\(([^)\s]+)\)/gu)
	]
		.map(([, target = '']) => target.replaceAll('\\', ''))
		.filter((target) => !/^[a-z]+:/u.test(target));
}

/** The anchors that GitHub gives to the headings of a document. */
function anchors(path: string): string[] {
	return [
		...read(path)
			.replace(FENCED, '')
			.matchAll(/^#+ (.+)$/gmu)
	].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.replaceAll(' ', '-')
	);
}

function leadsSomewhere(document: string, target: string): boolean {
	const [path = '', anchor] = target.split('#');
	const file = path === '' ? document : join(dirname(document), path);
	return existsSync(join(ROOT, file)) && (anchor === undefined || anchors(file).includes(anchor));
}

describe('the documents', () => {
	it('the README has at most 900 words, as `wc -w` counts them', () => {
		expect(read('README.md').trim().split(/\s+/u).length).toBeLessThanOrEqual(900);
	});

	it.each(DOCUMENTS)('every relative link of %s leads to a file and heading that exist', (path) => {
		expect(relativeLinks(path).filter((target) => !leadsSomewhere(path, target))).toEqual([]);
	});

	it('the README leads to every document but the forms for issues', () => {
		const reached = new Set(['README.md']);
		for (const document of reached)
			for (const target of relativeLinks(document)) {
				const file = join(dirname(document), target.split('#')[0] ?? '').replaceAll('\\', '/');
				if (DOCUMENTS.includes(file)) reached.add(file);
			}
		const forms = DOCUMENTS.filter((path) => path.startsWith('.github/ISSUE_TEMPLATE/'));
		expect([...reached, ...forms].sort()).toEqual([...DOCUMENTS].sort());
	});

	it('every package that package.json lists is named in the document on dependencies', () => {
		const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
			'dependencies' | 'devDependencies',
			Record<string, string>
		>;
		const named = read('.github/DEPENDENCIES.md');
		const unnamed = Object.keys({ ...dependencies, ...devDependencies }).filter(
			(name) => !named.includes(`\`${name}\``)
		);
		expect(unnamed).toEqual([]);
	});
});
