import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibration } from '#lib/grading/calibration.ts';
import { attemptOf } from '#lib/model/attempt-of.ts';
import { AttemptSchema, type Attempt } from '#lib/model/attempt.ts';
import type { Question, QuestionOf, Response } from '#lib/model/question.ts';
import { shownHash } from '#lib/model/shown.ts';
import { gradeLog } from '#lib/progress/grade-log.ts';
import { masteryByMeasure } from '#lib/progress/mastery.ts';
import { BASE, checked } from '../grading/questions.ts';

const choice = checked<QuestionOf['choice']>({
	...BASE,
	id: 'lesson.choice',
	kind: 'choice',
	excerpts: [{ source: 'valdai', paragraph: 1, quote: 'the words' }],
	multiple: false,
	options: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id, correct: id === 'a' }))
});

const scale = checked<QuestionOf['scale']>({
	...BASE,
	id: 'lesson.scale',
	kind: 'scale',
	measures: 'certainty',
	points: 2,
	excerpts: [{ source: 'valdai', paragraph: 1, quote: 'the words' }],
	statement: 'that Russia helped',
	key: { modality: 'probable', polarity: 'affirmed' }
});

const match = checked<QuestionOf['match']>({
	...BASE,
	id: 'lesson.match',
	kind: 'match',
	excerpts: [{ source: 'valdai', paragraph: 1, quote: 'the words' }],
	targets: ['the-article', 'not-named', 'x', 'y'].map((id) => ({ id, text: id })),
	stems: ['one', 'two'].map((id) => ({
		id,
		text: id,
		answer: 'x',
		why: 'the words',
		misconceptions: {}
	}))
});

const essay = checked<QuestionOf['essay']>({
	...BASE,
	id: 'lesson.essay',
	kind: 'essay',
	excerpts: [{ source: 'valdai', paragraph: 1, quote: 'the words' }],
	checklist: ['I name who says it.', 'I quote the words.'],
	rubric: { basic: 'Retells.', emergent: 'Names one voice.', proficient: 'Names every voice.' },
	example: 'The article says so.'
});

const questions: Question[] = [choice, scale, match, essay];

const ATTEMPT: Attempt = {
	version: 2,
	id: 'attempt-1',
	question: 'lesson.choice',
	kind: 'choice',
	measures: 'attribution',
	shown: null,
	origin: 'practice',
	response: { kind: 'choice', picked: ['a'] },
	at: 1000
};

const attempt = (changed: Partial<Attempt>): Attempt => ({ ...ATTEMPT, ...changed });
const pick = (id: string, changed: Partial<Attempt> = {}) =>
	attempt({ ...changed, response: { kind: 'choice', picked: [id] } });
const rate = (modality: string, changed: Partial<Attempt> = {}) =>
	attempt({
		question: 'lesson.scale',
		kind: 'scale',
		measures: 'certainty',
		response: { kind: 'scale', modality, polarity: 'affirmed' },
		...changed
	});

