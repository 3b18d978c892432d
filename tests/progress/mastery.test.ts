import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, type Kind } from '#lib/model/kind.ts';
import { MEASURES, SKILL_IDS } from '#lib/model/measures.ts';
import {
	HALF_LIFE,
	masteryByMeasure,
	SECURE,
	type Mastery,
	type MasteryEvidence
} from '#lib/progress/mastery.ts';

/** One answer on attribution, at one moment unless told. */
function answer(score: number, rest: Partial<MasteryEvidence> = {}): MasteryEvidence {
	return {
		measures: 'attribution',
		weight: 1,
		score,
		kind: 'choice',
		at: 1,
		chance: null,
		...rest
	};
}

function attribution(evidence: readonly MasteryEvidence[]): Mastery {
	return masteryByMeasure(evidence).attribution;
}

/** As many equal answers. */
function times(count: number, one: MasteryEvidence): MasteryEvidence[] {
	return Array.from({ length: count }, () => one);
}

/** Answers of two kinds in turn, given at one moment. */
function ofTwoKinds(scores: readonly number[]): MasteryEvidence[] {
	return scores.map((score, index) => answer(score, { kind: index % 2 ? 'match' : 'choice' }));
}

const EMPTY: Mastery = {
	estimate: 0.5,
	answers: 0,
	kinds: [],
	secure: false,
	mean: null,
	corrected: null
};

const evidenceArbitrary = fc.record({
	measures: fc.constantFrom(...MEASURES),
	weight: fc.integer({ min: 1, max: 10 }),
	score: fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })),
	kind: fc.constantFrom(...KINDS),
	// Few moments, so that many answers share one.
	at: fc.integer({ min: 0, max: 9 }),
	chance: fc.constantFrom(null, 0.2, 0.25, 0.5)
});
const logArbitrary = fc.array(evidenceArbitrary, { maxLength: 40 });
/** All of one measure, and at least one. */
const oneMeasureArbitrary = fc.array(
	evidenceArbitrary.map((one): MasteryEvidence => ({ ...one, measures: 'attribution' })),
	{ minLength: 1, maxLength: 40 }
);

/** Stands for a figure that is not there. */
const NONE = 99;

function expectAlike(one: Mastery, other: Mastery) {
	expect(one.estimate).toBeCloseTo(other.estimate, 12);
	expect(one.mean ?? NONE).toBeCloseTo(other.mean ?? NONE, 12);
	expect(one.corrected?.mean ?? NONE).toBeCloseTo(other.corrected?.mean ?? NONE, 12);
	expect(one).toMatchObject({
		answers: other.answers,
		kinds: other.kinds,
		secure: other.secure
	});
	expect(one.corrected?.answers).toBe(other.corrected?.answers);
}

describe('no evidence', () => {
	it('leaves every measure at the prior .5 with n 0, never secure', () => {
		const mastery = masteryByMeasure([]);
		expect(Object.keys(mastery)).toEqual([...MEASURES]);
		for (const measure of MEASURES) expect(mastery[measure]).toEqual(EMPTY);
	});

	it('of one measure is none of another', () => {
		const { attribution, ...others } = masteryByMeasure([answer(1)]);
		expect(attribution.answers).toBe(1);
		for (const other of Object.values(others)) expect(other).toEqual(EMPTY);
	});
});

