import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade } from '#lib/grading/grade.ts';
import type { PartValue } from '#lib/model/grade.ts';
import { GRID_COLUMNS, type GridColumn } from '#lib/model/kinds/grid-columns.ts';
import type { QuestionOf } from '#lib/model/question.ts';
import { answered, gradedAs } from './arbitraries.ts';
import { BASE, checked } from './questions.ts';

const excerpts = ['one', 'two', 'three'].map((quote) => ({
	source: 'valdai',
	paragraph: 1,
	quote
}));

const plain: QuestionOf['grid'] = checked({
	...BASE,
	kind: 'grid',
	measures: 'limits',
	points: 3,
	excerpts,
	columns: 'statement',
	evidence: 'none',
	rows: [
		{
			id: 'signed',
			text: 'It was signed in 2000.',
			key: 'stated',
			evidence: ['a', 'c'],
			why: '“signed in 2000”',
			misconceptions: {}
		},
		{
			id: 'early',
			text: 'It was signed in 1999.',
			key: 'contradicted',
			evidence: ['a'],
			why: '“in 2000”',
			misconceptions: { stated: 'detail-swapped' }
		},
		{
			id: 'who',
			text: 'Putin signed it.',
			key: 'not-stated',
			evidence: [],
			why: 'no text says who',
			misconceptions: {}
		}
	]
});
const required: QuestionOf['grid'] = { ...plain, evidence: 'required' };
const custom: QuestionOf['grid'] = checked({
	...plain,
	rows: plain.rows.map((row) =>
		row.key === 'not-stated' ? { ...row, misconceptions: { stated: 'camp-as-content' } } : row
	)
});

const record: QuestionOf['grid'] = checked({
	...BASE,
	kind: 'grid',
	measures: 'sourcing',
	excerpts,
	columns: 'record',
	evidence: 'none',
	rows: [
		{
			id: 'title',
			text: 'Headline',
			key: 'given',
			evidence: [],
			why: 'first line',
			misconceptions: {}
		},
		{
			id: 'author',
			text: 'Author',
			key: 'not-given',
			evidence: [],
			why: 'no by-line',
			misconceptions: {}
		}
	]
});

type Cell = string | [string, string];

const cell = (column: GridColumn, ...letters: string[]): PartValue => ({
	type: 'column',
	column,
	letters
});

/** 'stated' or ['stated', 'a'] per row. */
function mark(cells: Record<string, Cell>) {
	const rows = Object.fromEntries(
		Object.entries(cells).map(([id, given]) => [
			id,
			typeof given === 'string' ? { column: given } : { column: given[0], evidence: given[1] }
		])
	);
	return { kind: 'grid', rows };
}

describe('rows without evidence', () => {
	it.each<[string, QuestionOf['grid'], Record<string, Cell>, number, string[]]>([
		['all right', plain, { signed: 'stated', early: 'contradicted', who: 'not-stated' }, 1, []],
		['two left blank', plain, { signed: 'stated' }, 1 / 3, []],
		['a gap filled', plain, { who: 'stated' }, 0, ['filled-gap']],
		['silence read as denial', plain, { who: 'contradicted' }, 0, ['silence-as-denial']],
		['a statement missed', plain, { signed: 'not-stated' }, 0, ['stated-missed']],
		['a contradiction missed', plain, { early: 'not-stated' }, 0, ['stated-missed']],
		['stated read as contradicted', plain, { signed: 'contradicted' }, 0, []],
		['the misconception that the row names', plain, { early: 'stated' }, 0, ['detail-swapped']],
		['the row overrules filled-gap', custom, { who: 'stated' }, 0, ['camp-as-content']],
		['evidence not asked for is passed over', plain, { signed: ['stated', 'b'] }, 1 / 3, []],
		[
			'misconceptions once each',
			plain,
			{ signed: 'not-stated', early: 'not-stated' },
			0,
			['stated-missed']
		],
		['a record read rightly', record, { title: 'given', author: 'not-given' }, 1, []],
		['metadata invented', record, { title: 'given', author: 'given' }, 0.5, ['invented-metadata']],
		['metadata missed', record, { title: 'not-given' }, 0, ['stated-missed']]
	])('%s', (_, question, cells, score, misconceptions) => {
		const result = gradedAs(question, mark(cells));
		expect(result.score).toBeCloseTo(score, 12);
		expect(result.misconceptions).toEqual(misconceptions);
	});
});

