import { describe, expect, it } from 'vitest';
import { runSaysWho } from '../../src/cli/says-who.ts';
import { runCommand } from './run-command.ts';

const COMMANDS = ['analyse', 'check', 'grade', 'report', 'seal', 'serve'];

describe('wrong use', () => {
	it.each(['chekc', 'constructor', '--version', ''])(
		'the unknown command %j is named, above the help',
		async (name) => {
			const { code, out, err } = await runCommand(runSaysWho, [name]);
			expect(code).toBe(2);
			expect(out).toBe('');
			expect(err).toContain(`There is no command "${name}".\n\nSays Who, from a terminal.\n`);
		}
	);

	it('no command at all shows the help', async () => {
		const { code, out, err } = await runCommand(runSaysWho, []);
		expect(code).toBe(2);
		expect(out).toBe('');
		expect(err).toMatch(/^Says Who, from a terminal\.\n/u);
	});
});

it.each(['--help', 'help'])('%s names every command', async (name) => {
	const { code, out } = await runCommand(runSaysWho, [name]);
	expect(code).toBe(0);
	for (const command of COMMANDS) expect(out).toContain(`npm run -s cli -- ${command}`);
});

it.each(COMMANDS)(
	'%s --help says what it takes and does nothing else, and ends with 0',
	async (command) => {
		const { code, out, err } = await runCommand(runSaysWho, [command, '--help']);
		expect(code).toBe(0);
		expect(out).toMatch(new RegExp(`^npm run -s cli -- ${command}: `, 'u'));
		expect(out).toContain('Exit: ');
		expect(err).toBe('');
	}
);
