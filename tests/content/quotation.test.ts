import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadContent } from '#lib/content/library.server.ts';
import {
	quotationHash,
	quotedShare,
	quotedWords,
	sealVerifier,
	SealSchema,
	textVerifier,
	writeSeal,
	type Quotation
} from '#lib/content/quotation.ts';
import { parseText } from '#lib/content/texts.ts';
import { parse } from 'yaml';
import { remove, replace, write, writeSample } from './sample-content.ts';

const GAZETTE = 'content/claims/gazette.yaml';
const GAZETTE_SEAL = 'content/sources/gazette.seal.yaml';
const CHANGED = replace(GAZETTE, 'quote: a handsome bridge', 'quote: handsome bridge');
const WRONG = replace(GAZETTE, 'quote: a handsome bridge', 'quote: a handsome brigde');

describe('with the texts at hand', () => {
	it('every quotation is held against them', () => {
		const { faults, library } = loadContent(writeSample());
		expect(faults).toEqual([]);
		expect([...library.verifiedAgainst]).toEqual([
			['gazette', 'text'],
			['letter', 'text']
		]);
	});

	it('a quotation changed to words of no text fails', () => {
		const sample = writeSample([], [WRONG]);
		expect(loadContent(sample).faults).toEqual([
			{
				file: GAZETTE,
				line: sample.lineOf(GAZETTE, 'a handsome brigde'),
				path: 'gazette.handsome › quote',
				reason: '“a handsome brigde” is not in paragraph 8 of gazette'
			}
		]);
	});

	it('a quotation changed to other words of the text is asked to be sealed', () => {
		expect(loadContent(writeSample([], [CHANGED])).faults).toEqual([
			{
				file: GAZETTE_SEAL,
				path: '',
				reason: '1 verified quotation is not sealed; run npm run content:seal'
			}
		]);
	});

	it('a missing seal is asked for', () => {
		expect(loadContent(writeSample([], [remove(GAZETTE_SEAL)])).faults).toEqual([
			{
				file: GAZETTE_SEAL,
				path: '',
				reason: '37 verified quotations are not sealed; run npm run content:seal'
			}
		]);
	});

	it('a stale or missing seal is no fault while seals are about to be written', () => {
		expect(loadContent(writeSample([], [CHANGED]), { sealing: true }).faults).toEqual([]);
		expect(loadContent(writeSample([], [remove(GAZETTE_SEAL)]), { sealing: true }).faults).toEqual(
			[]
		);
	});

	it('a changed text fails by its hash, its words and its seal', () => {
		const sample = writeSample([], [replace('sources/letter.txt', 'the dog,', 'the old dog,')]);
		const line = sample.lineOf('content/sources/letter.yaml', 'text: {');
		expect(loadContent(sample).faults).toEqual([
			{
				file: 'content/sources/letter.yaml',
				line,
				path: 'letter › text.sha256',
				reason: expect.stringMatching(/^the file’s is [0-9a-f]{64}$/u)
			},
			{
				file: 'content/sources/letter.yaml',
				line,
				path: 'letter › text.words',
				reason: 'the file has 130'
			},
			{
				file: 'content/sources/letter.seal.yaml',
				path: 'text',
				reason: 'was made from another text; run npm run content:seal'
			}
		]);
	});
});

