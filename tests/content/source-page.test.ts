import { expect, it } from 'vitest';
import { coverageOf } from '#lib/content/coverage.ts';
import { dossierOf } from '#lib/content/dossier.ts';
import { loadContent } from '#lib/content/library.server.ts';
import { sourcePage } from '#lib/content/source-page.ts';
import { writeSample } from './sample-content.ts';

const sample = () => loadContent(writeSample()).library;

it('the page of a source shows its record, its dossier and its paragraphs', () => {
	const library = sample();
	const page = sourcePage(library, 'letter');
	expect(page).toMatchObject({
		source: { id: 'letter', siglum: 'L' },
		label: 'Untitled text by the miller of Underhollow',
		dossier: dossierOf(library, 'letter'),
		paragraphs: coverageOf(library, 'letter')
	});
	expect(page?.quotedShare).toBe(library.quotedShare.get('letter'));
	expect(page?.quotedShare).toBeGreaterThan(0);
});

it('it has one quotation for each claim of that source, with the words that make it unique', () => {
	const quotations = sourcePage(sample(), 'gazette')?.quotations ?? [];
	expect(quotations.map(({ claim }) => claim)).toEqual([
		'gazette.opened',
		'gazette.weeks',
		'gazette.load',
		'gazette.old-bridge-sold',
		'gazette.never-opposed',
		'gazette.handsome'
	]);
	expect(quotations[4]).toEqual({
		claim: 'gazette.never-opposed',
		paragraph: 7,
		quote: 'The miller never',
		prefix: '',
		suffix: ' opposed'
	});
});

it('there is no page of a source that is not there', () => {
	expect(sourcePage(sample(), 'moon')).toBeNull();
});
