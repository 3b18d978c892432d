import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearest, suggestion } from '#lib/content/nearest.ts';

const IDS = ['valdai.shells', 'valdai.shell-capacity', 'valdai.troops', 'kursk-revival.troops'];

it.each([
	['valdai.shell', 'valdai.shells'],
	['valdai.shel-capacity', 'valdai.shell-capacity'],
	['kursk-revivl.troops', 'kursk-revival.troops'],
	['valdia.troops', 'valdai.troops'],
	['pond', null],
	['', null]
])('%j most likely means %j', (word, expected) => {
	expect(nearest(word, IDS)).toBe(expected);
});

it('nothing is near where there is nothing', () => {
	expect(nearest('valdai.shells', [])).toBeNull();
});

it('of two that are equally near the first is named', () => {
	expect(nearest('troop-a', ['troop-b', 'troop-c'])).toBe('troop-b');
});

it('a word that is there is always nearest to itself', () => {
	const word = fc.stringMatching(/^[a-z]{1,8}$/u);
	fc.assert(
		fc.property(word, fc.array(word), (one, others) => {
			expect(nearest(one, [...others, one])).toBe(one);
		})
	);
});

it.each([
	['valdai.shell', '; did you mean "valdai.shells"?'],
	['pond', '']
])('%j is answered with %j', (word, words) => {
	expect(suggestion(word, IDS)).toBe(words);
});
