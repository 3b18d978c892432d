import { describe, expect, it } from 'vitest';
import { isReversal } from '#lib/grading/reversal.ts';

describe('isReversal', () => {
	it.each([
		['applicable', 'inapplicable'],
		['completely', 'uncompletely'],
		['exceptional', 'inexceptional'],
		['exceptional', 'unexceptional'],
		['unification', 'deunification'],
		['reunification', 'deunification'],
		['legitimate', 'illegitimate'],
		['responsible', 'irresponsible'],
		['possibility', 'impossibility'],
		['engagement', 'disengagement'],
		['aggression', 'nonaggression'],
		['understanding', 'misunderstanding'],
		['information', 'misinformation'],
		['misinformation', 'disinformation'],
		['offensive', 'counteroffensive'],
		['imperialist', 'antiimperialist'],
		['political', 'apolitical'],
		['unilateral', 'bilateral'],
		['international', 'intranational'],
		['northeastern', 'southeastern'],
		['ever', 'never'],
		['either', 'neither'],
		['is', "isn't"]
	])('tells %s from %s, either way', (one, other) => {
		expect(isReversal(one, other)).toBe(true);
		expect(isReversal(other, one)).toBe(true);
	});

	it.each([
		['now', 'not'],
		['nine', 'none'],
		['million', 'billion'],
		['billion', 'trillion']
	])('tells %s from a typed %s', (key, typed) => {
		expect(isReversal(typed, key)).toBe(true);
	});

	it.each([
		['applicable', 'inaplicable'],
		['unification', 'deunificaton'],
		['completely', 'incompletly']
	])('tells %s from %s in spite of a typo', (key, typed) => {
		expect(isReversal(typed, key)).toBe(true);
	});

	it.each([
		['unilateral', 'unilaterel'],
		['unilateral', 'nilateral'],
		['unilateral', 'uilateral'],
		['unilateral', 'unlateral'],
		['impossible', 'inpossible'],
		['disagree', 'desagree'],
		['discovered', 'descovered'],
		['independence', 'ndependence'],
		['independence', 'indipendence'],
		['enormous', 'inormous'],
		['enormous', 'enormus'],
		['asia', 'sia'],
		['iran', 'ran'],
		['never', 'nevr'],
		['million', 'milion'],
		['puppet', 'pupet'],
		['ushakov', 'ushakow'],
		['puppet', 'puppet']
	])('takes for %s a typed %s', (key, typed) => {
		expect(isReversal(typed, key)).toBe(false);
	});
});
