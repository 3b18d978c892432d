import { describe, expect, it } from 'vitest';
import { evidenceOf } from '#lib/content/evidence.ts';
import { homePage } from '#lib/content/home-page.ts';
import { loadContent } from '#lib/content/library.server.ts';
import type { Library } from '#lib/content/library.ts';
import { lessonOverviews, sourceOverviews } from '#lib/content/overview.ts';
import { writeSample } from './sample-content.ts';

const sample = () => loadContent(writeSample()).library;

/** A library that has one of its claims under another id too. */
function withClaim(library: Library, from: string, id: string): Library {
	const claim = library.claims.get(from);
	if (claim === undefined) throw new Error(`The sample has no claim ${from}.`);
	return { ...library, claims: new Map([...library.claims, [id, { ...claim, id }]]) };
}

describe('the first page', () => {
	it('takes apart the claim that was chosen for it', () => {
		const library = withClaim(sample(), 'gazette.load', 'tech-exchange.troops-15000');
		expect(homePage(library).example).toEqual(evidenceOf(library, 'tech-exchange.troops-15000'));
	});

	it('takes apart the first claim where that one is missing, and none where there is none', () => {
		const library = sample();
		expect(homePage(library).example).toEqual(evidenceOf(library, 'gazette.opened'));
		expect(homePage({ ...library, claims: new Map() }).example).toBeNull();
	});

	it('counts claims and questions and lists lessons and sources', () => {
		const library = sample();
		expect(homePage(library)).toMatchObject({
			counts: { claims: 10, questions: library.questions.size },
			lessons: lessonOverviews(library),
			sources: sourceOverviews(library)
		});
	});
});
