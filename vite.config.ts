import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { cutFonts } from './src/fonts/plugin.ts';
import { hideRules } from './src/lib/components/hide-rules.ts';
import { EARLY_SCRIPTS, PAGE_SCRIPTS } from './src/lib/components/page-scripts.ts';

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
	{
		name: 'draw',
		test: /src\/lib\/(practice\/(draw|open|plan)|model\/(hash|practice-plan|measures)|browser\/question-bank|components\/hidden-sources)/u,
		priority: 3
	},
	{ name: 'kit', test: /node_modules\/(@sveltejs|devalue)\//u, priority: 3 },
	// What pages show without asking questions stays out of the code for questions.
	{
		name: 'apparatus',
		test: /src\/lib\/(model\/(certainty|measures|topic)\.|wording\/en\/(labels|numbers)\.|components\/apparatus-root)/u,
		priority: 2
	},
	{
		name: 'evidence',
		test: /src\/lib\/(components\/(EvidenceCard|Siglum|CertaintyMark)|wording\/en\/figure-text)/u,
		priority: 1
	},
	{
		// What the browser keeps; what joins two copies of it is rarely needed.
		name: 'practice',
		test: /src\/lib\/browser\/(?!join-|own-copy|forget-all|attempt-log|attempt-store|question-bank)|src\/lib\/model\/(attempt-of|shown)|src\/routes\/practice\/(asked|begin-practice)|node_modules\/idb\//u
	},
	{
		name: 'question',
		test: /src\/(lib\/(grading\/(judge|load-judge|grader|untrusted|overlap)|wording\/en\/(rules|dates)|components\/(QuestionCard|Excerpts|kinds\/kinds))|routes\/practice\/load-kind)/u
	}
];

/** Tests of the pure modules, which keep nothing between two calls. */
const PURE = ['export', 'grading', 'model', 'practice', 'progress', 'statistics', 'wording'].map(
	(module) => `tests/${module}/**/*.test.ts`
);

/** Builds the scripts of the pages whose Kit client is switched off, and those that run before it. */
const pageScripts: Plugin = {
	name: 'page-scripts',
	apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
	buildStart() {
		for (const [name, { file }] of Object.entries({ ...PAGE_SCRIPTS, ...EARLY_SCRIPTS }))
			this.emitFile({ type: 'chunk', id: file, fileName: `_app/${name}.js` });
	}
};

/** The ids of the sources: each has a record of that name, and perhaps a seal beside it. */
function sourceIds(): string[] {
	return readdirSync(join(env['CONTENT_DIR'] ?? 'content', 'sources')).flatMap(
		(file) => /^([a-z0-9-]+)\.yaml$/u.exec(file)?.[1] ?? []
	);
}

/** Adds the rules that hide a source to the stylesheet of hiding. */
const hideSources: Plugin = {
	name: 'hide-sources',
	enforce: 'pre',
	transform: {
		filter: { id: /\/styles\/hiding\.css$/u },
		handler: (css) => ({ code: css + hideRules(sourceIds()), map: null })
	}
};

export default defineConfig(({ isSsrBuild }) => ({
	plugins: [hideSources, sveltekit(), pageScripts, cutFonts('src/lib/components/styles/fonts.css')],
	build: {
		// A font or picture inlined as data: would need a hole in the CSP.
		assetsInlineLimit: 0,
		...(isSsrBuild ? {} : { rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } } })
	},
	// A worker loads the code of a format when it is chosen.
	worker: { format: 'es' },
	test: {
		projects: [
			// The files of one worker share their modules: most of their time would be spent on loading them.
			{ extends: true, test: { name: 'pure', include: PURE, isolate: false } },
			{
				extends: true,
				test: {
					name: 'others',
					include: ['tests/**/*.test.ts'],
					exclude: [...PURE, 'tests/e2e/**', '.stryker-tmp/**']
				}
			}
		],
		// Nothing here asserts how long anything takes. Vitest's 5 s are often passed on a busy machine of
		// two cores, by tests that read the whole content or start a process; this only ends what hangs.
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
}));
