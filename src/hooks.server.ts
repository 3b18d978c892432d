import type { Handle } from '@sveltejs/kit';

/** Text is read first: of the fonts only the two that set it are fetched ahead of use. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) =>
			type === 'js' || type === 'css' || (type === 'font' && path.includes('latin-wght-normal'))
	});
