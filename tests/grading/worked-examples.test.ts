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
