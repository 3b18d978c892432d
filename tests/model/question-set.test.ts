import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMAT_IDS } from '#lib/model/export-format.ts';
import {
	LONGEST_SET_NAME,
	MOST_IN_SET,
	questionSetFragment,
	readQuestionSet
} from '#lib/model/question-set.ts';

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,2}$/);
const id = fc.tuple(slug, slug).map(([lesson, name]) => `${lesson}.${name}`);

describe('the address of a set', () => {
	it('is read again as the set that it was made from', () => {
		fc.assert(
			fc.property(
				fc.record({
					name: fc
						.string({ unit: 'grapheme', maxLength: 20 })
						.map((text) => text.trim())
						.filter((text) => [...text].length <= LONGEST_SET_NAME && !/\p{Surrogate}/u.test(text)),
					questions: fc.uniqueArray(id, { maxLength: 30 }),
					format: fc.constantFrom(null, ...FORMAT_IDS)
				}),
				(set) => {
					expect(readQuestionSet(questionSetFragment(set))).toEqual({ set, faults: [] });
				}
			)
		);
	});

	it.each([
		['', { name: '', questions: [], format: null }, []],
		['#', { name: '', questions: [], format: null }, []],
		['#questions=a.b,,a.b, c.d ', { name: '', questions: ['a.b', 'c.d'], format: null }, []],
		[
			'#questions=a.b,<b>,c.d&format=pdf',
			{ name: '', questions: ['a.b', 'c.d'], format: null },
			[
				{ code: 'unknown-format', found: 'pdf' },
				{ code: 'not-an-id', found: '<b>' }
			]
		],
		[
			`#name=${'x'.repeat(LONGEST_SET_NAME + 1)}`,
			{ name: '', questions: [], format: null },
			[{ code: 'name-too-long', length: LONGEST_SET_NAME + 1 }]
		],
		['#name=%E0%A4%A', { name: '\uFFFD%A', questions: [], format: null }, []],
		[
			`#questions=${'y'.repeat(100)}`,
			{ name: '', questions: [], format: null },
			[{ code: 'not-an-id', found: `${'y'.repeat(40)}…` }]
		]
	])('%j is read, and what is wrong with it is named', (fragment, set, faults) => {
		expect(readQuestionSet(fragment)).toEqual({ set, faults });
	});

	it('holds as many questions as a set may have, and says how many it was given', () => {
		const ids = Array.from({ length: MOST_IN_SET + 1 }, (_, index) => `a.q${index}`);
		const { set, faults } = readQuestionSet(`#questions=${ids.join(',')}`);
		expect(set.questions).toHaveLength(MOST_IN_SET);
		expect(faults).toEqual([{ code: 'too-many', count: MOST_IN_SET + 1 }]);
	});

	it('never throws, whatever it says', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readQuestionSet(text)));
	});
});
