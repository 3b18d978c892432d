import { describe, expect, it } from 'vitest';
import { claimList, claimsByParagraph } from '#lib/content/claim-list.ts';
import { evidenceOf } from '#lib/content/evidence.ts';
import { loadContent } from '#lib/content/library.server.ts';
import { replace, writeSample, type Change } from './sample-content.ts';

const sample = (...changes: Change[]) => loadContent(writeSample(changes)).library;

describe('the list of all claims', () => {
	it('has every claim once, grouped by source in the order of the text', () => {
		const library = sample();
		const { groups } = claimList(library);
		expect(groups.map(({ source }) => source.siglum)).toEqual(['G', 'L']);
		expect(groups.flatMap(({ entries }) => entries.map(({ claim }) => claim.id))).toEqual([
			...library.claims.keys()
		]);
		for (const { source, entries } of groups)
			for (const { claim } of entries) expect(claim.source).toBe(source.id);
	});

	it('has of a claim what its line shows and what the filters ask for, and not its card', () => {
		const [gazette] = claimList(sample()).groups;
		expect(gazette?.entries[2]).toEqual({
			claim: {
				id: 'gazette.load',
				source: 'gazette',
				paragraph: 5,
				says: 'The bridge may carry carts of at most four tons.',
				modality: 'possible',
				polarity: 'affirmed',
				topics: ['arms-and-technology'],
				gradable: true
			},
			source: { id: 'gazette', siglum: 'G', label: 'The New Bridge at Underhollow' },
			chain: [
				{ id: 'gazette', name: 'the article itself', class: 'own' },
				{ id: 'council-clerk', name: 'the council clerk', class: 'named' },
				{ id: 'county-surveyor', name: 'the county surveyor', class: 'named' }
			],
			voice: 'named'
		});
	});

	it('names the voices that speak, sorted without their articles, and no article’s own voice', () => {
		const silent = replace(
			'content/voices.yaml',
			'- { id: reports,',
			'- { id: mute, name: A mute, kind: person }\n- { id: reports,'
		);
		expect(claimList(sample(silent)).voices.map(({ name }) => name)).toEqual([
			'the council clerk',
			'the county surveyor',
			'the miller’s brother',
			'reports not named',
			'Tobias Reed'
		]);
	});
});

describe('the claims of one source', () => {
	it('come with their evidence under their paragraph, or the reason why it has none', () => {
		const library = sample();
		const paragraphs = claimsByParagraph(library, 'letter');
		expect(paragraphs.map(({ paragraph }) => paragraph)).toEqual([1, 2, 3, 4, 5, 6]);
		expect(paragraphs[0]).toEqual({
			paragraph: 1,
			claims: [],
			noClaim: 'a headline that only names the subject'
		});
		expect(paragraphs[3]).toEqual({
			paragraph: 4,
			claims: [evidenceOf(library, 'letter.weeks')],
			noClaim: null
		});
		expect(paragraphs.flatMap(({ claims }) => claims)).toHaveLength(4);
	});

	it('are none where there is no such source', () => {
		expect(claimsByParagraph(sample(), 'moon')).toEqual([]);
	});
});
