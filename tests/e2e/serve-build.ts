import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder } from '../../src/cli/serve.ts';
import { ADDRESS_VARIABLES, BASES, BUILD } from './built-site.ts';

/** Serves the built site, once at the root of a host and once under a sub-path, while tests run. */
export default async function serveBuild(): Promise<() => Promise<void>> {
	if (!existsSync(join(BUILD, 'index.html')))
		throw new Error('There is no built site in build/. Run npm run build first.');
	const servers: { close(): Promise<void> }[] = [];
	for (const [name, base] of Object.entries(BASES)) {
		const firstPort = 20_000 + Math.floor(Math.random() * 20_000);
		const served = await serveFolder(BUILD, firstPort, 100, base);
		if (served === null) throw new Error(`No port is free from ${firstPort} on.`);
		// Test processes start later and inherit it.
		process.env[ADDRESS_VARIABLES[name as keyof typeof BASES]] = served.address;
		servers.push(served);
	}
	return async () => {
		await Promise.all(servers.map((server) => server.close()));
	};
}
