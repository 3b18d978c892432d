/**
 * The pages that run no client (their `csr` is false): each is a document of its own with one script,
 * which vite.config.ts builds as `_app/<name>.js`.
 */
export const PAGE_SCRIPTS = {
	lesson: { route: '/lessons/[slug]', file: 'src/routes/lessons/[slug]/answerable.ts' },
	claims: { route: '/claims', file: 'src/lib/components/claims/explorer.ts' },
	'source-claims': {
		route: '/claims/[source]',
		file: 'src/lib/components/claims/source-claims.ts'
	}
} as const;

/** Scripts that run before the client of their page: what they ask for is on its way before its code is. */
export const EARLY_SCRIPTS = {
	practice: { route: '/practice', file: 'src/routes/practice/early.ts' }
} as const;

const SCRIPTS = { ...PAGE_SCRIPTS, ...EARLY_SCRIPTS };

/** Whether a route runs no client. */
export function isDocument(route: string | null | undefined): boolean {
	return Object.values(PAGE_SCRIPTS).some((page) => page.route === route);
}

/**
 * The address of a page's script.
 *
 * @param root the way to the site's root, ending in a slash
 * @param build how the site is built; a new version has a new address for its scripts
 */
export function scriptAddress(
	name: keyof typeof SCRIPTS,
	root: string,
	build: { dev: boolean; version: string }
): string {
	return build.dev ? `/${SCRIPTS[name].file}` : `${root}_app/${name}.js?${build.version}`;
}
