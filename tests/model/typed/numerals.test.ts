import { describe, expect, it } from 'vitest';
import { numeralsInDigits, romanNumber } from '#lib/model/typed/numerals.ts';

describe('numeralsInDigits', () => {
	it.each([
		['one', '1'],
		['first', '1'],
		['twelfth', '12'],
		['twentieth', '20'],
		['twenty first', '21'],
		['ninety three', '93'],
		['ninety third brigade', '93 brigade'],
		['4th', '4'],
		['2nd', '2'],
		['93 rd', '93'],
		['93 road', '93 road'],
		['fifties', '50s'],
		["50's", '50s'],
		['1950 s', '1950s'],
		['nineteen fifties', '1950s'],
		['nineteen sixty one', '1961'],
		['twenty fourteen', '2014'],
		['twenty twenty four', '2024'],
		['one united korea', '1 united korea'],
		['nine eleven', '9 11'],
		['puppet', 'puppet']
	])('%s is %s', (words, digits) => {
		expect(numeralsInDigits(words.split(' ')).join(' ')).toBe(digits);
	});

	it('knows the cardinal and the ordinal of every number to twenty', () => {
		const words =
			'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
		const ordinals =
			'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
		for (const list of [words, ordinals])
			list.split(' ').forEach((word, index) => {
				expect(numeralsInDigits([word])).toEqual([String(index + 1)]);
			});
	});
});

describe('romanNumber', () => {
	it.each([
		['i', 1],
		['iv', 4],
		['ix', 9],
		['xiv', 14],
		['xlii', 42],
		['xcix', 99],
		['iiii', null],
		['vx', null],
		['', null],
		['kim', null]
	])('%j is %j', (word, number) => {
		expect(romanNumber(word)).toBe(number);
	});
});
