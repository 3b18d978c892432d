import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Faults } from './faults.ts';

/** Where the content and the texts of the sources are. */
export interface ContentFolders {
	/** The folder `content/`. */
	content: string;
	/** The folder of the five texts; it need not exist (a public clone has none). */
	sources: string;
}

/** The folders of `content/`, with the ending of the files that are read from each. */
const FOLDERS = {
	sources: '.yaml',
	claims: '.yaml',
	codings: '.yaml',
	lessons: '.md',
	questions: '.yaml'
} as const;

export type ContentFolder = keyof typeof FOLDERS;

/** The files of `content/` itself that are read, and the guide beside them. */
const FILES = ['voices.yaml', 'relations.yaml', 'skills.yaml', 'glossary.yaml'] as const;
const GUIDE = 'README.md';

export type ContentListFile = (typeof FILES)[number];

/** Endings that mean what ours mean, in whatever case. */
const ALIASES: Readonly<Record<string, string>> = {
	'.yaml': '.yaml',
	'.yml': '.yaml',
	'.md': '.md',
	'.markdown': '.md'
};

/** A file of text, without the byte order mark that some editors put at its start. */
export function readTextFile(path: string): string {
	return readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
}

/**
 * The names of the files to read from a folder of `content/`, sorted; none where it is not there. Adds a
 * fault for every other file in it, since its author will think that it was read. Hidden files, which
 * systems leave behind, may stay.
 */
export function filesIn(content: string, folder: ContentFolder, faults: Faults): string[] {
	const ending = FOLDERS[folder];
	const names = visibleIn(join(content, folder));
	for (const name of names)
		if (!name.endsWith(ending)) unread(`content/${folder}`, name, ending, faults);
	return names.filter((name) => name.endsWith(ending));
}

/** Adds a fault for everything in `content/` itself and is not read. */
export function checkTopLevel(content: string, faults: Faults): void {
	const known: readonly string[] = [...Object.keys(FOLDERS), ...FILES, GUIDE];
	for (const name of visibleIn(content))
		if (!known.includes(name)) unread('content', name, '.yaml', faults);
}

function visibleIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => !name.startsWith('.'))
		.sort();
}

function unread(folder: string, name: string, ending: string, faults: Faults): void {
	const own = extname(name);
	const renamed = name.slice(0, name.length - own.length) + ending;
	const advice =
		ALIASES[own.toLowerCase()] === ending && (folder !== 'content' || isListFile(renamed))
			? `rename it to ${renamed}`
			: `move it out of ${folder}/`;
	faults.inFile(`${folder}/${name}`, `this file is not read; ${advice}`);
}

function isListFile(name: string): name is ContentListFile {
	return (FILES as readonly string[]).includes(name);
}
