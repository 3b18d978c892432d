import type { Handle } from '@sveltejs/kit';

/** Text and code come first: the fonts are fetched once the text that they set is laid out. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { preload: ({ type }) => type === 'js' || type === 'css' });
