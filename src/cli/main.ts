import process, { argv, exit, stderr, stdin, stdout } from 'node:process';
import { once } from 'node:events';
import { runSaysWho } from './says-who.ts';

// A reader may stop early, as `| head` does; that is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') exit(0);
	throw error;
});

const code = await runSaysWho(argv.slice(2), {
	out: (text) => stdout.write(`${text}\n`),
	err: (text) => stderr.write(`${text}\n`),
	async write(text) {
		if (!stdout.write(text)) await once(stdout, 'drain');
	},
	input: stdin
});
// A server keeps running; any other command ends when its output is written.
if (code !== null) process.exitCode = code;