describe('the estimate (1 + Σ w·s) / (2 + Σ w), by hand', () => {
	const later = (count: number, score: number) => times(count, answer(score, { at: 2 }));
	it.each<[string, MasteryEvidence[], number]>([
		['one right: (1 + 1) / (2 + 1) = 2/3', [answer(1)], 2 / 3],
		['one wrong: (1 + 0) / (2 + 1) = 1/3', [answer(0)], 1 / 3],
		['one half right: 1.5 / 3 = 1/2', [answer(0.5)], 0.5],
		['three right at once: 4 / 5 = .8', times(3, answer(1)), 0.8],
		[
			'2 points right and 1 wrong at once: (1 + 2) / (2 + 3) = .6',
			[answer(1, { weight: 2 }), answer(0)],
			0.6
		],
		[
			'one right, then ten wrong at once: half counts, (1 + .5) / (2 + 10.5) = .12',
			[answer(1), ...later(10, 0)],
			0.12
		],
		[
			'one wrong, then ten right at once: (1 + 10) / (2 + 10.5) = .88',
			[answer(0), ...later(10, 1)],
			0.88
		],
		[
			'one right, then twenty wrong at once: a quarter, 1.25 / 22.25 = .05617977…',
			[answer(1), ...later(20, 0)],
			5 / 89
		],
		[
			'2 points right, then ten of 1 wrong at once: half of 2, (1 + 1) / (2 + 11) = 2/13',
			[answer(1, { weight: 2 }), ...later(10, 0)],
			2 / 13
		],
		[
			'right then wrong: .5^(1/10) = .93303299, 1.93303299 / 3.93303299 = .49148660',
			[answer(1, { at: 1 }), answer(0, { at: 2 })],
			0.4914866
		],
		[
			'wrong then right: 2 / 3.93303299 = .50851340',
			[answer(0, { at: 1 }), answer(1, { at: 2 })],
			0.5085134
		],
		[
			'six right one after another: Σ w = (1 − .5^.6) / (1 − .5^.1) = 5.08080, 6.08080 / 7.08080 = .858773',
			[1, 2, 3, 4, 5, 6].map((at) => answer(1, { at })),
			0.858773
		]
	])('%s', (_, evidence, estimate) => {
		expect(attribution(evidence).estimate).toBeCloseTo(estimate, 6);
	});

	it('of endless right answers stays below 1: Σ w → 1 / (1 − .5^.1) = 14.93, 15.93 / 16.93 = .9409', () => {
		const many = Array.from({ length: 400 }, (_, at) => answer(1, { at }));
		expect(attribution(many).estimate).toBeCloseTo(0.9409, 4);
	});

	it('gives the newest ten of endless answers half of the weight', () => {
		const log = (from: number) =>
			Array.from({ length: 400 }, (_, at) => answer(at >= from ? 1 : 0, { at }));
		const all = 1 / (1 - 0.5 ** (1 / HALF_LIFE));
		expect(attribution(log(390)).estimate).toBeCloseTo((1 + all / 2) / (2 + all), 9);
	});

	it('is not made older by answers on other measures', () => {
		const log = [answer(1), ...times(10, answer(0, { at: 2, measures: 'figures' }))];
		expect(attribution(log).estimate).toBeCloseTo(2 / 3, 12);
	});
});

describe('secure', () => {
	const six = ofTwoKinds([1, 1, 1, 1, 1, 1]);
	it.each<[string, boolean, MasteryEvidence[]]>([
		['six right of two kinds: 7/8', true, six],
		['five right of two kinds: 6/7, but 5 answers', false, six.slice(1)],
		['six right of one kind', false, times(6, answer(1))],
		['sixty right of one kind', false, times(60, answer(1))],
		[
			'six of two kinds, 5.4 right: 6.4 / 8 = .8, though its binary sum is less',
			true,
			ofTwoKinds([0.7, 0.9, 1, 1, 1, 0.8])
		],
		[
			'six of two kinds, 5.3 right: 6.3 / 8 = .7875',
			false,
			ofTwoKinds([0.8, 0.9, 0.9, 0.9, 0.9, 0.9])
		],
		['six of three kinds', true, [...six.slice(1), answer(1, { kind: 'grid' })]],
		[
			'five right of two kinds and one of another measure',
			false,
			[...six.slice(1), answer(1, { measures: 'figures' })]
		],
		[
			'six right of two kinds, then two wrong',
			false,
			[...six, answer(0, { at: 2 }), answer(0, { at: 3 })]
		]
	])('%s: %s', (_, secure, evidence) => {
		expect(attribution(evidence).secure).toBe(secure);
	});

	it('needs .8, 6 answers and 2 kinds (specification)', () => {
		expect(SECURE).toEqual({ estimate: 0.8, answers: 6, kinds: 2 });
	});

	it('lists the kinds once each, in the order of the house', () => {
		const kinds: Kind[] = ['short', 'choice', 'short', 'match'];
		expect(attribution(kinds.map((kind) => answer(1, { kind }))).kinds).toEqual([
			'choice',
			'match',
			'short'
		]);
	});
});

