import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isDocument, PAGE_SCRIPTS, scriptAddress } from '#lib/components/page-scripts.ts';

describe.each(Object.entries(PAGE_SCRIPTS))(
	'the page of the script %s',
	(name, { route, file }) => {
		it('is a route without a client, and its script is there', () => {
			expect(readFileSync(`src/routes${route}/+page.server.ts`, 'utf8')).toContain(
				'export const csr = false;'
			);
			expect(existsSync(file)).toBe(true);
			expect(isDocument(route)).toBe(true);
		});

		it('asks for it under any root, with the version of the build', () => {
			const build = { dev: false, version: '7' };
			expect(scriptAddress(name as keyof typeof PAGE_SCRIPTS, '../../', build)).toBe(
				`../../_app/${name}.js?7`
			);
		});

		it('asks for its source while the site is developed', () => {
			const build = { dev: true, version: '7' };
			expect(scriptAddress(name as keyof typeof PAGE_SCRIPTS, '/', build)).toBe(`/${file}`);
		});
	}
);

it.each(['/', '/lessons', '/practice', null, undefined])('the route %s runs a client', (route) => {
	expect(isDocument(route)).toBe(false);
});
