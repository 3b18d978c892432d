import { describe, expect, it } from 'vitest';
import { AttemptSchema } from '#lib/model/attempt.ts';
import { KINDS } from '#lib/model/kind.ts';
// Never edited afterwards: browsers out there hold attempts of exactly these forms.
import storedFirst from '../fixtures/attempt-v1.json';
import storedSecond from '../fixtures/attempt-v2.json';

const [FIRST] = storedFirst;
const [SECOND] = storedSecond;

it.each([
	['the first form', storedFirst],
	['version 2', storedSecond]
])('the stored attempts of %s answer every kind of question', (_, stored) => {
	expect(stored.map(({ kind }) => kind)).toEqual([...KINDS]);
});

it.each(storedSecond)('version 2 is read as it is: $id', (stored) => {
	expect(AttemptSchema.parse(stored)).toEqual(stored);
});

it.each(storedFirst)('the first form is brought to version 2: $id', (stored) => {
	const { certainty, ...rest } = { certainty: undefined, ...stored };
	expect(AttemptSchema.parse(stored)).toStrictEqual({
		version: 2,
		...rest,
		shown: null,
		origin: 'practice',
		...(certainty === undefined ? {} : { confidence: certainty })
	});
});

it.each(storedFirst)(
	'what was read of the first form can be kept and read again: $id',
	(stored) => {
		const read = AttemptSchema.parse(stored);
		expect(AttemptSchema.parse(JSON.parse(JSON.stringify(read)))).toEqual(read);
	}
);

describe.each([
	['the first form', FIRST],
	['version 2', SECOND]
])('an attempt of %s', (_, stored) => {
	it.each<[string, object]>([
		['with a UUID', { id: '0f0d3f9e-6c1b-4a57-9a53-7c1b8f8d2a10' }],
		['with another seed', { seed: '7' }],
		['from 1970', { at: 0 }],
		['from a clock that is set to before 1970', { at: -86_400_000 }],
		['from the first moment that a date holds', { at: -8.64e15 }],
		['from the last moment that a date holds', { at: 8.64e15 }],
		['with any response of some kind', { response: { kind: 'match', pairs: { one: 'x' } } }],
		[
			'with a response that has fields of a later version',
			{ response: { kind: 'choice', picked: [], note: 'unsure' } }
		]
	])('is read %s', (_, changed) => {
		expect(AttemptSchema.parse({ ...stored, ...changed })).toMatchObject(changed);
	});

	it.each<[string, object]>([
		['a field that it does not have', { score: 1 }],
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
		['a time in fractions', { at: 0.5 }],
		['a time after the last that a date holds', { at: 8.64e15 + 1 }],
		['a time before the first that a date holds', { at: -8.64e15 - 1 }],
		['no time', { at: NaN }],
		['an endless time', { at: Infinity }],
		['an empty seed', { seed: '' }],
		['an endless seed', { seed: 'a'.repeat(256) }],
		['a later version', { version: 3 }],
		['a version in text', { version: '2' }],
		['version 1, which was never written', { version: 1 }]
	])('is refused with %s', (_, changed) => {
		expect(AttemptSchema.safeParse({ ...stored, ...changed }).success).toBe(false);
	});

	it.each(['id', 'question', 'kind', 'measures', 'response', 'at'])(
		'is refused without its %s',
		(field) => {
			expect(AttemptSchema.safeParse({ ...stored, [field]: undefined }).success).toBe(false);
		}
	);
});

describe('the student’s confidence', () => {
	it.each([1, 2, 3])('%i is read in both forms', (confidence) => {
		expect(AttemptSchema.parse({ ...FIRST, certainty: confidence })).toMatchObject({ confidence });
		expect(AttemptSchema.parse({ ...SECOND, confidence })).toMatchObject({ confidence });
	});

	it.each([0, 4, 1.5, '3', null])('%j is refused in both forms', (level) => {
		expect(AttemptSchema.safeParse({ ...FIRST, certainty: level }).success).toBe(false);
		expect(AttemptSchema.safeParse({ ...SECOND, confidence: level }).success).toBe(false);
	});

	it('has one name in each form', () => {
		const { confidence: _, ...second } = { confidence: 1, ...SECOND };
		const { certainty: __, ...first } = { certainty: 1, ...FIRST };
		expect(AttemptSchema.safeParse({ ...first, confidence: 1 }).success).toBe(false);
		expect(AttemptSchema.safeParse({ ...second, certainty: 1 }).success).toBe(false);
	});
});

describe('version 2', () => {
	it.each<[string, object]>([
		['what was shown', { shown: '0123456789abcdef' }],
		['that nobody knows what was shown', { shown: null }],
		['that it comes from a practice', { origin: 'practice' }],
		['that it comes from a lesson', { origin: 'lesson' }],
		['the slug of a lesson as its seed', { seed: 'a-long-title-of-a-lesson-'.repeat(8) + 'x' }]
	])('holds %s', (_, changed) => {
		expect(AttemptSchema.parse({ ...SECOND, ...changed })).toMatchObject(changed);
	});

	it.each<[string, object]>([
		['a hash that is too short', { shown: '0123456789abcde' }],
		['a hash in capitals', { shown: '0123456789ABCDEF' }],
		['no word on what was shown', { shown: undefined }],
		['an unknown origin', { origin: 'exam' }],
		['no origin', { origin: undefined }]
	])('is refused with %s', (_, changed) => {
		expect(AttemptSchema.safeParse({ ...SECOND, ...changed }).success).toBe(false);
	});

	it('its fields are none of the first form', () => {
		for (const field of ['shown', 'origin'] as const)
			expect(AttemptSchema.safeParse({ ...FIRST, [field]: SECOND?.[field] }).success).toBe(false);
	});
});

it.each([null, undefined, [], 'attempt', 2, {}, { version: 2 }])('%j is no attempt', (junk) => {
	expect(AttemptSchema.safeParse(junk).success).toBe(false);
});