describe('without the texts, against the seals', () => {
	const withoutTexts = [remove('sources/gazette.txt'), remove('sources/letter.txt')];

	it('every quotation is held against them', () => {
		const { faults, library } = loadContent(writeSample([], withoutTexts));
		expect(faults).toEqual([]);
		expect([...library.verifiedAgainst]).toEqual([
			['gazette', 'seal'],
			['letter', 'seal']
		]);
	});

	it.each([
		['to words of no text', WRONG, 'a handsome brigde'],
		['to other words of the text', CHANGED, 'handsome bridge']
	])('a quotation changed %s fails', (_, change, words) => {
		const sample = writeSample([], [...withoutTexts, change]);
		expect(loadContent(sample).faults).toEqual([
			{
				file: GAZETTE,
				line: sample.lineOf(GAZETTE, `quote: ${words}`),
				path: 'gazette.handsome › quote',
				reason: `“${words}” was never verified against the text of gazette: it is new or has been changed. Run npm run content:seal where the texts are at hand`
			}
		]);
	});

	it('a quotation moved to another paragraph fails', () => {
		const sample = writeSample(
			[],
			[...withoutTexts, replace(GAZETTE, 'paragraph: 8', 'paragraph: 7')]
		);
		expect(loadContent(sample).faults).toEqual([
			{
				file: GAZETTE,
				line: sample.lineOf(GAZETTE, 'quote: a handsome bridge'),
				path: 'gazette.handsome › quote',
				reason:
					'“a handsome bridge” was never verified against the text of gazette: it is new or has been changed. Run npm run content:seal where the texts are at hand'
			}
		]);
	});

	it('quotation marks round words that were never verified fail', () => {
		const lesson = 'content/lessons/01-bridge.md';
		const sample = writeSample(
			[],
			[...withoutTexts, replace(lesson, '“a handsome bridge”', '“a pretty bridge”')]
		);
		expect(loadContent(sample).faults).toEqual([
			{
				file: lesson,
				line: sample.lineOf(lesson, '“a pretty bridge”'),
				path: 'quotation',
				reason:
					'“a pretty bridge” is in quotation marks but not in gazette or letter; quote to the letter, or use italics or ‘single’ marks for words of our own'
			}
		]);
	});

	it('the same share of each source counts as quoted as with the texts', () => {
		const { library: sealed } = loadContent(writeSample([], withoutTexts));
		const { library: read } = loadContent(writeSample());
		expect([...sealed.quotedShare]).toEqual([...read.quotedShare]);
		expect(sealed.quotedShare.get('gazette')).toBeCloseTo(55 / 196, 10);
	});

	it('a seal of another text fails', () => {
		const other = 'content/sources/letter.seal.yaml';
		const sample = writeSample(
			[],
			[
				...withoutTexts,
				(files) =>
					files.set(
						other,
						(files.get(other) ?? '').replace(/^text: .*$/mu, `text: '${'0'.repeat(64)}'`)
					)
			]
		);
		expect(loadContent(sample).faults).toEqual([
			{
				file: 'content/sources/letter.yaml',
				line: sample.lineOf('content/sources/letter.yaml', 'text: {'),
				path: 'letter › text.sha256',
				reason: 'differs from the text that content/sources/letter.seal.yaml was made from'
			}
		]);
	});

	it('neither text nor seal is a fault', () => {
		const sample = writeSample([], [...withoutTexts, remove('content/sources/letter.seal.yaml')]);
		expect(loadContent(sample).faults).toContainEqual({
			file: 'content/sources/letter.seal.yaml',
			path: '',
			reason:
				'neither the text (letter.txt) nor its seal is here, so no quotation of letter can be verified'
		});
	});

	it('a broken seal is named with what is wrong with it', () => {
		const sample = writeSample(
			[],
			[...withoutTexts, write('content/sources/letter.seal.yaml', 'text: abc\nquotations: {}\n')]
		);
		expect(loadContent(sample).faults).toContainEqual({
			file: 'content/sources/letter.seal.yaml',
			line: 1,
			path: 'text',
			reason: 'invalid string: must match pattern /^[0-9a-f]{64}$/'
		});
	});
});

const TEXT = parseText(
	new TextEncoder().encode('One two three.\n\nFour (five) six, four.\nSeven eight\n')
);
const quotation = (words: string, paragraph: number | null, more: Partial<Quotation> = {}) => ({
	source: 's',
	paragraph,
	words,
	unique: false,
	counted: true,
	...more
});