describe('the mean and the mean above chance, by hand', () => {
	it.each<[string, MasteryEvidence[], number, Mastery['corrected']]>([
		['chance known of none: none', [answer(1), answer(0)], 0.5, null],
		[
			'p .75, g .25: (.75 − .25) / .75 = 2/3',
			[...times(3, answer(1, { chance: 0.25 })), answer(0, { chance: 0.25 })],
			0.75,
			{ mean: 2 / 3, answers: 4 }
		],
		[
			'2 points right at g .25, 1 wrong at g .5: p 2/3, g 1/3, so 1/2',
			[answer(1, { weight: 2, chance: 0.25 }), answer(0, { chance: 0.5 })],
			2 / 3,
			{ mean: 0.5, answers: 2 }
		],
		[
			'chance known of one of three: p 0, g .5, so −1 from 1 answer',
			[answer(0, { chance: 0.5 }), answer(1), answer(1)],
			2 / 3,
			{ mean: -1, answers: 1 }
		],
		[
			'as good as guessing: 0',
			[answer(1, { chance: 0.5 }), answer(0, { chance: 0.5 })],
			0.5,
			{ mean: 0, answers: 2 }
		],
		['a guess that cannot fail corrects nothing: none', [answer(1, { chance: 1 })], 1, null],
		[
			'an answer at chance 0: its score',
			[answer(0.5, { chance: 0 })],
			0.5,
			{ mean: 0.5, answers: 1 }
		]
	])('%s', (_, evidence, mean, corrected) => {
		const found = attribution(evidence);
		expect(found.mean).toBeCloseTo(mean, 12);
		expect(found.corrected?.answers).toBe(corrected?.answers);
		expect(found.corrected?.mean ?? NONE).toBeCloseTo(corrected?.mean ?? NONE, 12);
	});

	it('count old and new alike', () => {
		const log = [answer(1, { chance: 0.5 }), ...times(10, answer(0, { at: 2, chance: 0.5 }))];
		expect(attribution(log).mean).toBeCloseTo(1 / 11, 12);
		expect(attribution(log).corrected?.mean).toBeCloseTo((1 / 11 - 1 / 2) / (1 / 2), 12);
	});
});

