import { describe, expect, it } from 'vitest';
import type { QuestionOf } from '#lib/model/question.ts';
import { gradedAs } from './arbitraries.ts';
import { BASE, checked } from './questions.ts';

const pick = (id: string) => ({ kind: 'choice', picked: [id] });
const rate = (modality: string, polarity: string) => ({ kind: 'scale', modality, polarity });
const place = (...order: string[]) => ({ kind: 'order', order });

const ARTICLE = { id: 'the-article', text: 'The article itself', correct: false } as const;
const NOT_NAMED = { id: 'not-named', text: 'Not named in the text', correct: false } as const;

describe('example 1: “missile and nuclear systems” (tech-exchange 7)', () => {
	const question: QuestionOf['choice'] = checked({
		...BASE,
		kind: 'choice',
		asks: 'speaker',
		multiple: false,
		excerpts: [{ source: 'tech-exchange', paragraph: 7, quote: 'missile and nuclear systems' }],
		claims: ['tech-exchange.missile-access'],
		options: [
			{ ...ARTICLE, misconception: 'voice-collapse' },
			NOT_NAMED,
			{ id: 'sybiha', text: 'Sybiha, invoking Ukrainian intelligence', correct: true },
			{ id: 'iwaya', text: 'Iwaya', correct: false, misconception: 'nearest-name' },
			{ id: 'dprk', text: 'North Korea', correct: false, misconception: 'topic-as-speaker' }
		]
	});

	it.each([
		['sybiha', 1, []],
		['the-article', 0, ['voice-collapse']],
		['iwaya', 0, ['nearest-name']],
		['dprk', 0, ['topic-as-speaker']],
		['not-named', 0, []]
	])('%s scores %d', (id, score, misconceptions) => {
		expect(gradedAs(question, pick(id))).toMatchObject({ score, misconceptions });
	});
});

describe('example 2: the howitzers (tech-exchange 14)', () => {
	const question: QuestionOf['order'] = checked({
		...BASE,
		kind: 'order',
		measures: 'chain',
		mode: 'chain',
		ends: ['what you read', 'who first says it'],
		claims: ['tech-exchange.howitzers'],
		items: [
			{ id: 'tech-exchange', text: 'The article' },
			{ id: 'financial-times', text: 'Financial Times' },
			{ id: 'ukrainian-intelligence', text: 'Ukrainian intelligence' }
		],
		distractors: [
			{ id: 'voa', text: 'VOA', misconception: 'nearest-name' },
			{ id: 'korea-times', text: 'Korea Times', misconception: 'nearest-name' }
		]
	});

	it.each([
		[['tech-exchange', 'financial-times', 'ukrainian-intelligence'], 1, []],
		[['tech-exchange', 'financial-times'], 4 / 5, ['link-skipped']],
		[['tech-exchange', 'voa', 'ukrainian-intelligence'], 2 / 3, ['nearest-name', 'link-skipped']],
		[['tech-exchange', 'voa', 'korea-times'], 1 / 3, ['nearest-name', 'link-skipped']],
		[['tech-exchange', 'ukrainian-intelligence', 'financial-times'], 1 / 3, []],
		[['ukrainian-intelligence', 'financial-times', 'tech-exchange'], 0, ['chain-reversed']]
	])('%j scores %d', (order, score, misconceptions) => {
		const result = gradedAs(question, place(...order));
		expect(result.score).toBeCloseTo(score, 12);
		expect(result.misconceptions).toEqual(misconceptions);
	});
});

describe('example 3: “$34.4 mln” (kursk-revival 14)', () => {
	const question: QuestionOf['choice'] = checked({
		...BASE,
		kind: 'choice',
		asks: 'speaker',
		multiple: false,
		excerpts: [{ source: 'kursk-revival', paragraph: 14, quote: 'nine times to $34.4 mln' }],
		claims: ['kursk-revival.trade-turnover'],
		options: [
			{ id: 'ushakov', text: 'Ushakov', correct: true },
			{ ...ARTICLE, misconception: 'voice-collapse' },
			{ id: 'lavrov', text: 'Lavrov', correct: false, misconception: 'nearest-name' },
			{ id: 'kim', text: 'Kim', correct: false, misconception: 'topic-as-speaker' },
			NOT_NAMED
		]
	});

	it.each([
		['ushakov', 1, []],
		['the-article', 0, ['voice-collapse']],
		['lavrov', 0, ['nearest-name']],
		['kim', 0, ['topic-as-speaker']]
	])('%s scores %d', (id, score, misconceptions) => {
		expect(gradedAs(question, pick(id))).toMatchObject({ score, misconceptions });
	});
});

