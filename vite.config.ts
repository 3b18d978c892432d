import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { PAGE_SCRIPTS } from './src/lib/components/page-scripts.ts';

/**
 * What always loads together is one file: on a slow line each further request costs more than its
 * bytes.
 */
const GROUPS = [
	{ name: 'preload', test: /preload-helper/u, priority: 5 },
	{
		name: 'svelte',
		test: /node_modules\/(svelte|clsx|esm-env)\//u,
		priority: 4
	},
	{ name: 'kit', test: /node_modules\/(@sveltejs|devalue)\//u, priority: 3 },
	// What pages show without asking questions stays out of the code for questions.
	{
		name: 'apparatus',
		test: /src\/lib\/(model\/(certainty|measures|topic)\.|components\/(labels|apparatus-root))/u,
		priority: 2
	},
	{
		name: 'evidence',
		test: /src\/lib\/components\/(EvidenceCard|Siglum|CertaintyMark|figure-text)/u,
		priority: 1
	},
	{
		name: 'practice',
		test: /src\/lib\/progress\/(practice-|database|attempt-store|save-file|shuffle)|node_modules\/idb\//u
	},
	{
		name: 'question',
		test: /src\/lib\/(grading\/(?!chance|calibration)|model\/typed\/|components\/(QuestionCard|Excerpts))/u
	}
];

/** Builds the scripts of the pages whose Kit client is switched off. */
const pageScripts: Plugin = {
	name: 'page-scripts',
	apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
	buildStart() {
		for (const [name, { file }] of Object.entries(PAGE_SCRIPTS))
			this.emitFile({ type: 'chunk', id: file, fileName: `_app/${name}.js` });
	}
};

export default defineConfig(({ isSsrBuild }) => ({
	plugins: [sveltekit(), pageScripts],
	build: {
		// A font or picture inlined as data: would need a hole in the CSP.
		assetsInlineLimit: 0,
		...(isSsrBuild ? {} : { rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } } })
	},
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/e2e/**', '.stryker-tmp/**']
	}
}));
