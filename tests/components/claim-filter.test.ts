import { describe, expect, it } from 'vitest';
import type { Evidence } from '#lib/model/evidence.ts';
import { FILTERS, passes, readFilter, type Filter } from '#lib/components/claim-filter.ts';
import { filterOptions, filterValues } from '#lib/components/claim-filter-options.ts';

const options = filterOptions(
	[
		{ id: 'valdai', name: 'Untitled text by Georgy Toloraya' },
		{ id: 'politsturm', name: 'DPRK Trades Troops' }
	],
	[{ id: 'ushakov', name: 'Yury Ushakov' }]
);
const read = (query: string) => readFilter(new URLSearchParams(query), options);

const evidence: Evidence = {
	claim: {
		id: 'valdai.trade',
		source: 'valdai',
		paragraph: 3,
		quote: 'trade grew',
		says: 'Trade grew.',
		chain: ['valdai', 'ushakov'],
		cue: 'Ushakov said',
		modality: 'probable',
		polarity: 'affirmed',
		kind: 'event',
		figure: null,
		when: null,
		topics: ['sanctions-and-economy', 'treaty-2024'],
		gradable: true
	},
	source: { id: 'valdai', siglum: 'V', label: 'Untitled text by Georgy Toloraya' },
	chain: [
		{ id: 'valdai', name: 'the article itself', class: 'own' },
		{ id: 'ushakov', name: 'Yury Ushakov', class: 'named' }
	],
	voice: 'named',
	elsewhere: []
};
const denied: Evidence = { ...evidence, claim: { ...evidence.claim, polarity: 'denied' } };
const open: Evidence = { ...evidence, claim: { ...evidence.claim, gradable: false } };

describe('what the filters offer', () => {
	it('is every topic, source, class of voice, voice and certainty', () => {
		const values = Object.fromEntries(
			FILTERS.map((name) => [name, options[name].map(({ value }) => value)])
		);
		expect(values).toEqual({
			topic: [
				'treaty-1961',
				'treaty-2000',
				'treaty-2024',
				'kursk-deployment',
				'arms-and-technology',
				'sanctions-and-economy',
				'china-and-region'
			],
			source: ['valdai', 'politsturm'],
			voice: ['any-own', 'any-named', 'any-unnamed', 'ushakov'],
			certainty: ['certain', 'probable', 'possible', 'denied', 'open']
		});
	});

	it('is in words', () => {
		expect(options.voice.map(({ text }) => text)).toEqual([
			'any: the article’s own voice',
			'any: a named voice',
			'any: an unnamed voice',
			'Yury Ushakov'
		]);
		expect(options.topic[0]).toEqual({ value: 'treaty-1961', text: 'The 1961 treaty' });
		expect(options.certainty.at(-1)?.text).toBe('readers differ (never scored)');
	});
});

describe('an address', () => {
	it.each<[string, Filter]>([
		['', {}],
		['topic=&source=', {}],
		['topic=treaty-1961', { topic: 'treaty-1961' }],
		[
			'topic=treaty-1961&source=valdai&voice=ushakov&certainty=open',
			{ topic: 'treaty-1961', source: 'valdai', voice: 'ushakov', certainty: 'open' }
		],
		['voice=any-unnamed&page=2', { voice: 'any-unnamed' }],
		['source=valdai&source=moon', { source: 'valdai' }]
	])('%j filters', (query, filter) => {
		expect(read(query)).toEqual({ filter, unknown: [] });
	});

	it('with values that are not on offer names them and filters by the others', () => {
		expect(read('topic=moon&source=__proto__&voice=ushakov&certainty=Certain')).toEqual({
			filter: { voice: 'ushakov' },
			unknown: [
				{ name: 'topic', value: 'moon' },
				{ name: 'source', value: '__proto__' },
				{ name: 'certainty', value: 'Certain' }
			]
		});
	});
});

describe('a claim', () => {
	it.each<[string, Evidence, Filter, boolean]>([
		['no filter', evidence, {}, true],
		['its first topic', evidence, { topic: 'sanctions-and-economy' }, true],
		['its second topic', evidence, { topic: 'treaty-2024' }, true],
		['another topic', evidence, { topic: 'treaty-1961' }, false],
		['its source', evidence, { source: 'valdai' }, true],
		['another source', evidence, { source: 'politsturm' }, false],
		['the class of its origin', evidence, { voice: 'any-named' }, true],
		['the class of a voice that only passes it on', evidence, { voice: 'any-own' }, false],
		['its origin', evidence, { voice: 'ushakov' }, true],
		['a voice that passes it on', evidence, { voice: 'valdai' }, true],
		['another voice', evidence, { voice: 'lavrov' }, false],
		['its certainty', evidence, { certainty: 'probable' }, true],
		['another certainty', evidence, { certainty: 'certain' }, false],
		['denied, which it is', denied, { certainty: 'denied' }, true],
		['denied, which it is not', evidence, { certainty: 'denied' }, false],
		['a certainty that it denies with', denied, { certainty: 'probable' }, true],
		['open, which it is', open, { certainty: 'open' }, true],
		['open, which it is not', evidence, { certainty: 'open' }, false],
		[
			'everything that it is',
			evidence,
			{ topic: 'treaty-2024', source: 'valdai', voice: 'any-named', certainty: 'probable' },
			true
		],
		[
			'all that it is but one',
			evidence,
			{ topic: 'treaty-2024', source: 'politsturm', voice: 'any-named', certainty: 'probable' },
			false
		],
		['open, from another source', open, { source: 'politsturm', certainty: 'open' }, false]
	])('under the filter for %s', (_, one, filter, passed) => {
		expect(passes(filterValues(one), filter)).toBe(passed);
	});

	it.each([
		['a named voice’s', evidence],
		['a denial', denied],
		['one on which readers differ', open]
	])('as %s passes the filter for each value under which it is found', (_, one) => {
		const values = filterValues(one);
		for (const name of FILTERS)
			for (const value of values[name]) expect(passes(values, { [name]: value })).toBe(true);
	});
});
