import type { Handle } from '@sveltejs/kit';
import hideSources from '#lib/components/hide-sources.js?raw';
import { isDocument } from '#lib/components/page-scripts.ts';

/** What Svelte leaves in a page to find its places again when it takes the page over. */
const HYDRATION_MARKS = /<!--[\w[\]-]*-->/gu;

/** Text and code come first: the fonts are fetched once the text that they set is laid out. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type }) => type === 'js' || type === 'css',
		transformPageChunk: ({ html }) => {
			// It stands in the page, so that nothing hidden is painted first; svelte.config.js has its hash.
			const page = html.replace('%says-who.hide-sources%', () => hideSources);
			// Nobody takes a document over: of the claims, every second node would be such a mark.
			return isDocument(event.route.id) ? page.replace(HYDRATION_MARKS, '') : page;
		}
	});