describe('a log graded anew', () => {
	it('gives each answer its score, points, kind and chance by the key as it stands', () => {
		const log = [
			pick('a', { id: '1' }),
			pick('b', { id: '2' }),
			rate('certain', { id: '3' }),
			attempt({
				id: '4',
				question: 'lesson.match',
				kind: 'match',
				response: { kind: 'match', pairs: { one: 'x', two: 'y' } }
			})
		];
		const shared = { weight: 1, measures: 'attribution' };
		const ofChoice = { ...shared, kind: 'choice', question: 'lesson.choice', chance: 1 / 4 };
		expect(gradeLog(log, questions)).toEqual({
			evidence: [
				{ ...ofChoice, attempt: '1', score: 1, keySeen: false },
				{ ...ofChoice, attempt: '2', score: 0, keySeen: true },
				{
					attempt: '3',
					question: 'lesson.scale',
					kind: 'scale',
					measures: 'certainty',
					weight: 2,
					score: 0.5,
					keySeen: false,
					chance: 1 / 3
				},
				{
					...shared,
					attempt: '4',
					question: 'lesson.match',
					kind: 'match',
					score: 0.5,
					keySeen: false,
					chance: 1 / 4
				}
			],
			earlier: [],
			gone: [],
			unfit: [],
			needsTeacher: []
		});
	});

	it('changes with the key: a mended key mends the grade', () => {
		const mended = {
			...choice,
			options: choice.options.map((option) => ({ ...option, correct: option.id === 'b' }))
		};
		const scores = (question: Question) =>
			gradeLog([pick('a'), pick('b')], [question]).evidence.map(({ score }) => score);
		expect(scores(choice)).toEqual([1, 0]);
		expect(scores(mended)).toEqual([0, 1]);
	});

	it('goes by the measure, kind and points that the question has now', () => {
		const moved: Question = { ...choice, measures: 'chain', points: 3 };
		const stale = attempt({ kind: 'match' });
		expect(gradeLog([stale], [moved]).evidence).toMatchObject([
			{ measures: 'chain', kind: 'choice', weight: 3 }
		]);
	});

	it('believes no score that a response brings along', () => {
		const forged = attempt({
			response: { kind: 'choice', picked: ['b'], score: 1, outcome: 'graded' }
		});
		expect(gradeLog([forged], questions).evidence).toMatchObject([{ score: 0 }]);
	});

	it.each<[string, 'gone' | 'unfit' | 'needsTeacher', Attempt]>([
		['whose question is gone', 'gone', attempt({ question: 'lesson.gone' })],
		['to a name out of Object.prototype', 'gone', attempt({ question: 'constructor' })],
		['that picks an option no longer there', 'unfit', pick('z')],
		['that is empty', 'unfit', attempt({ response: { kind: 'choice', picked: [] } })],
		[
			'to a question that is of another kind now',
			'unfit',
			rate('certain', { question: choice.id })
		],
		[
			'that only a teacher can grade',
			'needsTeacher',
			attempt({
				question: 'lesson.essay',
				kind: 'essay',
				response: { kind: 'essay', text: 'The article says so.', ticked: [0] }
			})
		]
	])('lists an answer %s as %s, and counts it for nothing', (_, list, one) => {
		expect(gradeLog([one], questions)).toEqual({
			evidence: [],
			earlier: [],
			gone: [],
			unfit: [],
			needsTeacher: [],
			[list]: [one]
		});
	});

	it('of no attempts, or of no questions, is empty of evidence', () => {
		expect(gradeLog([], questions).evidence).toEqual([]);
		expect(gradeLog([ATTEMPT], [])).toMatchObject({ evidence: [], gone: [ATTEMPT] });
	});

	it('keeps confidence where the question asks it, and drops it where it does not', () => {
		const log = [
			pick('a', { confidence: 3 }),
			attempt({
				question: 'lesson.match',
				kind: 'match',
				response: { kind: 'match', pairs: { one: 'x', two: 'x' } },
				confidence: 3
			}),
			pick('a')
		];
		const found = gradeLog(log, questions).evidence.map((one) => [
			'confidence' in one,
			one.confidence
		]);
		expect(found).toEqual([
			[true, 3],
			[false, undefined],
			[false, undefined]
		]);
	});
});

describe('an answer to what the question still shows', () => {
	const reworded = (question: Question): Question => ({
		...question,
		excerpts: [{ source: 'valdai', paragraph: 1, quote: 'other words' }]
	});
	/** The answer as it is logged today, to the question as it is in these tests. */
	const given = (question: Question, response: Response, id = question.id.replace('.', '-')) =>
		attemptOf(question, response, { id, at: 1, seed: 's', origin: 'lesson' });
	const answers: [Question, Response][] = [
		[choice, { kind: 'choice', picked: ['a'] }],
		[scale, { kind: 'scale', modality: 'probable', polarity: 'affirmed' }],
		[match, { kind: 'match', pairs: { one: 'x', two: 'x' } }],
		[essay, { kind: 'essay', text: 'The article says so.', ticked: [0] }]
	];

	it('is graded by a key that was mended after it', () => {
		const mended: Question = {
			...choice,
			options: choice.options.map((option) => ({ ...option, correct: option.id === 'b' }))
		};
		const log = [given(choice, { kind: 'choice', picked: ['a'] })];
		expect(gradeLog(log, [choice]).evidence).toMatchObject([{ score: 1 }]);
		expect(gradeLog(log, [mended]).evidence).toMatchObject([{ score: 0 }]);
	});

	it('is graded where the options were put in another order, which a seed decides anyway', () => {
		const turned: Question = { ...choice, options: choice.options.toReversed() };
		const log = [given(choice, { kind: 'choice', picked: ['a'] })];
		expect(gradeLog(log, [turned])).toEqual(gradeLog(log, [choice]));
	});

	it.each(answers.map(([question, response]) => [question.kind, question, response] as const))(
		'%s: is history once a word of the passage has changed, and counts for nothing',
		(_, question, response) => {
			const one = given(question, response);
			expect(gradeLog([one], [question]).earlier).toEqual([]);
			expect(gradeLog([one], [reworded(question)])).toEqual({
				evidence: [],
				earlier: [one],
				gone: [],
				unfit: [],
				needsTeacher: []
			});
		}
	);

	it('is gone, and not earlier, where the question is gone', () => {
		const one = given(choice, { kind: 'choice', picked: ['a'] });
		expect(gradeLog([one], [scale])).toMatchObject({ earlier: [], gone: [one] });
	});

	it('stored before that was recorded is graded as far as it fits', () => {
		const [fits, unfit] = [pick('a', { id: '1' }), pick('z', { id: '2' })];
		expect(gradeLog([fits, unfit], [reworded(choice)])).toMatchObject({
			evidence: [{ attempt: '1', score: 1 }],
			earlier: [],
			unfit: [unfit]
		});
	});

	it('stored in the first form is graded as one of today, from its stored text on', () => {
		const stored = { ...ATTEMPT, version: undefined, shown: undefined, origin: undefined };
		const first = AttemptSchema.parse(JSON.parse(JSON.stringify({ ...stored, certainty: 2 })));
		expect(gradeLog([first], questions).evidence).toMatchObject([{ score: 1, confidence: 2 }]);
	});
});

