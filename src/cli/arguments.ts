import { accessSync, constants, statSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Console } from './command.ts';

/** The options of a command: each takes one value. */
export type Options<Name extends string> =
	{ values: Partial<Record<Name, string>> } | { wrong: string };

/**
 * Reads `--name VALUE` options, each at most once.
 *
 * @returns the values, or a sentence that names the wrong argument
 */
export function readOptions<Name extends string>(
	args: readonly string[],
	names: readonly Name[]
): Options<Name> {
	const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
		names.map((name) => [name, { type: 'string', multiple: true }])
	);
	try {
		const { values } = parseArgs({ args: [...args], options, strict: true });
		const single: Partial<Record<Name, string>> = {};
		for (const name of names) {
			const given = values[name];
			if (!Array.isArray(given)) continue;
			if (given.length > 1) return { wrong: `--${name} is given more than once.` };
			single[name] = String(given[0]);
		}
		return { values: single };
	} catch (error) {
		return { wrong: error instanceof Error ? error.message : String(error) };
	}
}

/** Says what is wrong with the arguments and shows the help of the command; returns the exit code. */
export function wrongUse(console: Console, message: string, help: string): 2 {
	console.err(`${message}\n\n${help}`);
	return 2;
}

/** Why the named file cannot be read, as a sentence; `null` if it can. */
export function unreadable(path: string): string | null {
	try {
		if (statSync(path).isDirectory()) return `${path} is a folder, not a file.`;
		accessSync(path, constants.R_OK);
		return null;
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		return code === 'ENOENT' || code === 'ENOTDIR'
			? `there is no file ${path}.`
			: `${path} cannot be read (${code}).`;
	}
}
