import { describe, expect, it } from 'vitest';
import { isMisspelling, isTypoOf, typosAllowed, wordDistance } from '#lib/grading/spelling.ts';

describe('typosAllowed', () => {
	it.each([
		['kim', 0],
		['iran', 1],
		['ponomaren', 1],
		['ponomarenk', 2],
		["o'neil", 1],
		['1961', 0],
		['m1989', 0],
		['pantsir-s1', 0]
	])('%s forgives %d', (word, typos) => {
		expect(typosAllowed(word)).toBe(typos);
	});
});

describe('isTypoOf', () => {
	it.each([
		['yury ushakov', 'yury ushakov', true],
		['yuri ushakow', 'yury ushakov', true],
		['yury uschakow', 'yury ushakov', false],
		['yuryushakov', 'yury ushakov', false],
		['ushakov yury', 'yury ushakov', false],
		['kin', 'kim', false],
		['ponomarneko', 'ponomarenko', true],
		['ponamarneko', 'ponomarenko', true],
		['ponamarnekko', 'ponomarenko', false],
		['6 juli 1961', '6 july 1961', true],
		['6 july 1960', '6 july 1961', false],
		['7 july 1961', '6 july 1961', false],
		['pantsi2', 'pantsir', false],
		['', 'iran', false],
		['completely applicable', 'completely inapplicable', false],
		['completly inaplicable', 'completely inapplicable', true]
	])('%s for %s: %s', (typed, key, forgiven) => {
		expect(isTypoOf(typed.split(' '), key.split(' '))).toBe(forgiven);
	});
});

describe('isMisspelling', () => {
	it('counts letters and leaves the sense aside', () => {
		expect(isMisspelling(['inexceptional'], ['unexceptional'])).toBe(true);
		expect(isTypoOf(['inexceptional'], ['unexceptional'])).toBe(false);
		expect(isMisspelling(['exceptional', 'x'], ['exceptional'])).toBe(false);
	});
});

describe('wordDistance', () => {
	it.each([
		['kim jong un', 'kim jong il', 2],
		['kim', 'kim', 0],
		['kim jong', 'kim', Infinity]
	])('from %j to %j is %d', (from, to, distance) => {
		expect(wordDistance(from.split(' '), to.split(' '))).toBe(distance);
	});
});
