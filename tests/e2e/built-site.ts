import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Claim } from '#lib/model/claim.ts';
import type { Lesson } from '#lib/model/lesson.ts';
import type { Question } from '#lib/model/question.ts';
import type { Source } from '#lib/model/source.ts';
import type { Voice } from '#lib/model/voice.ts';

/** The folder of the built site. */
export const BUILD = resolve(import.meta.dirname, '../../build');

/** The paths that the built site is served under, by project. */
export const BASES = { root: '/', 'sub-path': '/some/school/' } as const;

/** The environment variables that carry the address of each from the set-up to the tests. */
export const ADDRESS_VARIABLES = {
	root: 'SAYS_WHO_ADDRESS',
	'sub-path': 'SAYS_WHO_SUB_PATH_ADDRESS'
} as const satisfies Record<keyof typeof BASES, string>;

/** Every file of the built site, as a path with `/` that begins at its root. */
export function builtFiles(): string[] {
	return readdirSync(BUILD, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(BUILD, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
}

/** The address of every page, relative to the root of the site: '', 'lessons/', 'lessons/kursk/' … */
export function builtPages(): string[] {
	return builtFiles()
		.filter((file) => file === 'index.html' || file.endsWith('/index.html'))
		.map((file) => file.slice(0, -'index.html'.length));
}

/** The text of a built file. */
export function builtText(file: string): string {
	return readFileSync(join(BUILD, file), 'utf8');
}

/** A table of the open data as it is published. */
export function openData(name: 'claims'): Claim[];
export function openData(name: 'lessons'): Lesson[];
export function openData(name: 'questions'): Question[];
export function openData(name: 'sources'): Source[];
export function openData(name: 'voices'): Voice[];
export function openData(name: string): { id?: string }[];
export function openData(name: string): unknown[] {
	return JSON.parse(builtText(`data/${name}.json`)) as unknown[];
}
