import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from '../svelte.config.js';

/** The layers of `src/lib`, from the lowest up; the modules of one layer never import each other. */
const LAYERS = [
	['model'],
	['wording', 'practice', 'content', 'grading', 'statistics'],
	['export', 'assignment', 'progress', 'browser'],
	['components']
];

/** The lowest layer that may know Svelte. */
const COMPONENTS = 3;

/** The lowest modules that may use the DOM (design, "The layers"). */
const WITH_DOM = ['browser', 'components'];

/** What only a page has; a pure module that names it would fail in Node, or depend on where it runs. */
const DOM_NAMES = [
	'document',
	'window',
	'navigator',
	'location',
	'localStorage',
	'sessionStorage',
	'indexedDB',
	'fetch'
];

/**
 * The rule that keeps a module in its layer: it imports from layers below, never from above or from
 * another module of its own layer, and writes imports across modules as `#lib/module/file.ts` only.
 *
 * @param {string} name of the module
 * @param {number} layer
 * @returns {import('eslint').Linter.Config}
 */
function moduleRule(name, layer) {
	const closed = LAYERS.flatMap((modules, level) =>
		level > layer ? modules : level === layer ? modules.filter((other) => other !== name) : []
	);
	return {
		name: `says-who/layer-${layer}/${name}`,
		files: [`src/lib/${name}/**`],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							regex: `^#lib/(?:${closed.join('|')})/`,
							message: `The module ${name} is in layer ${layer}: import only from layers below.`
						},
						{ regex: `^#lib/${name}/`, message: 'Inside a module import by ./' },
						{
							regex: `^(?:\\.\\./)+(?:${LAYERS.flat().join('|')}|routes|cli|player|lib)/`,
							message: 'Import from other modules as #lib/module/file.ts.'
						},
						{ regex: '^\\$(?:lib|app/stores)', message: 'Write #lib/… and $app/state.' },
						...(layer < COMPONENTS
							? [
									{
										regex: '^(?:svelte|\\$app)(?:/|$)',
										message: 'Below the components no module knows Svelte.'
									}
								]
							: [])
					]
				}
			],
			...(WITH_DOM.includes(name)
				? {}
				: {
						'no-restricted-globals': [
							'error',
							...DOM_NAMES.map((global) => ({
								name: global,
								message: `The module ${name} is pure: only browser/ and components/ use the DOM.`
							}))
						]
					})
		}
	};
}

export default ts.config(
	{
		ignores: [
			'node_modules/',
			'.svelte-kit/',
			'.stryker-tmp/',
			'build/',
			'static/',
			'test-results/',
			'playwright-report/'
		]
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// TypeScript knows better which names exist.
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }
			],
			eqeqeq: ['error', 'always'],
			'no-console': 'error',
			'object-shorthand': 'error',
			'prefer-const': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig }
		},
		rules: {
			// Apparatus links are built from the page's root, and query links from resolve() and a query;
			// the link test in tests/e2e follows every one of them.
			'svelte/no-navigation-without-resolve': 'off',
			// Maps and sets here are built once and read; what changes is $state.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		files: ['tests/**', 'src/cli/**'],
		rules: { 'no-console': 'off' }
	},
	...LAYERS.flatMap((modules, layer) => modules.map((name) => moduleRule(name, layer))),
	{
		// An import from the owner says where a name comes from, and loads nothing else.
		files: ['src/**'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{ selector: 'ExportAllDeclaration', message: 'No barrels: import from the owner.' },
				{ selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }
			]
		}
	}
);
