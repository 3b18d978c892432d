import process, { argv, exit, stderr, stdout } from 'node:process';
import { once } from 'node:events';
import { runAnalyse } from './analyse.ts';
import { runCheck } from './check.ts';
import { runGrade } from './grade.ts';
import { runReport } from './report.ts';
import { runSeal } from './seal.ts';
import { runServe } from './serve.ts';
import type { Command } from './command.ts';

const COMMANDS: Record<string, Command> = {
	analyse: runAnalyse,
	check: runCheck,
	grade: runGrade,
	report: runReport,
	seal: runSeal,
	serve: runServe
};

const HELP = `Says Who, from a terminal.

  npm run -s cli -- grade …        grade answers (grade --help)
  npm run -s cli -- analyse …      item and test analysis of scores (analyse --help)
  npm run -s cli -- check          check content/ and print the balance table
  npm run -s cli -- report         count what content/ holds: coverage, agreement, balance, levels
  npm run -s cli -- seal           record the verified quotations (needs the texts)
  npm run -s cli -- serve [PORT]   serve the built site

Every command has --help. Exit: 0 done, 1 broken input, content or build, 2 wrong use.
`;

// Whoever reads only the beginning, as `| head` does, has had what they wanted.
stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') exit(0);
	throw error;
});

const [name = '', ...args] = argv.slice(2);
if (name === '--help' || name === 'help' || name === '') {
	stdout.write(HELP);
	exit(name === '' ? 2 : 0);
}
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command === undefined) {
	stderr.write(`There is no command "${name}".\n\n${HELP}`);
	exit(2);
}
const code = await command(args, {
	out: (text) => stdout.write(`${text}\n`),
	err: (text) => stderr.write(`${text}\n`),
	async write(text) {
		if (!stdout.write(text)) await once(stdout, 'drain');
	}
});
// A server keeps running; any other command ends when its output is written.
if (code !== null) process.exitCode = code;