describe('example 4: “may have been developed jointly” (politsturm)', () => {
	const certainty: QuestionOf['scale'] = checked({
		...BASE,
		kind: 'scale',
		measures: 'certainty',
		statement: 'that the technologies were developed jointly with Russia',
		claims: ['politsturm.joint-development'],
		key: { modality: 'possible', polarity: 'affirmed' }
	});
	const speaker: QuestionOf['choice'] = checked({
		...BASE,
		kind: 'choice',
		asks: 'speaker',
		multiple: false,
		claims: ['politsturm.joint-development'],
		options: [
			{ ...ARTICLE, correct: true },
			{ id: 'russia', text: 'Russia', correct: false, misconception: 'topic-as-speaker' },
			NOT_NAMED
		]
	});

	it('possible is right; certain drops the hedge and earns nothing', () => {
		expect(gradedAs(certainty, rate('possible', 'affirmed')).score).toBe(1);
		expect(gradedAs(certainty, rate('certain', 'affirmed'))).toMatchObject({
			score: 0,
			misconceptions: ['hedge-dropped'],
			evidence: { measures: 'certainty', error: 2 }
		});
	});

	it('is the article’s own voice, not Russia’s', () => {
		expect(gradedAs(speaker, pick('the-article')).score).toBe(1);
		expect(gradedAs(speaker, pick('russia'))).toMatchObject({
			score: 0,
			misconceptions: ['topic-as-speaker']
		});
	});
});

describe('example 6: “unlikely to transfer” (valdai 18)', () => {
	const certainty: QuestionOf['scale'] = checked({
		...BASE,
		kind: 'scale',
		measures: 'certainty',
		statement: 'that Russia will transfer missile and nuclear technology',
		claims: ['valdai.unlikely-transfer'],
		key: { modality: 'probable', polarity: 'denied' }
	});
	const speaker: QuestionOf['choice'] = checked({
		...BASE,
		kind: 'choice',
		asks: 'speaker',
		multiple: false,
		claims: ['valdai.unlikely-transfer'],
		options: [
			{ ...ARTICLE, text: 'The article itself (Toloraya)', correct: true },
			{
				id: 'russian-sources',
				text: 'Russian sources',
				correct: false,
				misconception: 'nearest-name'
			},
			NOT_NAMED
		]
	});

	it.each([
		['probable', 'denied', 1, 0, []],
		['certain', 'denied', 0.5, 1, ['hedge-dropped']],
		['possible', 'denied', 0.5, -1, ['hedge-added']],
		['probable', 'affirmed', 0, 0, ['denial-missed']],
		['certain', 'affirmed', 0, 1, ['hedge-dropped', 'denial-missed']]
	])('%s, %s scores %d', (modality, polarity, score, error, misconceptions) => {
		const result = gradedAs(certainty, rate(modality, polarity));
		expect(result).toMatchObject({ score, misconceptions });
		expect(result.evidence.error).toBe(error);
	});

	it('is not said by the Russian sources of the sentence before', () => {
		expect(gradedAs(speaker, pick('the-article')).score).toBe(1);
		expect(gradedAs(speaker, pick('russian-sources'))).toMatchObject({
			score: 0,
			misconceptions: ['nearest-name']
		});
	});
});

describe('example 5: the destroyer (kursk-revival 29), one sentence with two certainties', () => {
	const radar: QuestionOf['scale'] = checked({
		...BASE,
		kind: 'scale',
		measures: 'certainty',
		statement: 'that Russia helped with the radar',
		claims: ['kursk-revival.destroyer-radar-russian-help'],
		key: { modality: 'probable', polarity: 'affirmed' }
	});
	const pantsir: QuestionOf['scale'] = checked({
		...radar,
		statement: 'that the ship carries the Pantsir',
		claims: ['kursk-revival.destroyer-pantsir'],
		key: { modality: 'certain', polarity: 'affirmed' }
	});

	it.each([
		['probable', 1, 0.5],
		['certain', 0.5, 1],
		['possible', 0.5, 0]
	])('%s earns %d for the radar and %d for the Pantsir', (modality, forRadar, forPantsir) => {
		expect(gradedAs(radar, rate(modality, 'affirmed')).score).toBe(forRadar);
		expect(gradedAs(pantsir, rate(modality, 'affirmed')).score).toBe(forPantsir);
	});
});

describe('example 7: “up to 100,000” (tech-exchange 13)', () => {
	const question: QuestionOf['figure'] = checked({
		...BASE,
		kind: 'figure',
		measures: 'figures',
		excerpts: [{ source: 'tech-exchange', paragraph: 13, quote: 'could result in up to 100,000' }],
		claims: ['tech-exchange.rotation-100000'],
		quantity: 'North Korean soldiers by rotation',
		unit: ['soldiers', 'troops'],
		key: { low: null, high: 100000, bound: 'at-most', claimant: 'ponomarenko' },
		claimants: [
			{ id: 'ponomarenko', text: 'Ponomarenko' },
			{ id: 'the-article', text: 'The article itself', misconception: 'voice-collapse' },
			{ id: 'not-named', text: 'Not named in the text' }
		]
	});
	const atMost = { low: null, high: '100,000', bound: 'at-most', claimant: 'ponomarenko' };

	it.each([
		['at most 100,000, by Ponomarenko', atMost, 1, []],
		['100,000 deployed', { ...atMost, low: '100,000', bound: 'exact' }, 8 / 17, ['bound-as-point']],
		['said by the article', { ...atMost, claimant: 'the-article' }, 14 / 17, ['voice-collapse']]
	])('%s', (_, fields, score, misconceptions) => {
		const result = gradedAs(question, { kind: 'figure', ...fields });
		expect(result.score).toBeCloseTo(score, 12);
		expect(result.misconceptions).toEqual(misconceptions);
	});
});

