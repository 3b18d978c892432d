import type { Handle } from '@sveltejs/kit';
import hideSources from '#lib/components/hide-sources.js?raw';
import { isDocument } from '#lib/components/page-scripts.ts';
import singleSlashes from '#lib/components/single-slashes.js?raw';
import fonts from '#lib/components/styles/fonts.css?url';

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
				.replace('%says-who.single-slashes%', () => `<script>${singleSlashes}</script>`)
				.replace('%says-who.fonts%', () => fonts);
			// No client takes a document over, and in a list of claims every second node would be such a mark.
			return isDocument(event.route.id) ? page.replace(HYDRATION_MARKS, '') : page;
		}
	});