describe('whether the key had been seen', () => {
	const seen = (log: readonly Attempt[]) =>
		gradeLog(log, questions).evidence.map(({ keySeen }) => keySeen);

	it.each<[string, Attempt[], boolean[]]>([
		['not before the first answer', [pick('a')], [false]],
		[
			'after any answer to the same question',
			[pick('b'), pick('a'), pick('a')],
			[false, true, true]
		],
		['not after an answer to another question', [rate('certain'), pick('a')], [false, false]],
		[
			'after an answer to an earlier wording',
			[pick('b', { shown: '0123456789abcdef' }), pick('a')],
			[true]
		],
		['after an answer that no longer fits', [pick('z'), pick('a')], [true]]
	])('%s', (_, log, expected) => {
		expect(seen(log)).toEqual(expected);
	});

	it('goes by the order of the log, whatever the clock said', () => {
		const log = [pick('b', { at: 2000 }), pick('a', { at: -1000 })];
		expect(seen(log)).toEqual([false, true]);
	});
});

const attemptArbitrary = fc.oneof(
	fc.constantFrom('a', 'b', 'c', 'd', 'z').map((id) => pick(id)),
	fc.constantFrom('certain', 'probable', 'possible', 'sure').map((modality) => rate(modality)),
	fc.constant(attempt({ question: 'lesson.gone' })),
	fc.constant(
		attempt({
			question: 'lesson.essay',
			kind: 'essay',
			response: { kind: 'essay', text: 'Text.', ticked: [] }
		})
	)
);
const logArbitrary = fc
	.array(
		fc.record({
			one: attemptArbitrary,
			at: fc.integer({ min: -9, max: 9 }),
			confidence: fc.constantFrom(undefined, 1 as const, 3 as const),
			current: fc.constantFrom<'unknown' | 'present' | 'other'>('unknown', 'present', 'other')
		}),
		{ maxLength: 30 }
	)
	.map((rows) =>
		rows.map(({ one, at, confidence, current }, index): Attempt => ({
			...one,
			id: `attempt-${index}`,
			at,
			shown: shownIn(one.question, current),
			...(confidence === undefined ? {} : { confidence })
		}))
	);

/** The hash of what an attempt was given to: nobody knows, what the question shows, or something else. */
function shownIn(id: string, current: 'unknown' | 'present' | 'other'): string | null {
	if (current === 'unknown') return null;
	const question = questions.find((one) => one.id === id);
	return question && current === 'present' ? shownHash(question) : '0123456789abcdef';
}

describe('any log', () => {
	it('puts each attempt into exactly one list, in the order of the log', () => {
		fc.assert(
			fc.property(logArbitrary, (log) => {
				const { evidence, earlier, gone, unfit, needsTeacher } = gradeLog(log, questions);
				const lists = [
					evidence.map((one) => one.attempt),
					...[earlier, gone, unfit, needsTeacher].map((list) => list.map(({ id }) => id))
				];
				const all = log.map(({ id }) => id);
				expect(lists.flat().sort()).toEqual(all.toSorted());
				for (const list of lists) expect(list).toEqual(all.filter((id) => list.includes(id)));
			})
		);
	});

	it('gives the same evidence after a round trip through the schema and JSON', () => {
		fc.assert(
			fc.property(logArbitrary, (log) => {
				const stored = AttemptSchema.array().parse(JSON.parse(JSON.stringify(log)));
				expect(gradeLog(stored, questions)).toEqual(gradeLog(log, questions));
			})
		);
	});

	it('grades each attempt apart from the others, whatever the order of the questions', () => {
		fc.assert(
			fc.property(logArbitrary, (log) => {
				const apart = log.flatMap((one) => gradeLog([one], questions.toReversed()).evidence);
				const together = gradeLog(log, questions).evidence;
				// Alone, no answer has an earlier one that showed the key.
				expect(together.map((one) => ({ ...one, keySeen: false }))).toEqual(apart);
			})
		);
	});

	it('feeds mastery and calibration as it is', () => {
		fc.assert(
			fc.property(logArbitrary, (log) => {
				const { evidence } = gradeLog(log, questions);
				const counts = Object.values(masteryByMeasure(evidence)).map(({ answers }) => answers);
				expect(counts.reduce((a, b) => a + b)).toBe(evidence.length);
				const sure = evidence.flatMap(({ score, confidence }) =>
					confidence === undefined ? [] : [{ score, confidence }]
				);
				expect(calibration(sure).n).toBe(sure.length);
			})
		);
	});

	it('is left as it was', () => {
		fc.assert(
			fc.property(logArbitrary, (log) => {
				const before = structuredClone([log, questions]);
				gradeLog(log, questions);
				expect([log, questions]).toEqual(before);
			})
		);
	});
});