describe('rows with evidence', () => {
	it.each<[string, Record<string, Cell>, number]>([
		['shown', { signed: ['stated', 'a'], early: ['contradicted', 'a'], who: 'not-stated' }, 1],
		['shown by another passage that shows it', { signed: ['stated', 'c'] }, 1 / 3],
		['without the passage', { signed: 'stated', early: 'contradicted' }, 1 / 3],
		['with a passage that does not show it', { signed: ['stated', 'b'] }, 1 / 6],
		['the right passage under the wrong column', { signed: ['contradicted', 'a'] }, 0],
		['what is not stated needs none', { who: 'not-stated' }, 1 / 3],
		['a passage left over from a change of mind', { who: ['not-stated', 'b'] }, 1 / 3]
	])('%s', (_, cells, score) => {
		expect(gradedAs(required, mark(cells)).score).toBeCloseTo(score, 12);
	});

	it('get one line each, naming the passages', () => {
		expect(
			gradedAs(required, mark({ signed: ['stated', 'b'], who: ['not-stated', 'b'] })).parts
		).toEqual([
			{
				field: 'row',
				item: 'signed',
				answered: cell('stated', 'b'),
				expected: cell('stated', 'a', 'c'),
				earned: 0.5,
				possible: 1,
				why: '“signed in 2000”'
			},
			{
				field: 'row',
				item: 'early',
				answered: null,
				expected: cell('contradicted', 'a'),
				earned: 0,
				possible: 1,
				why: '“in 2000”'
			},
			{
				field: 'row',
				item: 'who',
				answered: cell('not-stated'),
				expected: null,
				earned: 1,
				possible: 1,
				why: 'no text says who'
			}
		]);
	});
});

describe('a grid', () => {
	it('without evidence names no passages, even where one was picked', () => {
		const { parts, notes } = gradedAs(plain, mark({ signed: ['contradicted', 'b'] }));
		expect(parts[0]).toMatchObject({
			answered: cell('contradicted'),
			expected: cell('stated')
		});
		expect(notes).toEqual([]);
	});

	it('with evidence expects the passage where only that is missing', () => {
		expect(gradedAs(required, mark({ early: 'contradicted' })).parts[1]).toMatchObject({
			answered: cell('contradicted'),
			expected: cell('contradicted', 'a'),
			earned: 0.5
		});
	});

	it('never depends on the order in which rows were marked', () => {
		fc.assert(
			fc.property(answered('grid'), ([question, { rows }]) => {
				const reversed = Object.fromEntries(Object.entries(rows).toReversed());
				expect(grade(question, { kind: 'grid', rows: reversed })).toEqual(
					grade(question, { kind: 'grid', rows })
				);
			})
		);
	});

	it('never gains by a wrong mark', () => {
		fc.assert(
			fc.property(answered('grid'), ([question, { rows }]) => {
				const before = gradedAs(question, { kind: 'grid', rows }).score;
				for (const row of question.rows)
					for (const column of GRID_COLUMNS[question.columns]) {
						if (column === row.key) continue;
						const after = { kind: 'grid', rows: { ...rows, [row.id]: { column } } };
						expect(gradedAs(question, after).score).toBeLessThanOrEqual(before);
					}
			})
		);
	});
});

describe('an answer that cannot be graded', () => {
	it.each([
		['an unknown row', { nobody: { column: 'stated' } }],
		['an unknown column', { signed: { column: 'true' } }],
		['a column of the other grid', { signed: { column: 'given' } }],
		['an excerpt that is not there', { signed: { column: 'stated', evidence: 'd' } }],
		['evidence that is no letter', { signed: { column: 'stated', evidence: 0 } }],
		['a column without its cell', { signed: 'stated' }],
		['null for a cell', { signed: null }],
		['a list', [{ column: 'stated' }]],
		['no rows', undefined]
	])('%s is malformed', (_, rows) => {
		expect(grade(plain, { kind: 'grid', rows })).toEqual({
			outcome: 'invalid',
			reason: 'malformed',
			problem: { code: 'not-an-answer' }
		});
	});

	it.each([[{}], [{ signed: undefined }], [{ signed: {} }], [{ signed: { evidence: 'a' } }]])(
		'%j marks nothing and is not an answer',
		(rows) => {
			expect(grade(plain, { kind: 'grid', rows })).toEqual({
				outcome: 'invalid',
				reason: 'not-answered',
				problem: { code: 'nothing-answered' }
			});
		}
	);
});
