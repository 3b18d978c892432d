import { describe, expect, it } from 'vitest';
import { comparisonOf, evidenceOf, figuresOf, timelineOf } from '#lib/content/evidence.ts';
import { lessonLookup } from '#lib/content/lesson-lookup.ts';
import { loadContent } from '#lib/content/library.server.ts';
import { practiceBankOf } from '#lib/content/practice-bank.ts';
import { writeSample } from './sample-content.ts';

const sample = () => loadContent(writeSample()).library;

describe('the evidence of a claim', () => {
	it('names its source, its chain from the article to the origin, and the class of the origin', () => {
		const library = sample();
		expect(evidenceOf(library, 'gazette.load')).toEqual({
			claim: library.claims.get('gazette.load'),
			source: { id: 'gazette', siglum: 'G', label: 'The New Bridge at Underhollow' },
			chain: [
				{ id: 'gazette', name: 'the article itself', class: 'own' },
				{ id: 'council-clerk', name: 'the council clerk', class: 'named' },
				{ id: 'county-surveyor', name: 'the county surveyor', class: 'named' }
			],
			voice: 'named',
			elsewhere: []
		});
	});

	it.each([
		['gazette.opened', 'own'],
		['gazette.weeks', 'named'],
		['gazette.old-bridge-sold', 'unnamed']
	])('%s is drawn as a voice of class %s', (id, voice) => {
		expect(evidenceOf(sample(), id).voice).toBe(voice);
	});

	it('labels a source without a title by its author', () => {
		expect(evidenceOf(sample(), 'letter.opened').source).toEqual({
			id: 'letter',
			siglum: 'L',
			label: 'Untitled text by the miller of Underhollow'
		});
	});

	it('sets beside it what a relation sets beside it, and not itself', () => {
		expect(evidenceOf(sample(), 'gazette.weeks').elsewhere).toEqual([
			{
				id: 'weeks-twice',
				relation: 'conflict',
				about: 'the length of the work',
				independence: 'shared-origin',
				gradable: true,
				claim: { id: 'letter.weeks', source: 'letter', siglum: 'L', paragraph: 4 }
			}
		]);
	});
});

it('a comparison holds the evidence of each of its claims in order', () => {
	const library = sample();
	expect(comparisonOf(library, 'opening-day')).toEqual({
		relation: library.relations.get('opening-day'),
		claims: [evidenceOf(library, 'gazette.opened'), evidenceOf(library, 'letter.opened')]
	});
});

it.each([
	['work-weeks', ['gazette.weeks', 'letter.weeks']],
	['load', ['gazette.load']],
	['carts', []]
])('the figures for %s are those of every claim that gives one', (quantity, ids) => {
	expect(figuresOf(sample(), quantity).map(({ claim }) => claim.id)).toEqual(ids);
});

it.each([
	// 1930, 1931-05, 1931-05-01: a month stands before its days.
	['treaty-2000', ['gazette.weeks', 'gazette.handsome', 'gazette.opened']],
	['arms-and-technology', ['gazette.weeks']],
	['sanctions-and-economy', []]
])('the timeline of %s holds its dated claims, earliest first', (topic, ids) => {
	expect(timelineOf(sample(), topic).map(({ claim }) => claim.id)).toEqual(ids);
});

describe('a practice bank', () => {
	it('holds its lesson’s questions in their order, with their evidence and sources and no more', () => {
		const library = sample();
		const bank = practiceBankOf(library, 'mill');
		expect(bank.questions.map(({ id }) => id)).toEqual([
			'mill.speakers',
			'mill.two-lengths',
			'mill.stated',
			'mill.word',
			'mill.weekday',
			'mill.two-days',
			'mill.number-card'
		]);
		expect(Object.keys(bank.evidence).sort()).toEqual([
			'gazette.handsome',
			'gazette.opened',
			'gazette.weeks',
			'letter.opened',
			'letter.weeks',
			'letter.will-last'
		]);
		expect(bank.evidence['letter.weeks']).toEqual(evidenceOf(library, 'letter.weeks'));
		expect(bank.sources).toEqual({
			letter: { id: 'letter', siglum: 'L', label: 'Untitled text by the miller of Underhollow' },
			gazette: { id: 'gazette', siglum: 'G', label: 'The New Bridge at Underhollow' }
		});
	});

	it('of a lesson that there is not is empty', () => {
		expect(practiceBankOf(sample(), 'pond')).toEqual({ questions: [], evidence: {}, sources: {} });
	});
});

describe('the lookups of a lesson', () => {
	it('find what its tags point at', () => {
		const library = sample();
		const lookup = lessonLookup(library);
		expect(lookup.evidence('gazette.load')).toEqual(evidenceOf(library, 'gazette.load'));
		expect(lookup.comparison('weeks-twice')).toEqual(comparisonOf(library, 'weeks-twice'));
		expect(lookup.figures('load')).toEqual(figuresOf(library, 'load'));
		expect(lookup.timeline('treaty-2000')).toEqual(timelineOf(library, 'treaty-2000'));
		expect(lookup.question('mill.word')).toBe(library.questions.get('mill.word'));
		expect(lookup.source('letter').siglum).toBe('L');
	});

	it.each([
		['claim', (lookup: ReturnType<typeof lessonLookup>) => lookup.evidence('x.y')],
		['relation', (lookup: ReturnType<typeof lessonLookup>) => lookup.comparison('x.y')],
		['question', (lookup: ReturnType<typeof lessonLookup>) => lookup.question('x.y')],
		['source', (lookup: ReturnType<typeof lessonLookup>) => lookup.source('x.y')]
	])('name the %s that there is not', (noun, look) => {
		const lookup = lessonLookup(sample());
		expect(() => look(lookup)).toThrow(`The library holds no ${noun} "x.y".`);
	});
});
