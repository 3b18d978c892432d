import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GradeNote } from '#lib/model/grade.ts';
import { KINDS } from '#lib/model/kind.ts';
import { noteText } from '#lib/wording/en/notes.ts';
import { answered, gradedAs } from '../grading/arbitraries.ts';
import { chain, highlight, loaded, one } from './questions.ts';

describe('a note on a score', () => {
	it.each<[GradeNote, string, string | null]>([
		[
			{ code: 'picks', right: 2, wrong: 1, keyed: 3 },
			'You picked 2 of 3 right answers and 1 wrong one, which takes a share away.',
			'2 right − 1 wrong = 1 of 3'
		],
		[
			{ code: 'picks', right: 1, wrong: 2, keyed: 3 },
			'You picked 1 of 3 right answers and 2 wrong ones, each of which takes a share away.',
			'1 right − 2 wrong = −1, counted as 0 of 3'
		],
		[
			{ code: 'picks', right: 1, wrong: 1, keyed: 1 },
			'You picked 1 of 1 right answer and 1 wrong one, which takes a share away.',
			'1 right − 1 wrong = 0 of 1'
		],
		[{ code: 'pairs', concordant: 9, pairs: 15 }, '9 of 15 pairs are the right way round.', null],
		[{ code: 'pairs', concordant: 1, pairs: 3 }, '1 of 3 pairs is the right way round.', null],
		[{ code: 'pairs', concordant: 0, pairs: 1 }, '0 of 1 pair is the right way round.', null],
		[
			{
				code: 'chain',
				links: { hits: 3, picked: 4, keyed: 3 },
				concordant: 2,
				pairs: 3,
				factor: 1 / 3
			},
			'3 of 3 links are right, 1 too many. 2 of 3 pairs are the right way round.',
			'Links: 2 × 3 right ÷ (4 placed + 3 in the right answer) = 0.86. Order: 2 × 2 ÷ 3 − 1 = 0.33. Links × order = 0.29'
		],
		[
			{
				code: 'chain',
				links: { hits: 3, picked: 3, keyed: 3 },
				concordant: 1,
				pairs: 3,
				factor: 0
			},
			'3 of 3 links are right. 1 of 3 pairs is the right way round.',
			'Links: 2 × 3 right ÷ (3 placed + 3 in the right answer) = 1. Order: 2 × 1 ÷ 3 − 1 = −0.33, counted as 0. Links × order = 0'
		],
		[
			{
				code: 'chain',
				links: { hits: 1, picked: 1, keyed: 3 },
				concordant: 0,
				pairs: 0,
				factor: 1
			},
			'1 of 3 links is right.',
			'Links: 2 × 1 right ÷ (1 placed + 3 in the right answer) = 0.5'
		],
		[
			{ code: 'words', element: 'source', overlap: { hits: 3, picked: 30, keyed: 3 } },
			'Source: 3 of 3 words are right, 27 too many.',
			'Source: 2 × 3 right ÷ (30 marked + 3 in the right answer) = 0.18'
		],
		[
			{ code: 'words', element: 'cue', overlap: { hits: 1, picked: 1, keyed: 2 } },
			'Cue: 1 of 2 words is right.',
			'Cue: 2 × 1 right ÷ (1 marked + 2 in the right answer) = 0.67'
		],
		[{ code: 'words-ignored' }, 'Some of the words you marked count neither way.', null],
		[{ code: 'polarity' }, 'You mixed up affirming and denying: no points.', null],
		[{ code: 'levels-off', levels: 1 }, 'One step off on certainty: half the points.', null],
		[{ code: 'levels-off', levels: 2 }, 'Two steps off on certainty: no points.', null],
		[
			{ code: 'neighbour' },
			'One step off between agree, differ and conflict: half the points for the relation.',
			null
		],
		[
			{ code: 'passages', overlap: { hits: 1, picked: 2, keyed: 2 } },
			'1 of 2 passages is right, 1 too many.',
			'Passages: 2 × 1 right ÷ (2 picked + 2 in the right answer) = 0.5'
		],
		[
			{ code: 'passages', overlap: { hits: 0, picked: 2, keyed: 1 } },
			'0 of 1 passage is right, 2 too many.',
			'Passages: 2 × 0 right ÷ (2 picked + 1 in the right answer) = 0'
		],
		[{ code: 'typo', read: 'Yury Ushakov' }, 'Read as “Yury Ushakov”: the typo is forgiven.', null],
		[{ code: 'partly', weight: 0.5 }, 'Partly right: 50% of the points.', null]
	])('%j', (note, words, formula) => {
		expect(noteText(highlight, note)).toEqual({ words, formula });
	});

	it('calls the marked words what their question calls them', () => {
		const overlap = { hits: 1, picked: 1, keyed: 2 };
		expect(noteText(loaded, { code: 'words', element: 'content', overlap }).words).toBe(
			'Words: 1 of 2 words is right.'
		);
	});

	it('of two elements with the same sum is two different formulas', () => {
		const overlap = { hits: 1, picked: 1, keyed: 2 };
		const formulas = (['source', 'cue', 'content'] as const).map(
			(element) => noteText(highlight, { code: 'words', element, overlap }).formula
		);
		expect(new Set(formulas).size).toBe(3);
	});
});

describe.each(KINDS.filter((kind) => kind !== 'essay'))('the notes on a %s question', (kind) => {
	it('are whole sentences, and formulas stand in the formula only', () => {
		fc.assert(
			fc.property(answered(kind), ([question, response]) => {
				for (const note of gradedAs(question, response).notes) {
					const { words, formula } = noteText(question, note);
					expect(words).toMatch(/^[A-Z0-9].*\.$/);
					expect(words).not.toMatch(/[=×÷−]|undefined|NaN|null/);
					if (formula !== null) {
						expect(formula).toMatch(/ = /);
						expect(formula).not.toMatch(/undefined|NaN|null/);
					}
				}
			})
		);
	});
});

describe('the formula', () => {
	/** The number behind the last "=". */
	const resultOf = (formula: string | null) =>
		Number(/= (?:−[\d.]+, counted as )?([\d.]+)(?: of (\d+))?$/u.exec(formula ?? '')?.[1]);

	it('of a chain comes to its score', () => {
		fc.assert(
			fc.property(answered('order'), ([question, response]) => {
				const { score, notes } = gradedAs(question, response);
				for (const note of notes)
					if (note.code === 'chain')
						expect(Math.abs(resultOf(noteText(chain, note).formula) - score)).toBeLessThan(0.0051);
			})
		);
	});

	it('of several picks comes to the kept shares', () => {
		fc.assert(
			fc.property(answered('choice'), ([question, response]) => {
				const { score, notes } = gradedAs(question, response);
				for (const note of notes)
					if (note.code === 'picks')
						expect(resultOf(noteText(one, note).formula)).toBeCloseTo(score * note.keyed, 9);
			})
		);
	});

	it('of one marked element comes to its score', () => {
		fc.assert(
			fc.property(answered('highlight'), ([question, response]) => {
				const { parts, notes } = gradedAs(question, response);
				for (const note of notes) {
					if (note.code !== 'words') continue;
					const part = parts.find(({ field }) => field === note.element);
					const score = (part?.earned ?? NaN) / (part?.possible ?? NaN);
					const result = resultOf(noteText(question, note).formula);
					expect(Math.abs(result - score)).toBeLessThan(0.0051);
				}
			})
		);
	});
});
