import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from '../svelte.config.js';

/** The floors of the house, from the ground up; rooms on one floor are neighbours. */
const FLOORS = [
	['model'],
	['content', 'grading', 'statistics', 'export'],
	['progress', 'assignment'],
	['components']
];

/**
 * The rule that holds one room in its place: it imports from floors below, never from above or from a
 * neighbour, and crosses rooms as `#lib/room/file.ts` only.
 *
 * @param {string} room
 * @param {number} floor
 * @returns {import('eslint').Linter.Config}
 */
function roomRule(room, floor) {
	const closed = FLOORS.flatMap((rooms, level) =>
		level > floor ? rooms : level === floor ? rooms.filter((other) => other !== room) : []
	);
	return {
		name: `says-who/floor-${floor}/${room}`,
		files: [`src/lib/${room}/**`],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						...(closed.length > 0
							? [
									{
										regex: `^#lib/(?:${closed.join('|')})/`,
										message: `The room ${room} stands on floor ${floor}: import only from floors below.`
									}
								]
							: []),
						{
							regex: `^#lib/${room}/`,
							message: 'Inside a room import by ./'
						},
						{
							regex: `^(?:\\.\\./)+(?:${FLOORS.flat().join('|')}|routes|cli|lib)/`,
							message: 'Cross rooms as #lib/room/file.ts.'
						},
						{ regex: '^\\$(?:lib|app/stores)', message: 'Write #lib/… and $app/state.' },
						...(floor < 3
							? [
									{
										regex: '^(?:svelte|\\$app)(?:/|$)',
										message: 'Below the components nothing knows Svelte.'
									}
								]
							: [])
					]
				}
			]
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
	...FLOORS.flatMap((rooms, floor) => rooms.map((room) => roomRule(room, floor))),
	{
		// Who imports from the owner sees where a name comes from, and takes nothing else along.
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
