import type { Handle } from '@sveltejs/kit';
import hideSources from '#lib/components/hide-sources.js?raw';

/** Text and code come first: the fonts are fetched once the text that they set is laid out. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type }) => type === 'js' || type === 'css',
		// It stands in the page, so that nothing hidden is painted first; svelte.config.js has its hash.
		transformPageChunk: ({ html }) => html.replace('%says-who.hide-sources%', () => hideSources)
	});
