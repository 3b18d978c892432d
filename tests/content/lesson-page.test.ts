import { describe, expect, it } from 'vitest';
import { lessonPage } from '#lib/content/lesson-page.ts';
import { loadContent } from '#lib/content/library.server.ts';
import { replace, writeSample, type Change } from './sample-content.ts';

const sample = (...changes: Change[]) => loadContent(writeSample(changes)).library;

describe('the page of a lesson', () => {
	it('counts the claims that it cites, each once, and names their sources', () => {
		const again = replace(
			'content/lessons/01-bridge.md',
			'In L he speaks of',
			'G has <Claim id="gazette.weeks">40</Claim>. In L he speaks of'
		);
		for (const library of [sample(), sample(again)])
			expect(lessonPage(library, 'bridge')).toMatchObject({
				lesson: { title: 'The bridge' },
				file: 'content/lessons/01-bridge.md',
				claims: 4,
				sources: ['gazette', 'letter']
			});
	});

	it('leads to the lessons before and after it', () => {
		const library = sample();
		expect(lessonPage(library, 'bridge')).toMatchObject({
			previous: null,
			next: { slug: 'mill', title: 'The mill' }
		});
		expect(lessonPage(library, 'mill')).toMatchObject({
			previous: { slug: 'bridge', title: 'The bridge' },
			next: null
		});
	});

	it('lists the words that the glossary explains, each once, in the order of the text', () => {
		expect(lessonPage(sample(), 'bridge')?.terms).toEqual([]);
		const terms = replace(
			'content/lessons/01-bridge.md',
			'The mason Reed speaks of',
			'<Term id="tobias-reed">Reed</Term>, a <Term id="handsome">handsome</Term> man, <Term id="tobias-reed">Reed</Term>, speaks of'
		);
		expect(lessonPage(sample(terms), 'bridge')?.terms).toEqual([
			{ id: 'tobias-reed', term: 'Tobias Reed' },
			{ id: 'handsome', term: 'handsome' }
		]);
	});

	it('is not there for a lesson that is not', () => {
		expect(lessonPage(sample(), 'moon')).toBeNull();
	});
});
