import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { cwd } from 'node:process';
import sirv from 'sirv';
import type { Command } from './command.ts';

const FIRST_PORT = 4173;

/** How many ports are tried when none is given. */
const ATTEMPTS = 20;

const SERVE_HELP = `npm run -s cli -- serve: serves the built site

  serve [PORT]
      Serves build/ to this machine only. PORT is a number from 1 to 65535; without it, the
      first free port from 4173 is used. Prints the address and runs until Ctrl-C.

Exit: 1 there is no built site or the port cannot be used, 2 wrong use.`;

/** Serves `build/` as any static host would, on the given port or the first free one from 4173. */
export const runServe: Command = async (args, console) => {
	if (args.includes('--help')) {
		console.out(SERVE_HELP);
		return 0;
	}
	const [given] = args;
	const port = given === undefined ? null : Number(given);
	if (args.length > 1 || (port !== null && !(Number.isInteger(port) && port > 0 && port < 65536))) {
		console.err(`serve takes one argument, a port from 1 to 65535, but got "${args.join(' ')}".`);
		return 2;
	}
	const folder = resolve(cwd(), 'build');
	if (['index.html', '404.html'].some((page) => !existsSync(resolve(folder, page)))) {
		console.err('There is no built site in build/. Run npm run build first.');
		return 1;
	}
	let served: Awaited<ReturnType<typeof serveFolder>>;
	try {
		served = await serveFolder(folder, port ?? FIRST_PORT, port === null ? ATTEMPTS : 1);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		const at = `Port ${port ?? FIRST_PORT}`;
		console.err(
			code === 'EACCES'
				? `${at} needs administrator rights; choose one over 1023.`
				: `${at} cannot be opened (${code}); choose another.`
		);
		return 1;
	}
	if (served === null) {
		console.err(
			port === null
				? `Ports ${FIRST_PORT} to ${FIRST_PORT + ATTEMPTS - 1} are all in use; choose another, such as serve 8080.`
				: `Port ${port} is in use; choose another.`
		);
		return 1;
	}
	console.out(`Says Who is at ${served.address} (Ctrl-C stops it)`);
	return null;
};

/**
 * Serves a folder on the first free port of a range.
 *
 * @param base the path it is served under, with a slash at both ends
 * @returns its address and a way to stop it, or `null` if every port was in use
 * @throws the system’s error if a port cannot be opened for another reason, such as `EACCES`
 */
export async function serveFolder(
	folder: string,
	firstPort: number,
	attempts: number,
	base = '/'
): Promise<{ address: string; close(): Promise<void> } | null> {
	const notFound = readFileSync(resolve(folder, '404.html'));
	// dev: files are looked up at each request, so a new build shows without a restart.
	const files = sirv(folder, { dev: true, etag: true });
	const server = createServer((request, response) => {
		const miss = () => {
			response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
			response.end(notFound);
		};
		const url = request.url ?? '/';
		if (!url.startsWith(base)) return miss();
		request.url = url.slice(base.length - 1);
		files(request, response, miss);
	});
	for (let port = firstPort; port < firstPort + attempts; port++) {
		const free = await new Promise<boolean>((settle, fail) => {
			const onError = (error: NodeJS.ErrnoException) =>
				error.code === 'EADDRINUSE' ? settle(false) : fail(error);
			server.once('error', onError);
			server.listen(port, '127.0.0.1', () => {
				server.off('error', onError);
				settle(true);
			});
		});
		if (free)
			return {
				address: `http://localhost:${port}${base}`,
				close: () => new Promise((done) => server.close(() => done()))
			};
	}
	return null;
}
