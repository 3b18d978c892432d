import { expect, it } from 'vitest';
import { FigureSchema, type Figure } from '#lib/model/claim.ts';
import { figureText } from '#lib/wording/en/figure-text.ts';

it.each<[string, Partial<Figure>]>([
	['11,000', { bound: 'exact', low: 11000, high: 11000 }],
	['0', { bound: 'exact', low: 0, high: 0 }],
	['0.33', { bound: 'exact', low: 1 / 3, high: 1 / 3 }],
	['about 11,000', { bound: 'estimate', low: 11000, high: 11000 }],
	['at least 5', { bound: 'at-least', low: 5, high: null }],
	['at most 100,000', { bound: 'at-most', low: null, high: 100000 }],
	['10,000 to 15,000', { bound: 'range', low: 10000, high: 15000 }],
	['4.2 million to 5.8 million', { bound: 'range', low: 4.2e6, high: 5.8e6, unit: 'shells' }],
	['1 million', { bound: 'exact', low: 1e6, high: 1e6 }],
	['2.5 billion', { bound: 'exact', low: 2.5e9, high: 2.5e9 }],
	['$34.4 million', { bound: 'exact', low: 34.4e6, high: 34.4e6, unit: 'US dollars' }],
	['$1', { bound: 'exact', low: 1, high: 1, unit: 'US dollar' }],
	['at least $10 billion', { bound: 'at-least', low: 1e10, high: null, unit: 'dollars' }],
	['25%', { bound: 'exact', low: 25, high: 25, unit: '%' }],
	['about 25%', { bound: 'estimate', low: 25, high: 25, unit: 'per cent' }],
	['25% to 30%', { bound: 'range', low: 25, high: 30, unit: 'percent of trade' }],
	['1961', { bound: 'exact', low: 1961, high: 1961, unit: 'year' }],
	['1,961', { bound: 'exact', low: 1961, high: 1961, unit: 'years' }],
	['several thousand', { bound: 'estimate', low: null, high: null, words: 'several thousand' }],
	['at least dozens', { bound: 'at-least', low: null, high: null, words: 'dozens' }],
	['at most dozens', { bound: 'at-most', low: null, high: null, words: 'dozens' }]
])('%s', (text, given) => {
	const figure = FigureSchema.parse({
		quantity: 'troops',
		unit: 'soldiers',
		asOf: null,
		...given
	});
	expect(figureText(figure)).toBe(text);
});