describe('any log', () => {
	it('gives figures in their range', () => {
		fc.assert(
			fc.property(logArbitrary, (log) => {
				for (const one of Object.values(masteryByMeasure(log))) {
					expect(one.estimate).toBeGreaterThan(0);
					expect(one.estimate).toBeLessThan(1);
					expect(one.mean === null).toBe(one.answers === 0);
					expect(one.mean ?? 0).toBeGreaterThanOrEqual(0);
					expect(one.mean ?? 0).toBeLessThanOrEqual(1 + 1e-12);
					expect(one.corrected?.mean ?? 0).toBeLessThanOrEqual(1 + 1e-12);
					expect(one.corrected?.mean ?? 0).toBeGreaterThanOrEqual(-1 - 1e-12);
					expect(one.corrected?.answers ?? 0).toBeLessThanOrEqual(one.answers);
				}
			})
		);
	});

	it('counts every answer for exactly one measure', () => {
		fc.assert(
			fc.property(logArbitrary, (log) => {
				const counts = Object.values(masteryByMeasure(log)).map(({ answers }) => answers);
				expect(counts.reduce((a, b) => a + b)).toBe(log.length);
			})
		);
	});

	it('gives a measure what its answers alone give', () => {
		fc.assert(
			fc.property(logArbitrary, fc.constantFrom(...MEASURES), (log, measure) => {
				const alone = log.filter(({ measures }) => measures === measure);
				expect(masteryByMeasure(alone)[measure]).toEqual(masteryByMeasure(log)[measure]);
			})
		);
	});

	it('is never secure with fewer than 6 answers or with one kind', () => {
		const rightLog = fc.array(
			fc.record({ kind: fc.constantFrom<Kind>('choice', 'match', 'grid'), at: fc.nat(5) }),
			{ maxLength: 12 }
		);
		fc.assert(
			fc.property(rightLog, (log) => {
				const { secure } = attribution(log.map((rest) => answer(1, rest)));
				const kinds = new Set(log.map(({ kind }) => kind)).size;
				expect(secure).toBe(log.length >= 6 && kinds >= 2);
			})
		);
	});

	it('is secure only where estimate, answers and kinds are enough', () => {
		fc.assert(
			fc.property(logArbitrary, (log) => {
				for (const { secure, estimate, answers, kinds } of Object.values(masteryByMeasure(log)))
					expect(secure).toBe(estimate >= 0.8 - 1e-9 && answers >= 6 && kinds.length >= 2);
			})
		);
	});

	it('loses nothing by a better answer', () => {
		fc.assert(
			fc.property(
				oneMeasureArbitrary,
				fc.nat(),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(log, pick, gain) => {
					const index = pick % log.length;
					const better = log.map((one, at) =>
						at === index ? { ...one, score: one.score + gain * (1 - one.score) } : one
					);
					const [before, after] = [attribution(log), attribution(better)];
					expect(after.estimate).toBeGreaterThanOrEqual(before.estimate - 1e-12);
					expect(after.mean ?? 0).toBeGreaterThanOrEqual((before.mean ?? 0) - 1e-12);
					expect(after.corrected?.mean ?? 0).toBeGreaterThanOrEqual(
						(before.corrected?.mean ?? 0) - 1e-12
					);
					if (before.secure) expect(after.secure).toBe(true);
				}
			)
		);
	});

	it('rises by a right answer that is newest, and falls by a wrong one', () => {
		fc.assert(
			fc.property(oneMeasureArbitrary, (log) => {
				const before = attribution(log).estimate;
				const newest = { at: 100, weight: 1 };
				// Ageing the others pulls the estimate towards the prior; one point outweighs it.
				const right = attribution([...log, answer(1, newest)]).estimate;
				const wrong = attribution([...log, answer(0, newest)]).estimate;
				expect(right).toBeGreaterThan(wrong);
				expect(right).toBeGreaterThan(Math.min(before, 0.5));
				expect(wrong).toBeLessThan(Math.max(before, 0.5));
			})
		);
	});

	it('does not hang on the order in which it is listed: equally recent answers may change places', () => {
		fc.assert(
			fc.property(
				logArbitrary.chain((log) =>
					fc.tuple(
						fc.constant(log),
						fc.shuffledSubarray(log, { minLength: log.length, maxLength: log.length })
					)
				),
				([log, shuffled]) => {
					const [one, other] = [masteryByMeasure(log), masteryByMeasure(shuffled)];
					for (const measure of MEASURES) expectAlike(one[measure], other[measure]);
				}
			)
		);
	});

	it('hangs on the order of the times and not on the clock', () => {
		fc.assert(
			fc.property(
				logArbitrary,
				fc.integer({ min: 1, max: 1e6 }),
				fc.nat(1e9),
				(log, pace, start) => {
					const slower = log.map((one) => ({ ...one, at: start + one.at ** 2 * pace }));
					expect(masteryByMeasure(slower)).toEqual(masteryByMeasure(log));
				}
			)
		);
	});

	it('favours the same answers in a better order', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 30 }),
				(scores) => {
					const rising = scores.toSorted((a, b) => a - b);
					const estimate = (list: number[]) =>
						attribution(list.map((score, at) => answer(score, { at }))).estimate;
					expect(estimate(rising)).toBeGreaterThanOrEqual(estimate(scores) - 1e-12);
					expect(estimate(rising.toReversed())).toBeLessThanOrEqual(estimate(scores) + 1e-12);
				}
			)
		);
	});

	it('is left as it was', () => {
		fc.assert(
			fc.property(logArbitrary, (log) => {
				const before = structuredClone(log);
				masteryByMeasure(log);
				expect(log).toEqual(before);
			})
		);
	});

	it('treats every skill and knowledge alike', () => {
		fc.assert(
			fc.property(
				oneMeasureArbitrary,
				fc.constantFrom('knowledge' as const, ...SKILL_IDS),
				(log, measure) => {
					const renamed = log.map((one) => ({ ...one, measures: measure }));
					expect(masteryByMeasure(renamed)[measure]).toEqual(attribution(log));
				}
			)
		);
	});
});
