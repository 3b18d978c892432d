import { describe, expect, it } from 'vitest';
import { countSyllables, readingLevel } from '#lib/content/reading-level.ts';

describe('the syllables of a word', () => {
	it.each([
		['the', 1],
		['troops', 1],
		['treaty', 2],
		['sources', 2],
		['used', 1],
		['wanted', 2],
		['writes', 1],
		['says', 1],
		['people', 2],
		['agree', 2],
		['relations', 3],
		['Korea', 2],
		['article’s', 3],
		['DPRK', 4],
		['11,000', 5],
		['', 1]
	])('%s has %i', (word, count) => {
		expect(countSyllables(word)).toBe(count);
	});
});

describe('the reading level', () => {
	it('is that of the formula (Kincaid et al. 1975): 10 words, 2 sentences, 12 syllables', () => {
		const level = readingLevel('The text says so. We read it again after lunch.');
		expect(level).toMatchObject({ sentences: 2, words: 10, syllables: 12 });
		expect(level.grade).toBeCloseTo(0.39 * 5 + 11.8 * 1.2 - 15.59, 9);
	});

	it('takes no point within a number or an abbreviated name for the end of a sentence', () => {
		expect(readingLevel('It says 5.5 billion, or 34.4 million.').sentences).toBe(1);
		expect(readingLevel('One line\nanother line').sentences).toBe(2);
	});

	it('is 0 without words', () => {
		expect(readingLevel(' \n… ')).toEqual({ grade: 0, sentences: 0, words: 0, syllables: 0 });
	});

	it('rises with longer sentences and with longer words', () => {
		const plain = readingLevel('He said so. We saw it. They left.').grade;
		expect(readingLevel('He said so and we saw it and they left.').grade).toBeGreaterThan(plain);
		expect(
			readingLevel('Ambassadors reported. Ministries acknowledged. Diplomats departed.').grade
		).toBeGreaterThan(plain);
	});
});
