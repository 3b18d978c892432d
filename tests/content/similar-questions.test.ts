import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarQuestions } from '#lib/content/similar-questions.ts';
import type { Question } from '#lib/model/question.ts';

const question = (id: string, claims: string[], measures = 'knowledge') =>
	({ id, claims, measures }) as Question;

describe('two questions are similar', () => {
	it.each<[string, string[], string[], number]>([
		['the same claims', ['k.a', 'k.b'], ['k.b', 'k.a'], 1],
		['one claim of the two that either rests on', ['k.a', 'k.b'], ['k.a'], 1 / 2],
		['one claim of three', ['k.a', 'k.b'], ['k.b', 'k.c'], 1 / 3],
		['claims that one of them lists twice', ['k.a', 'k.a'], ['k.a'], 1]
	])('by %s', (_, one, other, overlap) => {
		const bank = [question('x.one', one), question('x.other', other)];
		expect(similarQuestions(bank, overlap)).toEqual([
			{ first: 'x.one', second: 'x.other', overlap }
		]);
		expect(similarQuestions(bank, overlap + 0.01)).toEqual([]);
	});

	it('not where they measure different things, share no claim or rest on none', () => {
		const bank = [
			question('x.one', ['k.a']),
			question('x.two', ['k.a'], 'certainty'),
			question('x.three', ['k.b']),
			question('x.four', []),
			question('x.five', [])
		];
		expect(similarQuestions(bank, 0.01)).toEqual([]);
	});

	it('and the most alike stand first', () => {
		const bank = [
			question('x.one', ['k.a', 'k.b']),
			question('x.two', ['k.a']),
			question('x.three', ['k.a', 'k.b'])
		];
		expect(similarQuestions(bank, 0.5).map(({ first, second }) => [first, second])).toEqual([
			['x.one', 'x.three'],
			['x.one', 'x.two'],
			['x.two', 'x.three']
		]);
	});

	it('however the bank is ordered', () => {
		const claims = fc.uniqueArray(fc.constantFrom('k.a', 'k.b', 'k.c', 'k.d'));
		const pairs = (bank: Question[]) =>
			similarQuestions(bank, 0.5)
				.map(({ first, second, overlap }) => `${[first, second].sort().join()} ${overlap}`)
				.sort();
		fc.assert(
			fc.property(fc.array(claims, { maxLength: 8 }), (sets) => {
				const bank = sets.map((set, index) => question(`x.q${index}`, set));
				expect(pairs(bank.toReversed())).toEqual(pairs(bank));
			})
		);
	});
});