describe.each([
	{
		example: '8: ranges that overlap, of different measures',
		key: 'not-comparable',
		claims: ['implications.arms-revenue', 'valdai.arms-income'],
		quotes: ['up to $5.5 billion from arms deals', 'may amount to from 2.5 to 7 billion dollars'],
		forAgree: 0.5,
		misconceptions: ['topic-as-agreement']
	},
	{
		example: '10: agreement across camps',
		key: 'agree',
		claims: ['implications.casualties', 'valdai.losses-incurred'],
		quotes: ['there are indications of casualties', 'the losses incurred'],
		forAgree: 1,
		misconceptions: []
	}
] as const)('example $example', ({ key, claims, quotes, forAgree, misconceptions }) => {
	const question: QuestionOf['relation'] = checked({
		...BASE,
		kind: 'relation',
		measures: 'corroboration',
		excerpts: [
			{ source: 'implications', paragraph: 10, quote: quotes[0] },
			{ source: 'valdai', paragraph: 19, quote: quotes[1] }
		],
		claims: [...claims],
		relations: ['one-and-other'],
		statements: [`One text has “${quotes[0]}”.`, `The other has “${quotes[1]}”.`],
		key,
		evidence: ['a', 'b']
	});
	const say = (relation: string) => ({ kind: 'relation', relation, evidence: ['a', 'b'] });

	it(`is keyed ${key}; “agree” scores ${forAgree}`, () => {
		expect(gradedAs(question, say(key)).score).toBe(1);
		expect(gradedAs(question, say('agree'))).toMatchObject({
			score: forAgree,
			misconceptions
		});
	});
});

describe('example 11: the 2000 treaty gets exactly one sentence', () => {
	const silent = { evidence: [], why: 'the one sentence says no more', misconceptions: {} };
	const question: QuestionOf['grid'] = checked({
		...BASE,
		kind: 'grid',
		measures: 'limits',
		excerpts: [{ source: 'kursk-revival', paragraph: 7, quote: 'A new Treaty was signed in 2000' }],
		claims: ['kursk-revival.treaty-2000-signed'],
		columns: 'statement',
		evidence: 'none',
		rows: [
			{ id: 'signed', text: 'A treaty was signed in 2000.', key: 'stated', ...silent },
			{ id: 'who', text: 'Putin signed it.', key: 'not-stated', ...silent },
			{ id: 'aid', text: 'It promises aid.', key: 'not-stated', ...silent }
		]
	});
	const mark = (signed: string, who: string, aid: string) => ({
		kind: 'grid',
		rows: { signed: { column: signed }, who: { column: who }, aid: { column: aid } }
	});

	it.each([
		['not-stated', 'not-stated', 1, []],
		['stated', 'not-stated', 2 / 3, ['filled-gap']],
		['stated', 'contradicted', 1 / 3, ['filled-gap', 'silence-as-denial']]
	])('who: %s, what: %s scores %d', (who, aid, score, misconceptions) => {
		const result = gradedAs(question, mark('stated', who, aid));
		expect(result.score).toBeCloseTo(score, 12);
		expect(result.misconceptions).toEqual(misconceptions);
	});
});

describe('example 12: “puppet” (politsturm 18)', () => {
	const question: QuestionOf['highlight'] = checked({
		...BASE,
		kind: 'highlight',
		measures: 'wording',
		excerpts: [{ source: 'politsturm', paragraph: 18, quote: 'operates as a dependent puppet' }],
		excerpt: 'a',
		claims: ['politsturm.puppet'],
		elements: [{ element: 'content', accepted: ['dependent puppet'], ignored: ['as a'] }],
		slips: []
	});

	it.each([
		['the loaded words', [3, 4], 1],
		['the loaded words and “as a” before them', [1, 2, 3, 4], 1],
		['one of them', [4], 2 / 3],
		['everything', [0, 1, 2, 3, 4], 4 / 5],
		['the neutral words', [0, 1], 0]
	])('%s', (_, content, score) => {
		const response = { kind: 'highlight', marks: { content } };
		expect(gradedAs(question, response).score).toBeCloseTo(score, 12);
	});
});
