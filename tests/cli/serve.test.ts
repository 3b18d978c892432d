import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, Server, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chdir, cwd } from 'node:process';
import { expect, it, onTestFinished, vi } from 'vitest';
import { runServe, serveFolder } from '../../src/cli/serve.ts';
import { runCommand } from './run-command.ts';

// On some machines a connection to a port just freed is answered only at the third attempt.
vi.setConfig({ testTimeout: 30_000 });

/** A built site of three pages. */
function site(): string {
	const folder = mkdtempSync(join(tmpdir(), 'says-who-site-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	mkdirSync(join(folder, 'lessons', 'kursk'), { recursive: true });
	writeFileSync(join(folder, 'index.html'), '<h1>Start</h1>');
	writeFileSync(join(folder, '404.html'), '<h1>Not here</h1>');
	writeFileSync(join(folder, 'lessons', 'kursk', 'index.html'), '<h1>Kursk</h1>');
	writeFileSync(join(folder, 'data.json'), '[]');
	writeFileSync(join(folder, '..', `${folder.split('/').at(-1)}.txt`), 'outside');
	onTestFinished(() => rmSync(`${folder}.txt`));
	return folder;
}

/** A port that something else listens on while the test runs. */
async function takenPort(): Promise<number> {
	const other = createServer();
	await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
	onTestFinished(() => void other.close());
	return (other.address() as AddressInfo).port;
}

async function served(folder: string, base?: string) {
	// Twenty ports from one that is taken: there is a free one, whatever else runs on this machine.
	const server = await serveFolder(folder, await takenPort(), 20, base);
	if (server === null) throw new Error('No port was free.');
	onTestFinished(() => server.close());
	return server.address;
}

it.each([
	['', 200, '<h1>Start</h1>', 'text/html;charset=utf-8'],
	['?n=3', 200, '<h1>Start</h1>', 'text/html;charset=utf-8'],
	['lessons/kursk/', 200, '<h1>Kursk</h1>', 'text/html;charset=utf-8'],
	['data.json', 200, '[]', 'application/json'],
	['moon', 404, '<h1>Not here</h1>', 'text/html; charset=utf-8'],
	['lessons/moon/', 404, '<h1>Not here</h1>', 'text/html; charset=utf-8']
])('/%s is answered with status %d and its page', async (path, status, body, type) => {
	const response = await fetch(`${await served(site())}${path}`);
	expect(response.status).toBe(status);
	expect(await response.text()).toBe(body);
	expect(response.headers.get('content-type')).toBe(type);
});

it('nothing outside the folder is served', async () => {
	const folder = site();
	const address = await served(folder);
	for (const up of ['..%2f', '%2e%2e/', '..%5c']) {
		const response = await fetch(`${address}${up}${folder.split('/').at(-1)}.txt`);
		expect(response.status).toBe(404);
	}
});

it('under a base path the site is there, and nowhere else', async () => {
	const address = await served(site(), '/says-who/');
	expect(address).toMatch(/^http:\/\/localhost:\d+\/says-who\/$/u);
	expect(await (await fetch(address)).text()).toBe('<h1>Start</h1>');
	expect(await (await fetch(`${address}lessons/kursk/`)).text()).toBe('<h1>Kursk</h1>');
	const root = await fetch(new URL('/', address));
	expect(root.status).toBe(404);
	expect(await root.text()).toBe('<h1>Not here</h1>');
});

it('a page that was built anew is served anew', async () => {
	const folder = site();
	const address = await served(folder);
	await (await fetch(address)).text();
	writeFileSync(join(folder, 'index.html'), '<h1>Built anew</h1>');
	writeFileSync(join(folder, 'new.html'), '<h1>New</h1>');
	expect(await (await fetch(address)).text()).toBe('<h1>Built anew</h1>');
	expect(await (await fetch(`${address}new.html`)).text()).toBe('<h1>New</h1>');
});

it('the next port is taken where one is in use', async () => {
	const port = await takenPort();
	const server = await serveFolder(site(), port, 20);
	onTestFinished(() => server?.close());
	const taken = Number(new URL(server?.address ?? '').port);
	expect(taken).toBeGreaterThan(port);
	expect(taken).toBeLessThan(port + 20);
});

it('there is no server where every port is in use', async () => {
	expect(await serveFolder(site(), await takenPort(), 1)).toBeNull();
});

it('nothing listens any more once it is closed', async () => {
	const server = await serveFolder(site(), await takenPort(), 20);
	const address = server?.address ?? '';
	expect((await fetch(address)).status).toBe(200);
	await server?.close();
	await expect(fetch(address)).rejects.toThrow();
});

/** Runs the command in a folder with a built site. */
async function run(args: string[]) {
	const before = cwd();
	const folder = mkdtempSync(join(tmpdir(), 'says-who-checkout-'));
	onTestFinished(() => {
		chdir(before);
		rmSync(folder, { recursive: true });
	});
	mkdirSync(join(folder, 'build'));
	for (const page of ['index.html', '404.html']) writeFileSync(join(folder, 'build', page), page);
	chdir(folder);
	return runCommand(runServe, args);
}

it('a port that is in use is told in a sentence, and the exit code is 1', async () => {
	const port = await takenPort();
	expect(await run([String(port)])).toEqual({
		code: 1,
		out: '',
		err: `Port ${port} is in use; choose another.\n`
	});
});

it.each([
	['EACCES', 'Port 80 needs administrator rights; choose one over 1023.\n'],
	['EADDRNOTAVAIL', 'Port 80 cannot be opened (EADDRNOTAVAIL); choose another.\n']
])('a port that the system refuses with %s is told in a sentence', async (code, message) => {
	const listen = vi.spyOn(Server.prototype, 'listen').mockImplementation(function (this: Server) {
		queueMicrotask(() => this.emit('error', Object.assign(new Error('refused'), { code })));
		return this;
	});
	onTestFinished(() => listen.mockRestore());
	expect(await run(['80'])).toEqual({ code: 1, out: '', err: message });
});

it.each([[['abc']], [['0']], [['65536']], [['-1']], [['4173.5']], [['']], [['4173', '4174']]])(
	'%j as its port is wrong use',
	async (args) => {
		expect(await runCommand(runServe, args)).toEqual({
			code: 2,
			out: '',
			err: `serve takes one argument, a port from 1 to 65535, but got "${args.join(' ')}".\n`
		});
	}
);

it('without a built site it says how to build one', async () => {
	const before = cwd();
	const folder = mkdtempSync(join(tmpdir(), 'says-who-unbuilt-'));
	onTestFinished(() => {
		chdir(before);
		rmSync(folder, { recursive: true });
	});
	chdir(folder);
	expect(await runCommand(runServe, [])).toEqual({
		code: 1,
		out: '',
		err: 'There is no built site in build/. Run npm run build first.\n'
	});
});
