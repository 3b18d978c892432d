import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOUNDS } from '#lib/model/bounds.ts';
import { ClaimSchema, FigureSchema, originOf } from '#lib/model/claim.ts';

const figure = {
	quantity: 'troops',
	low: 1,
	high: 1,
	unit: 'soldiers',
	bound: 'exact',
	asOf: null
};
const claim = {
	id: 'valdai.shells',
	source: 'valdai',
	paragraph: 15,
	quote: 'could hold',
	says: 'They could have held shells.',
	chain: ['valdai', 'western-data'],
	cue: 'According to Western data',
	modality: 'possible',
	polarity: 'affirmed',
	kind: 'figure',
	figure,
	when: null,
	topics: ['arms-and-technology'],
	gradable: true
};

describe('a figure', () => {
	it.each([
		['exact', 5, 5],
		['exact', 0, 0],
		['estimate', 5, 5],
		['at-least', 5, null],
		['at-most', null, 5],
		['range', 4, 5],
		['range', 5, 5],
		['range', -5, -4]
	])('%s from %j to %j is accepted', (bound, low, high) => {
		expect(FigureSchema.safeParse({ ...figure, bound, low, high }).success).toBe(true);
	});

	it.each([
		['exact', 4, 5, 'bound "exact" needs low and high to be the same number'],
		['exact', 5, null, 'bound "exact" needs low and high to be the same number'],
		['exact', null, 5, 'bound "exact" needs low and high to be the same number'],
		['estimate', 4, 5, 'bound "estimate" needs low and high to be the same number'],
		['at-least', null, 5, 'bound "at-least" needs low, and high: null'],
		['at-least', 4, 5, 'bound "at-least" needs low, and high: null'],
		['at-most', 4, null, 'bound "at-most" needs high, and low: null'],
		['at-most', 4, 5, 'bound "at-most" needs high, and low: null'],
		['range', 4, null, 'bound "range" needs both ends'],
		['range', null, 5, 'bound "range" needs both ends'],
		['range', 5, 4, 'low is greater than high'],
		['exact', 5, 4, 'low is greater than high'],
		['exact', null, null, 'a figure without a number needs its words']
	])('%s from %j to %j is refused: %s', (bound, low, high, message) => {
		const result = FigureSchema.safeParse({ ...figure, bound, low, high });
		expect(result.error?.issues.map((issue) => issue.message)).toEqual([message]);
	});

	it.each(BOUNDS)('%s without a number is accepted where it gives its words', (bound) => {
		const words = { ...figure, bound, low: null, high: null, words: 'several thousand' };
		expect(FigureSchema.safeParse(words).success).toBe(true);
	});

	it('with a number never has its ends the wrong way round', () => {
		const end = fc.option(fc.integer());
		fc.assert(
			fc.property(fc.constantFrom(...BOUNDS), end, end, (bound, low, high) => {
				const { data } = FigureSchema.safeParse({ ...figure, bound, low, high });
				fc.pre(data !== undefined);
				const { low: from, high: to } = data;
				expect(from !== null || to !== null).toBe(true);
				expect((from ?? -Infinity) <= (to ?? Infinity)).toBe(true);
			})
		);
	});
});

describe('a claim', () => {
	it('is accepted as the ledgers write it', () => {
		expect(ClaimSchema.parse(claim)).toEqual(claim);
	});

	it.each([
		['id', 'shells', 'expected <owner>.<name>, each in lower-case words joined by hyphens'],
		['id', 'Valdai.shells', 'expected <owner>.<name>, each in lower-case words joined by hyphens'],
		['id', 'valdai.a.b', 'expected <owner>.<name>, each in lower-case words joined by hyphens'],
		['id', 'valdai.a--b', 'expected <owner>.<name>, each in lower-case words joined by hyphens'],
		['paragraph', 0, 'Too small: expected number to be >0'],
		['paragraph', 1.5, 'Invalid input: expected int, received number'],
		['quote', '', 'expected some text'],
		['quote', ' could hold', 'expected no space at the start or end'],
		['says', 'They could. ', 'expected no space at the start or end'],
		['chain', [], 'Too small: expected array to have >=1 items'],
		['cue', '', 'expected some text'],
		['modality', 'sure', 'Invalid option: expected one of "certain"|"probable"|"possible"'],
		['polarity', 'positive', 'Invalid option: expected one of "affirmed"|"denied"'],
		['when', 'June 2024', 'expected "YYYY", "YYYY-MM" or "YYYY-MM-DD" in quotation marks'],
		['when', '2024-13', 'expected "YYYY", "YYYY-MM" or "YYYY-MM-DD" in quotation marks'],
		['when', '2024-06-32', 'expected "YYYY", "YYYY-MM" or "YYYY-MM-DD" in quotation marks'],
		['topics', [], 'Too small: expected array to have >=1 items'],
		['gradable', 'yes', 'Invalid input: expected boolean, received string'],
		['note', '', 'expected some text'],
		['prefix', '', 'Too small: expected string to have >=1 characters']
	])('with %s %j is refused', (field, value, message) => {
		const result = ClaimSchema.safeParse({ ...claim, [field]: value });
		expect(result.error?.issues.map(({ path, message: said }) => [path[0], said])).toEqual([
			[field, message]
		]);
	});

	it.each(['2024', '2024-06', '2024-06-19'])('may happen in %s', (when) => {
		expect(ClaimSchema.parse({ ...claim, when }).when).toBe(when);
	});

	it.each(Object.keys(claim))('without %s is refused', (field) => {
		const { [field]: _, ...rest } = claim as Record<string, unknown>;
		const result = ClaimSchema.safeParse(rest);
		expect(result.error?.issues.map(({ path }) => path)).toEqual([[field]]);
	});

	it('with a field that there is not is refused', () => {
		const result = ClaimSchema.safeParse({ ...claim, qoute: 'x' });
		expect(result.error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['qoute'] }]);
	});
});

it.each([
	[['valdai'], 'valdai'],
	[['valdai', 'ft', 'ukrainian-intelligence'], 'ukrainian-intelligence']
])('the origin of the chain %j is %s', (chain, origin) => {
	expect(originOf({ chain, source: 'valdai' })).toBe(origin);
});
