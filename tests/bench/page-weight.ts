import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotli } from './brotli-server.ts';

/** The bytes of files, as they are and compressed. */
export interface Weight {
	raw: number;
	brotli: number;
}

/** What a page weighs: its HTML, and the scripts and style sheets that its head asks for. */
export interface PageWeight {
	html: Weight;
	assets: Weight;
	/** The HTML without the names that every build makes anew: equal for pages that are the same. */
	essence: string;
	/** Bytes of HTML, scripts and style sheets, these names left out. */
	essentialBytes: number;
}

/** Weighs a built page. @param path from the root of the site, with a slash at its end */
export async function weighPage(folder: string, path: string): Promise<PageWeight> {
	const html = readFileSync(join(folder, path, 'index.html'));
	const links = new Set(
		[...html.toString().matchAll(/<link href="([^"]*\.(?:js|css))"/gu)].map((one) => one[1] ?? '')
	);
	const assets = [...links].map((link) => readFileSync(join(folder, path, link)));
	const weights = await Promise.all(assets.map(weigh));
	return {
		html: await weigh(html),
		assets: {
			raw: weights.reduce((sum, { raw }) => sum + raw, 0),
			brotli: weights.reduce((sum, { brotli }) => sum + brotli, 0)
		},
		essence: essenceOf(html),
		essentialBytes: [html, ...assets].reduce(
			(sum, content) => sum + Buffer.byteLength(essenceOf(content)),
			0
		)
	};
}

/** Leaves out hashed file names, the hash of the page's own script, and Kit's name for the build. */
function essenceOf(content: Buffer): string {
	return content
		.toString()
		.replace(/(_app\/immutable\/[\w-]+\/(?:[\w-]+\.)?)[\w-]{8}(?=\.)/gu, '$1')
		.replace(/'sha256-[^']*'/gu, '')
		.replace(/__sveltekit_\w+/gu, '');
}

async function weigh(content: Buffer): Promise<Weight> {
	return { raw: content.length, brotli: (await brotli(content)).length };
}
