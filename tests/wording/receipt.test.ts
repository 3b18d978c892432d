import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '#lib/model/kind.ts';
import type { Question } from '#lib/model/question.ts';
import { markedText, receiptLines, type ReceiptLine } from '#lib/wording/en/receipt.ts';
import { answered, gradedAs } from '../grading/arbitraries.ts';
import {
	chain,
	ends,
	figure,
	highlight,
	loaded,
	match,
	name,
	number,
	one,
	record,
	relation,
	scale,
	several,
	speaker,
	statements,
	timeline
} from './questions.ts';

/** The receipt of an answer, as it is shown. */
function linesOf(question: Question, answer: object): ReceiptLine[] {
	return receiptLines(question, gradedAs(question, { kind: question.kind, ...answer }));
}

/** What a line says: asked, answered, expected, sign. */
function said({ asked, answered: given, expected, sign }: ReceiptLine) {
	return [asked, given, expected, sign];
}

describe('the lines of a receipt', () => {
	it.each<[string, Question, object, ReturnType<typeof said>[]]>([
		['a right choice', one, { picked: ['a'] }, [['Answer', 'Text a', null, 'right']]],
		[
			'a wrong speaker',
			speaker,
			{ picked: ['the-article'] },
			[['Speaker', 'The article itself', 'Ushakov', 'wrong']]
		],
		[
			'several choices, the missed one by its name',
			several,
			{ picked: ['a', 'b'] },
			[
				['Wrong pick', 'Text b', null, 'wrong'],
				['Right pick', 'Text a', null, 'right'],
				['Missed', 'Text c', null, 'wrong']
			]
		],
		[
			'pairs',
			match,
			{ pairs: { one: 'a' } },
			[
				['Text one', 'Text a', 'Text b', 'wrong'],
				['Text two', null, 'Text b', 'wrong']
			]
		],
		[
			'a chain',
			chain,
			{ order: ['c', 'b', 'a'] },
			[
				[
					'From what you read to who first says it',
					'Text c → Text b → Text a',
					'Text c → Text a',
					'partly'
				]
			]
		],
		[
			'a timeline',
			timeline,
			{ order: ['c', 'a', 'b'] },
			[['From earliest to latest', 'Text c → Text a → Text b', null, 'right']]
		],
		[
			'marked words, a gap between runs shown',
			highlight,
			{ marks: { source: [2, 0], content: [5, 6, 7] } },
			[
				['Source', 'the … Ushakov', 'the aide Ushakov', 'partly'],
				['Cue', null, 'told reporters', 'wrong'],
				['Content', 'that trade grew', null, 'right']
			]
		],
		[
			'loaded words',
			loaded,
			{ marks: { content: [0] } },
			[['Words', 'operates', 'dependent puppet', 'wrong']]
		],
		[
			'a rating, both halves named',
			scale,
			{ modality: 'probable', polarity: 'denied' },
			[['that it helped', 'probable, denied', 'possible, denied', 'partly']]
		],
		[
			'a relation and its passages',
			relation,
			{ relation: 'differ', evidence: ['c', 'b'] },
			[
				['How the two relate', 'differ', 'cannot be compared', 'wrong'],
				['Passages that show it', '[b] and [c]', '[a] and [c]', 'partly']
			]
		],
		[
			'a relation without passages',
			relation,
			{ relation: 'not-comparable' },
			[
				['How the two relate', 'cannot be compared', null, 'right'],
				['Passages that show it', null, '[a] and [c]', 'wrong']
			]
		],
		[
			'rows of a record',
			record,
			{ rows: { one: { column: 'not-given' } } },
			[
				['Text one', 'Not given', 'Given', 'wrong'],
				['Text two', null, 'Not given', 'wrong']
			]
		],
		[
			'rows with passages',
			statements,
			{
				rows: { one: { column: 'stated', evidence: 'b' }, two: { column: 'stated', evidence: 'c' } }
			},
			[
				['Text one', 'Stated, shown by [b]', null, 'right'],
				['Text two', 'Stated, shown by [c]', 'Contradicted, shown by [a] or [c]', 'wrong'],
				['Text three', null, 'Not stated', 'wrong']
			]
		],
		[
			'a card',
			figure,
			{ low: '12,000', high: '15,000', bound: 'exact', asOf: '2023', claimant: 'the-article' },
			[
				['Lower end', '12,000', '11,000 soldiers', 'wrong'],
				['Upper end', '15,000', 'the text gives none', 'wrong'],
				['How the number is worded', 'an exact number', 'at least (a lower end only)', 'wrong'],
				['As of', '2023', 'October 2024', 'wrong'],
				['Whose number it is', 'the article itself', 'not named', 'wrong']
			]
		],
		[
			'a card of two fields, one left blank',
			ends,
			{ asOf: null },
			[
				['Lower end', null, '5', 'wrong'],
				['As of', 'the text gives none', null, 'right']
			]
		],
		[
			'a name that earns a part',
			name,
			{ text: 'Ushakov' },
			[['Answer', 'Ushakov', 'Yury Ushakov', 'partly']]
		],
		[
			'a number with its tolerance',
			number(11000, ['soldiers'], 500),
			{ text: '5' },
			[['Answer', '5', '11,000 soldiers (± 500)', 'wrong']]
		],
		[
			'a number without a unit',
			number(1961),
			{ text: '1960' },
			[['Answer', '1960', '1961', 'wrong']]
		]
	])('of %s', (_, question, answer, lines) => {
		expect(linesOf(question, answer).map(said)).toEqual(lines);
	});

	it('carry the points and the deciding words', () => {
		expect(linesOf(match, { pairs: { one: 'a', two: 'b' } })).toMatchObject([
			{ earned: 0, possible: 1, why: 'So.' },
			{ earned: 1, possible: 1, why: 'So it is.' }
		]);
		expect(linesOf(one, { picked: ['a'] })).toMatchObject([{ why: null }]);
	});

	it('call a right pick right though wrong ones took its points', () => {
		const [right] = linesOf(several, { picked: ['a', 'b'] }).filter(({ asked }) =>
			/^Right/.test(asked)
		);
		expect(right).toMatchObject({ sign: 'right', earned: 0 });
	});
});

