import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { mdsvex } from 'mdsvex';
import { apparatus, lessonTags } from './src/lib/content/lesson-markup.js';

// Kit's route announcer carries one inline style; the hash is of that attribute in Kit 2.70.
// If a new version changes it, tests/e2e fails: no page may report a CSP violation.
const ANNOUNCER_STYLE = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

// The scripts in app.html, which Kit does not hash: hooks.server.ts puts the same text there.
const HIDE_SOURCES = hashOf('hide-sources.js');
const READ_ADDRESS = hashOf('read-address.js');
const FIRST_INDEX = hashOf('first-index.js');

/**
 * @param {string} script of src/lib/components
 * @returns {`sha256-${string}`}
 */
function hashOf(script) {
	const file = new URL(`./src/lib/components/${script}`, import.meta.url);
	return `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`;
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	extensions: ['.svelte', '.md'],
	preprocess: [
		vitePreprocess(),
		mdsvex({
			extensions: ['.md'],
			layoutPropForwarding: 'runes',
			smartypants: false,
			rehypePlugins: [apparatus]
		}),
		lessonTags()
	],
	compilerOptions: {
		runes: true
	},
	kit: {
		adapter: adapter(),
		// A page paints as soon as its HTML is there: no stylesheet is waited for. The files of fonts stay files.
		inlineStyleThreshold: 24_576,
		// Every page works under any sub-path, and from a folder name that nobody knew at build time.
		paths: { relative: true },
		prerender: {
			handleHttpError: 'fail',
			handleMissingId({ message, id }) {
				// A fragment with an “=” is a set of questions, not a place on the page.
				if (!id.includes('=')) throw new Error(message);
			},
			// The error page is reached from nowhere and names its own assets.
			entries: ['*', '/404.html']
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', READ_ADDRESS, HIDE_SOURCES, FIRST_INDEX],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-hashes', ANNOUNCER_STYLE],
				'img-src': ['self'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'object-src': ['none'],
				'require-trusted-types-for': ['script'],
				// The second makes the one address of the worker that writes exports.
				'trusted-types': ['svelte-trusted-html', 'says-who-worker']
			}
		}
	}
};
