import { runAnalyse } from './analyse.ts';
import { wrongUse } from './arguments.ts';
import { runCheck } from './check.ts';
import { runExport } from './export.ts';
import { runGrade } from './grade.ts';
import { runReport } from './report.ts';
import { runSeal } from './seal.ts';
import { runServe } from './serve.ts';
import type { Command } from './command.ts';

const COMMANDS: Record<string, Command> = {
	analyse: runAnalyse,
	check: runCheck,
	export: runExport,
	grade: runGrade,
	report: runReport,
	seal: runSeal,
	serve: runServe
};

const HELP = `Says Who, from a terminal.

  npm run -s cli -- grade …        grade answers (grade --help)
  npm run -s cli -- analyse …      item and test analysis of scores (analyse --help)
  npm run -s cli -- check          check content/ and print the balance table
  npm run -s cli -- export …       write questions as files for other tools (export --help)
  npm run -s cli -- report         figures about content/: coverage, agreement, balance, reading levels
  npm run -s cli -- seal           record the verified quotations (needs the texts)
  npm run -s cli -- serve [PORT]   serve the built site

Every command has --help. Exit: 0 done, 1 broken input, content or build, 2 wrong use.`;

/** Runs the command that the first argument names, or shows the help. */
export const runSaysWho: Command = async ([name, ...args], console) => {
	if (name === undefined) {
		console.err(HELP);
		return 2;
	}
	if (name === '--help' || name === 'help') {
		console.out(HELP);
		return 0;
	}
	const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	return command
		? command(args, console)
		: wrongUse(console, `There is no command "${name}".`, HELP);
};