describe('a right column of a grid with passages', () => {
	it.each([
		['one', 'stated', undefined, 'Right. You did not choose the passage: [b].'],
		['two', 'contradicted', undefined, 'Right. You did not choose the passage: [a] or [c].'],
		['one', 'stated', 'a', 'Right, but the passage that shows it is [b].'],
		['two', 'contradicted', 'b', 'Right, but the passage that shows it is [a] or [c].']
	])('%s, %s, with the passage %s: “%s”', (id, column, evidence, remark) => {
		const cell = evidence === undefined ? { column } : { column, evidence };
		const line = linesOf(statements, { rows: { [id]: cell } }).find(
			({ asked }) => asked === `Text ${id}`
		);
		// The column needs no correction: what the text says is not held against it.
		expect(line).toMatchObject({ sign: 'partly', expected: null, remark, earned: 0.5 });
	});

	it.each([
		['shown by its passage', 'one', { column: 'stated', evidence: 'b' }],
		['that needs no passage', 'three', { column: 'not-stated' }],
		['in place of another', 'one', { column: 'contradicted', evidence: 'b' }],
		['left blank', 'two', {}]
	])('has no remark where it is %s', (_, id, cell) => {
		const rows = { [id]: cell, three: { column: 'not-stated' } };
		for (const { remark } of linesOf(statements, { rows })) expect(remark).toBeNull();
	});
});

describe('marked words', () => {
	it.each([
		[[], ''],
		[[1], 'b'],
		[[0, 1, 2], 'a b c.'],
		[[2, 0], 'a … c.'],
		[[0, 1, 3, 4], 'a b … d e'],
		[[9], '']
	])('%j are read in the order of the text: “%s”', (marked, text) => {
		expect(markedText('a b  c. d\te', marked)).toBe(text);
	});
});

describe.each(KINDS.filter((kind) => kind !== 'essay'))('the receipt of a %s question', (kind) => {
	it('has words in every place, whatever was answered', () => {
		fc.assert(
			fc.property(answered(kind), ([question, response]) => {
				const grade = gradedAs(question, response);
				const lines = receiptLines(question, grade);
				expect(lines).toHaveLength(grade.parts.length);
				for (const { asked, answered: given, expected, remark, sign } of lines) {
					expect(asked).toMatch(/\S/);
					for (const text of [given, expected, remark])
						if (text !== null) {
							expect(text).toMatch(/\S/);
							expect(text).not.toMatch(/undefined|NaN|null|\[\]/);
						}
					// What falls short says how, and what does not needs no correction.
					if (sign === 'right') expect([expected, remark]).toEqual([null, null]);
					else if (kind !== 'choice') expect(expected ?? remark).not.toBeNull();
				}
			})
		);
	});
});
