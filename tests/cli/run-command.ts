import type { Command } from '../../src/cli/command.ts';

/** What a command wrote, and its exit code. */
export interface Ran {
	code: number | null;
	out: string;
	err: string;
}

/**
 * Runs a command in this process.
 *
 * @param input what is piped in
 */
export async function runCommand(
	command: Command,
	args: readonly string[],
	input: string | Uint8Array = ''
): Promise<Ran> {
	let out = '';
	let err = '';
	const code = await command(args, {
		out: (text) => void (out += `${text}\n`),
		err: (text) => void (err += `${text}\n`),
		write: async (text) => void (out += text),
		input: (async function* () {
			yield Buffer.from(input);
		})()
	});
	return { code, out, err };
}
