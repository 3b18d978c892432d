import { readFileSync } from 'node:fs';
import type { Handle } from '@sveltejs/kit';
import hideSources from '#lib/components/hide-sources.js?raw';
import { dev, version } from '$app/environment';
import firstIndex from '#lib/components/first-index.js?raw';
import { EARLY_SCRIPTS, isDocument, scriptAddress } from '#lib/components/page-scripts.ts';
import readAddress from '#lib/components/read-address.js?raw';
import fonts from '#lib/components/styles/fonts.css?url';
import { library } from '#lib/content/library.server.ts';

/** What Svelte leaves in a page to find its places again when it takes the page over. */
const HYDRATION_MARKS = /<!--[\w[\]!-]*-->/gu;

/**
 * Text and code come first. The fonts are known only at the end of app.html: while one is on its way,
 * every size of it costs a second look-up before the first paint.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type }) => type === 'js' || type === 'css',
		transformPageChunk: ({ html }) => {
			const page = html
				// It is part of the page, so that nothing hidden is painted first. svelte.config.js has its hash.
				.replace('%says-who.hide-sources%', () => hideSources)
				// First of all, before anything is asked for at a wrong address.
				.replace('%says-who.read-address%', () => `<script>${readAddress}</script>`)
				.replace('%says-who.early%', () =>
					event.route.id === EARLY_SCRIPTS.practice.route ? earlyPractice() : ''
				)
				.replace('%says-who.fonts%', () => fonts);
			// No client takes a document over, and in a list of claims every second node would be such a mark.
			return isDocument(event.route.id) ? page.replace(HYDRATION_MARKS, '') : page;
		}
	});

/**
 * What the practice page asks for first: the index of the lesson that its address names, and the code
 * that draws from it. On a slow line this comes before the code of the page, which is ten times as much.
 */
function earlyPractice(): string {
	const lessons = ['all', ...library().lessons.keys()].join(' ');
	const address = scriptAddress('practice', '../', { dev, version });
	const parts = earlyImports().map((part) => `<link rel="modulepreload" href="../_app/${part}">`);
	return [
		`<script data-lessons="${lessons}">${firstIndex}</script>`,
		`<script type="module" async src="${address}"></script>`,
		...parts
	].join('\n\t\t');
}

/** The files that the early script imports, from `_app/`, as the client build before has named them. */
function earlyImports(): string[] {
	if (dev) return [];
	const code = readFileSync('.svelte-kit/output/client/_app/practice.js', 'utf8');
	return [...code.matchAll(/from"\.\/([^"]+)"/gu)].map(([, file = '']) => file);
}
