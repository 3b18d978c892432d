import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.woff2': 'font/woff2'
};

/** What is compressed already gains nothing from brotli. */
const COMPRESSED = new Set(['.woff2']);

interface Served {
	type: string;
	encoded: boolean;
	body: Buffer;
}

/** A server of files in memory, and a way to stop it. */
export interface BrotliServer {
	/** Address of the root, with a slash at its end. */
	address: string;
	close(): Promise<void>;
}

/**
 * Serves a built site as a static host with precompressed files would. Everything is compressed
 * before the first request, so that no load waits for it.
 *
 * @param folder the built site
 * @param added pages beside it: their text by path from the root, without a slash before it
 */
export async function serveBrotli(
	folder: string,
	added: Readonly<Record<string, string>> = {}
): Promise<BrotliServer> {
	const files = new Map<string, Served>();
	const add = async (path: string, content: Buffer) => {
		const ending = extname(path);
		const encoded = !COMPRESSED.has(ending);
		files.set(`/${path}`, {
			type: TYPES[ending] ?? 'application/octet-stream',
			encoded,
			body: encoded ? await brotli(content) : content
		});
	};
	await Promise.all([
		...readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name))
			.map((path) => ({ path, name: path.slice(folder.length + 1).replaceAll(sep, '/') }))
			// Files to take away are half of the site, and no page loads them.
			.filter(({ name }) => !name.startsWith('exports/'))
			.map(({ path, name }) => add(name, readFileSync(path))),
		...Object.entries(added).map(([path, text]) => add(path, Buffer.from(text)))
	]);

	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const file = files.get(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
		if (!file) {
			response.writeHead(404).end();
			return;
		}
		response.writeHead(200, {
			'content-type': file.type,
			'content-length': file.body.length,
			...(file.encoded && { 'content-encoding': 'br' })
		});
		response.end(file.body);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		// Chromium asks for brotli over plain HTTP on a loopback host only.
		address: `http://localhost:${port}/`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}

/** Compresses as a host does once for all visitors: brotli at its best quality, 11. */
export function brotli(content: Buffer): Promise<Buffer> {
	return compress(content, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: 11,
			[constants.BROTLI_PARAM_SIZE_HINT]: content.length
		}
	});
}