describe('a verified quotation says where it stands', () => {
	it.each([
		['the first words', quotation('One two', 1), { paragraph: 1, from: 0, to: 2 }],
		['words after a blank line', quotation('six', 2), { paragraph: 2, from: 5, to: 6 }],
		['words that begin inside brackets', quotation('five', 2), { paragraph: 2, from: 4, to: 5 }],
		['words of any paragraph', quotation('Seven', null), { paragraph: 3, from: 7, to: 8 }],
		[
			'the one that its prefix tells',
			quotation('four', 2, { unique: true, prefix: 'six, ' }),
			{ paragraph: 2, from: 6, to: 7 }
		],
		[
			'words of a paragraph nearby',
			quotation('eight', 2, { nearby: [3, 1] }),
			{ paragraph: 3, from: 8, to: 9 }
		]
	])('%s', (_, one, place) => {
		expect(textVerifier(TEXT)(one)).toEqual({ place });
	});

	it.each([
		['words of no paragraph', quotation('nine', null), '“nine” is not in s'],
		[
			'words of another paragraph than those nearby',
			quotation('Seven', 1, { nearby: [2] }),
			'“Seven” is not in paragraph 1 of s; it is in paragraph 3'
		],
		['the case of a letter', quotation('one two', 1), '“one two” is not in paragraph 1 of s'],
		[
			'letters that overlap themselves',
			quotation('e', 1, { unique: true }),
			'“e” occurs more than once in paragraph 1 of s; add a prefix or suffix that tells which'
		]
	])('%s does not pass', (_, one, reason) => {
		expect(textVerifier(TEXT)(one)).toEqual({ reason });
	});
});

describe('a seal', () => {
	const all = [quotation('One two', 1), quotation('five', 2), quotation('Seven', null)];

	it('gives every sealed quotation the place that the text gives it', () => {
		const seal = SealSchema.parse(parse(writeSeal(TEXT, all)));
		for (const one of all) expect(sealVerifier(seal)(one)).toEqual(textVerifier(TEXT)(one));
	});

	it('is the same bytes in whatever order its quotations come', () => {
		expect(writeSeal(TEXT, [...all].reverse())).toBe(writeSeal(TEXT, all));
	});

	it('of no quotation can be read again', () => {
		expect(SealSchema.parse(parse(writeSeal(TEXT, [])))).toEqual({
			text: TEXT.sha256,
			quotations: {}
		});
	});

	it('is never written of words that do not stand in the text', () => {
		expect(() => writeSeal(TEXT, [quotation('nine', 1)])).toThrow(
			'content/sources/s.yaml: “nine” is not in paragraph 1 of s'
		);
	});

	it.each([
		['source', { source: 't' }],
		['paragraph', { paragraph: 2 }],
		['words', { words: 'One' }],
		['prefix', { prefix: 'x' }],
		['suffix', { suffix: 'x' }],
		['being unique', { unique: true }]
	])('does not hold once the %s differs', (_, change) => {
		const one = quotation('One two', 1);
		expect(quotationHash({ ...one, ...change })).not.toBe(quotationHash(one));
	});

	it('keeps its hash, so that committed seals stay valid', () => {
		expect(quotationHash(quotation('One two', 1))).toBe('98eddef3610ac3fca32cd3c1730491e8');
	});
});

describe('the quoted share', () => {
	it.each([
		['no place', [], 10, 0],
		['one place', [[0, 3]], 10, 0.3],
		[
			'places apart',
			[
				[0, 3],
				[5, 7]
			],
			10,
			0.5
		],
		[
			'places that overlap count once',
			[
				[0, 4],
				[2, 6]
			],
			10,
			0.6
		],
		[
			'the same place twice counts once',
			[
				[1, 2],
				[1, 2]
			],
			10,
			0.1
		],
		['a text without words', [[0, 1]], 0, 0]
	])('%s', (_, ranges, words, share) => {
		const places = ranges.map(([from = 0, to = 0]) => ({ paragraph: 1, from, to }));
		expect(quotedShare(places, words)).toBeCloseTo(share, 10);
	});

	it('never passes 1 and never falls when a place is added', () => {
		const place = fc
			.tuple(fc.nat(50), fc.nat(50))
			.map(([a, b]) => ({ paragraph: 1, from: Math.min(a, b), to: Math.max(a, b) }));
		fc.assert(
			fc.property(fc.array(place), place, (places, more) => {
				const share = quotedShare([...places, more], 50);
				expect(share).toBeLessThanOrEqual(1);
				expect(share).toBeGreaterThanOrEqual(quotedShare(places, 50));
			})
		);
	});
});

it.each([
	['no marks', []],
	['“one” and “two words”', ['one', 'two words']],
	['‘single’ and "straight" marks', []],
	['“” empty', []],
	['“broken\nover lines”', ['broken\nover lines']]
])('%j quotes %j', (text, words) => {
	expect(quotedWords(text)).toEqual(words);
});
