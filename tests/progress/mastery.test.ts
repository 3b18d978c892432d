import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, type Kind } from '#lib/model/kind.ts';
import { SECURE, type Mastery } from '#lib/model/mastery.ts';
import { MEASURES, SKILL_IDS } from '#lib/model/measures.ts';
import { HALF_LIFE, masteryByMeasure, type MasteryEvidence } from '#lib/progress/mastery.ts';

/** One answer on attribution. */
function answer(score: number, rest: Partial<MasteryEvidence> = {}): MasteryEvidence {
	return {
		question: 'lesson.question',
		measures: 'attribution',
		weight: 1,
		score,
		kind: 'choice',
		keySeen: false,
		chance: null,
		...rest
	};
}

function attribution(evidence: readonly MasteryEvidence[]): Mastery {
	return masteryByMeasure(evidence).attribution;
}

/** As many equal answers, each to a question of its own. */
function times(count: number, one: MasteryEvidence): MasteryEvidence[] {
	return Array.from({ length: count }, (_, index) => ({ ...one, question: `lesson.q${index}` }));
}

/** Answers of two kinds in turn, each to a question of its own. */
function ofTwoKinds(scores: readonly number[]): MasteryEvidence[] {
	return scores.map((score, index) =>
		answer(score, { question: `lesson.q${index}`, kind: index % 2 ? 'match' : 'choice' })
	);
}

/** Answers after the first to their question count as given with its key seen. */
function withKeysSeen(evidence: readonly MasteryEvidence[]): MasteryEvidence[] {
	const seen = new Set<string>();
	return evidence.map((one) => {
		const keySeen = seen.has(one.question);
		seen.add(one.question);
		return { ...one, keySeen };
	});
}

const EMPTY: Mastery = {
	estimate: 0.5,
	answers: 0,
	questions: 0,
	kinds: [],
	missing: { questions: 6, kinds: 2, estimate: true },
	mean: null,
	corrected: null
};

const evidenceArbitrary = fc.record({
	// Few questions, so that many answers share one.
	question: fc.constantFrom(...'abcdefgh').map((name) => `lesson.${name}`),
	measures: fc.constantFrom(...MEASURES),
	weight: fc.integer({ min: 1, max: 10 }),
	score: fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })),
	kind: fc.constantFrom(...KINDS),
	keySeen: fc.boolean(),
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
	it.each<[string, MasteryEvidence[], number]>([
		['one right: (1 + 1) / (2 + 1) = 2/3', [answer(1)], 2 / 3],
		['one wrong: (1 + 0) / (2 + 1) = 1/3', [answer(0)], 1 / 3],
		['one half right: 1.5 / 3 = 1/2', [answer(0.5)], 0.5],
		['one worth 3 points, right: (1 + 3) / (2 + 3) = .8', [answer(1, { weight: 3 })], 0.8],
		[
			'right then wrong: .5^(1/10) = .93303299, 1.93303299 / 3.93303299 = .49148660',
			[answer(1), answer(0)],
			0.4914866
		],
		['wrong then right: 2 / 3.93303299 = .50851340', [answer(0), answer(1)], 0.5085134],
		[
			'six right one after another: Σ w = (1 − .5^.6) / (1 − .5^.1) = 5.08080, 6.08080 / 7.08080 = .858773',
			times(6, answer(1)),
			0.858773
		],
		[
			'one right, then ten wrong: half counts; (1 + .5) / (2 + .5 + (1 − .5) / (1 − .5^.1) = 7.46636) = .150506',
			[answer(1), ...times(10, answer(0))],
			0.150506
		],
		[
			'2 points right, then ten of 1 wrong: half of 2; (1 + 1) / (2 + 1 + 7.46636) = .191088',
			[answer(1, { weight: 2 }), ...times(10, answer(0))],
			0.191088
		],
		[
			'one right whose key had been seen: a quarter counts, 1.25 / 2.25 = 5/9',
			[answer(1, { keySeen: true })],
			5 / 9
		],
		[
			'wrong, then right with the key seen: older by a quarter, .5^(1/40) = .98282060; 1.25 / 3.23282060 = .38665926',
			[answer(0), answer(1, { keySeen: true })],
			0.38665926
		]
	])('%s', (_, evidence, estimate) => {
		expect(attribution(evidence).estimate).toBeCloseTo(estimate, 6);
	});

	it('of endless right answers stays below 1: Σ w → 1 / (1 − .5^.1) = 14.93, 15.93 / 16.93 = .9409', () => {
		expect(attribution(times(400, answer(1))).estimate).toBeCloseTo(0.9409, 4);
	});

	it('gives the newest ten of endless answers half of the weight', () => {
		const log = Array.from({ length: 400 }, (_, at) => answer(at >= 390 ? 1 : 0));
		const all = 1 / (1 - 0.5 ** (1 / HALF_LIFE));
		expect(attribution(log).estimate).toBeCloseTo((1 + all / 2) / (2 + all), 9);
	});

	it('is not made older by answers on other measures', () => {
		const log = [answer(1), ...times(10, answer(0, { measures: 'figures' }))];
		expect(attribution(log).estimate).toBeCloseTo(2 / 3, 12);
	});
});

