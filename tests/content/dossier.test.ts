import { expect, it } from 'vitest';
import { dossierOf } from '#lib/content/dossier.ts';
import { loadContent } from '#lib/content/library.server.ts';
import { writeSample } from './sample-content.ts';

const sample = () => loadContent(writeSample()).library;

it('every claim of a source stands once, under the class of who first says it and how surely', () => {
	const library = sample();
	for (const id of library.sources.keys()) {
		const { certainty } = dossierOf(library, id);
		const claims = [...library.claims.values()].filter(({ source }) => source === id).length;
		expect(certainty.reduce((sum, row) => sum + row.claims, 0)).toBe(claims);
		for (const { claims: all, by } of certainty)
			expect(by.certain + by.probable + by.possible).toBe(all);
	}
});

it('a named voice is heard in a text or missing from it, never both', () => {
	const library = sample();
	const heard = dossierOf(library, 'gazette').heard.map(({ id }) => id);
	const missing = dossierOf(library, 'gazette').missing.map(({ id }) => id);
	expect(heard).toContain('tobias-reed');
	expect(missing).toEqual(['millers-brother']);
	expect(heard.filter((id) => missing.includes(id))).toEqual([]);
});

it('loaded words stand with the text that uses them', () => {
	const library = sample();
	expect(dossierOf(library, 'gazette').loaded).toEqual([
		{ id: 'handsome', paragraph: 8, quote: 'a handsome bridge', neutral: 'good to look at' }
	]);
	expect(dossierOf(library, 'letter').loaded).toEqual([]);
});
