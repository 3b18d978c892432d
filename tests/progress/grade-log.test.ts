import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibration } from '#lib/grading/calibration.ts';
import { AttemptSchema, type Attempt } from '#lib/model/attempt.ts';
import type { Question, QuestionOf } from '#lib/model/question.ts';
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
	id: 'attempt-1',
	question: 'lesson.choice',
	kind: 'choice',
	measures: 'attribution',
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

describe('the form of an attempt', () => {
	it.each<[string, object]>([
		['as it is', {}],
		['with a UUID', { id: '0f0d3f9e-6c1b-4a57-9a53-7c1b8f8d2a10' }],
		['with a seed', { seed: 'k3x9' }],
		['with certainty 1', { certainty: 1 }],
		['with certainty 2', { certainty: 2 }],
		['with certainty 3', { certainty: 3 }],
		['at the beginning of time', { at: 0 }],
		['with any response of some kind', { response: { kind: 'match', pairs: { one: 'x' } } }]
	])('is accepted %s', (_, changed) => {
		const one = { ...ATTEMPT, ...changed };
		expect(AttemptSchema.parse(one)).toEqual(one);
	});

	it.each<[string, object]>([
		['a key that it does not have', { score: 1 }],
		['no id', { id: '' }],
		['an id with markup', { id: '<b>' }],
		['an id that is too long', { id: 'a'.repeat(65) }],
		['a question that is no id', { question: 'choice' }],
		['an unknown kind', { kind: 'drag' }],
		['an unknown measure', { measures: 'taste' }],
		['a response without a kind', { response: { picked: ['a'] } }],
		['a response that is a list', { response: [] }],
		['no response', { response: null }],
		['a time in text', { at: '2024-01-01' }],
		['a time before 1970', { at: -1 }],
		['a time in fractions', { at: 0.5 }],
		['a time beyond what a date holds', { at: 8.64e15 + 1 }],
		['no time', { at: NaN }],
		['certainty 0', { certainty: 0 }],
		['certainty 4', { certainty: 4 }],
		['certainty in text', { certainty: '3' }],
		['an empty seed', { seed: '' }]
	])('refuses %s', (_, changed) => {
		expect(AttemptSchema.safeParse({ ...ATTEMPT, ...changed }).success).toBe(false);
	});

	it.each(Object.keys(ATTEMPT))('refuses to lack its %s', (key) => {
		const { [key as keyof Attempt]: _, ...rest } = ATTEMPT;
		expect(AttemptSchema.safeParse(rest).success).toBe(false);
	});
});

describe('a log graded anew', () => {
	it('gives each answer its score, points, kind and chance by the key as it stands', () => {
		const log = [
			pick('a', { id: '1', at: 1 }),
			pick('b', { id: '2', at: 2 }),
			rate('certain', { id: '3', at: 3 }),
			attempt({
				id: '4',
				at: 4,
				question: 'lesson.match',
				kind: 'match',
				response: { kind: 'match', pairs: { one: 'x', two: 'y' } }
			})
		];
		const shared = { weight: 1, measures: 'attribution' };
		const ofChoice = { ...shared, kind: 'choice', question: 'lesson.choice', chance: 1 / 4 };
		expect(gradeLog(log, questions)).toEqual({
			evidence: [
				{ ...ofChoice, attempt: '1', at: 1, score: 1 },
				{ ...ofChoice, attempt: '2', at: 2, score: 0 },
				{
					attempt: '3',
					question: 'lesson.scale',
					kind: 'scale',
					measures: 'certainty',
					weight: 2,
					score: 0.5,
					at: 3,
					chance: 1 / 3
				},
				{
					...shared,
					attempt: '4',
					question: 'lesson.match',
					kind: 'match',
					score: 0.5,
					at: 4,
					chance: 1 / 4
				}
			],
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

	it('keeps certainty where the question asks it, and drops it where it does not', () => {
		const log = [
			pick('a', { certainty: 3 }),
			attempt({
				question: 'lesson.match',
				kind: 'match',
				response: { kind: 'match', pairs: { one: 'x', two: 'x' } },
				certainty: 3
			}),
			pick('a')
		];
		const found = gradeLog(log, questions).evidence.map((one) => [
			'certainty' in one,
			one.certainty
		]);
		expect(found).toEqual([
			[true, 3],
			[false, undefined],
			[false, undefined]
		]);
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
		fc.tuple(attemptArbitrary, fc.nat(9), fc.constantFrom(undefined, 1 as const, 3 as const)),
		{ maxLength: 30 }
	)
	.map((rows) =>
		rows.map(([one, at, certainty], index): Attempt => ({
			...one,
			id: `attempt-${index}`,
			at,
			...(certainty === undefined ? {} : { certainty })
		}))
	);

describe('any log', () => {
	it('puts each attempt into exactly one list, in the order of the log', () => {
		fc.assert(
			fc.property(logArbitrary, (log) => {
				const { evidence, gone, unfit, needsTeacher } = gradeLog(log, questions);
				const lists = [
					evidence.map((one) => one.attempt),
					...[gone, unfit, needsTeacher].map((list) => list.map(({ id }) => id))
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
				expect(gradeLog(log, questions).evidence).toEqual(apart);
			})
		);
	});

	it('feeds mastery and calibration as it is', () => {
		fc.assert(
			fc.property(logArbitrary, (log) => {
				const { evidence } = gradeLog(log, questions);
				const counts = Object.values(masteryByMeasure(evidence)).map(({ answers }) => answers);
				expect(counts.reduce((a, b) => a + b)).toBe(evidence.length);
				const sure = evidence.flatMap(({ score, certainty }) =>
					certainty === undefined ? [] : [{ score, certainty }]
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