describe('secure', () => {
	const six = ofTwoKinds([1, 1, 1, 1, 1, 1]);
	/** The two questions that a report answered three times each, right after right. */
	const twoQuestionsThrice = withKeysSeen([
		...six.slice(0, 2),
		...six.slice(0, 2),
		...six.slice(0, 2)
	]);
	it.each<[string, MasteryEvidence[], Mastery['missing']]>([
		['six right of two kinds', six, null],
		['five right of two kinds', six.slice(1), { questions: 1, kinds: 0, estimate: false }],
		['six right of one kind', times(6, answer(1)), { questions: 0, kinds: 1, estimate: false }],
		['sixty right of one kind', times(60, answer(1)), { questions: 0, kinds: 1, estimate: false }],
		[
			'six right answers of two kinds, to two questions',
			twoQuestionsThrice,
			{ questions: 4, kinds: 0, estimate: true }
		],
		[
			'sixty right answers to five questions of two kinds',
			withKeysSeen(Array.from({ length: 12 }, () => six.slice(1)).flat()),
			{ questions: 1, kinds: 0, estimate: false }
		],
		[
			'six questions wrong at first, and right once their keys had been seen',
			withKeysSeen([...ofTwoKinds([0, 0, 0, 0, 0, 0]), ...six]),
			{ questions: 0, kinds: 0, estimate: true }
		],
		[
			'six of two kinds, half right',
			ofTwoKinds([1, 0, 1, 0, 1, 0]),
			{ questions: 0, kinds: 0, estimate: true }
		],
		['six of three kinds', [...six.slice(1), answer(1, { kind: 'grid' })], null],
		[
			'five right of two kinds and one of another measure',
			[...six.slice(1), answer(1, { measures: 'figures' })],
			{ questions: 1, kinds: 0, estimate: false }
		],
		[
			'six right of two kinds, then two others wrong',
			[...six, answer(0, { question: 'lesson.x' }), answer(0, { question: 'lesson.y' })],
			{ questions: 0, kinds: 0, estimate: true }
		],
		['one right', [answer(1)], { questions: 5, kinds: 1, estimate: true }]
	])('%s', (_, evidence, missing) => {
		expect(attribution(evidence).missing).toEqual(missing);
	});

	it('is not missed by the last binary digit of a sum that comes to .8', () => {
		const estimates = Array.from({ length: 40 }, (_, index) => {
			const count = index + 6;
			const weights = Array.from({ length: count }, (_, age) => 0.5 ** (age / HALF_LIFE));
			const sum = weights.reduce((a, b) => a + b);
			const log = ofTwoKinds(Array<number>(count).fill((0.8 * (2 + sum) - 1) / sum));
			expect(attribution(log).missing).toBeNull();
			return attribution(log).estimate;
		});
		// Some do come out below, so that the case is there.
		expect(estimates.some((estimate) => estimate < 0.8)).toBe(true);
	});

	it('needs .8, 6 questions and 2 kinds (specification)', () => {
		expect(SECURE).toEqual({ estimate: 0.8, questions: 6, kinds: 2 });
	});

	it('lists the kinds once each, in the order of all kinds', () => {
		const kinds: Kind[] = ['short', 'choice', 'short', 'match'];
		expect(attribution(kinds.map((kind) => answer(1, { kind }))).kinds).toEqual([
			'choice',
			'match',
			'short'
		]);
	});

	it('counts answers and different questions apart', () => {
		expect(attribution(twoQuestionsThrice)).toMatchObject({ answers: 6, questions: 2 });
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

	it('count an answer whose key had been seen as a quarter', () => {
		const log = [answer(0, { chance: 0.5 }), answer(1, { chance: 0.5, keySeen: true })];
		expect(attribution(log).mean).toBeCloseTo(1 / 5, 12);
		expect(attribution(log).corrected?.mean).toBeCloseTo((1 / 5 - 1 / 2) / (1 / 2), 12);
		expect(attribution(log).corrected?.answers).toBe(2);
	});

	it('count old and new alike', () => {
		const log = [answer(1, { chance: 0.5 }), ...times(10, answer(0, { chance: 0.5 }))];
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

	it('that is all right is secure from 6 different questions and 2 kinds on, and not before', () => {
		const rightLog = fc.array(
			fc.record({
				question: fc.constantFrom(...'abcdefgh').map((name) => `lesson.${name}`),
				kind: fc.constantFrom<Kind>('choice', 'match')
			}),
			{ maxLength: 20 }
		);
		fc.assert(
			fc.property(rightLog, (log) => {
				const evidence = withKeysSeen(log.map((rest) => answer(1, rest)));
				const questions = new Set(log.map(({ question }) => question)).size;
				const kinds = new Set(log.map(({ kind }) => kind)).size;
				expect(attribution(evidence).missing === null).toBe(questions >= 6 && kinds >= 2);
			})
		);
	});

	it('is secure only where estimate, questions and kinds are enough, and else says what is missing', () => {
		fc.assert(
			fc.property(logArbitrary, (log) => {
				for (const one of Object.values(masteryByMeasure(log))) {
					const missing = {
						questions: Math.max(0, 6 - one.questions),
						kinds: Math.max(0, 2 - one.kinds.length),
						estimate: one.estimate < 0.8 - 1e-9
					};
					const secure = Object.values(missing).every((value) => Number(value) === 0);
					expect(one.missing).toEqual(secure ? null : missing);
					expect(one.questions).toBeLessThanOrEqual(one.answers);
				}
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
					if (before.missing === null) expect(after.missing).toBeNull();
				}
			)
		);
	});

	it('rises by a right answer that is newest, and falls by a wrong one', () => {
		fc.assert(
			fc.property(oneMeasureArbitrary, (log) => {
				const before = attribution(log).estimate;
				const newest = { weight: 1 };
				// Ageing the others pulls the estimate towards the prior; one point outweighs it.
				const right = attribution([...log, answer(1, newest)]).estimate;
				const wrong = attribution([...log, answer(0, newest)]).estimate;
				expect(right).toBeGreaterThan(wrong);
				expect(right).toBeGreaterThan(Math.min(before, 0.5));
				expect(wrong).toBeLessThan(Math.max(before, 0.5));
			})
		);
	});

	it('favours the same answers in a better order', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 30 }),
				(scores) => {
					const rising = scores.toSorted((a, b) => a - b);
					const estimate = (list: number[]) =>
						attribution(list.map((score) => answer(score))).estimate;
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
