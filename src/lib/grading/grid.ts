import type { GradePart } from '#lib/model/grade.ts';
import { GRID_COLUMNS, type GridColumn } from '#lib/model/kinds/grid-columns.ts';
import type { GridQuestion, GridResponse } from '#lib/model/kinds/grid.ts';
import { graded, malformed, notAnswered, type Grader } from './grader.ts';
import { lettersOf } from './letters.ts';
import { isRecord, own } from './untrusted.ts';
import { points } from './words.ts';

type Row = GridQuestion['rows'][number];
type Mark = GridResponse['rows'][string];

/** What a column is called in a receipt. */
const LABELS = {
	stated: 'stated',
	contradicted: 'contradicted',
	'not-stated': 'not stated',
	given: 'given',
	'not-given': 'not given'
} satisfies Record<GridColumn, string>;

/**
 * Mean over rows, blank rows earning nothing; where evidence is required, a row keyed stated or
 * contradicted earns .5 without an excerpt that shows it and 1 with it (specification, "Kinds").
 */
export const grid: Grader<'grid'> = {
	rule(question) {
		const share = `each right mark earns an equal share of ${points(question.points)}, a wrong or empty row earns nothing`;
		const rows = `Mark each of the ${question.rows.length} rows`;
		return question.evidence === 'required' && question.columns === 'statement'
			? `${rows} and, for what is stated or contradicted, pick the passage that shows it: ${share}, and without its passage such a row earns half.`
			: `${rows}: ${share}.`;
	},

	read(response, question) {
		const given = own(response, 'rows');
		if (!isRecord(given)) return malformed('This answer does not list any rows.');
		const ids = new Set(question.rows.map((row) => row.id));
		const marks: [string, Mark][] = [];
		for (const [id, cell] of Object.entries(given)) {
			if (!ids.has(id)) return malformed('Some of these rows are not part of the question.');
			// A cleared field may leave `undefined` behind, which JSON would drop.
			if (cell === undefined) continue;
			const mark = readMark(cell, question);
			if (mark === null)
				return malformed('Some of these marks are not among the columns or passages.');
			if (mark !== 'blank') marks.push([id, mark]);
		}
		if (marks.length === 0) return notAnswered('Mark at least one row first.');
		return { kind: 'grid', rows: Object.fromEntries(marks) };
	},

	grade(question, response) {
		const share = question.points / question.rows.length;
		const misconceptions: (string | undefined)[] = [];
		let credits = 0;
		const parts = question.rows.map((row): GradePart => {
			const mark = own(response.rows, row.id);
			const credit = creditOf(question, row, mark);
			credits += credit;
			if (mark !== undefined && mark.column !== row.key)
				misconceptions.push(own(row.misconceptions, mark.column) ?? slipOf(row.key, mark.column));
			return {
				asked: row.text,
				answered:
					mark === undefined
						? null
						: describe(
								mark.column,
								needsEvidence(question, mark.column) && mark.evidence ? [mark.evidence] : []
							),
				expected:
					credit === 1
						? null
						: describe(row.key, needsEvidence(question, row.key) ? row.evidence : []),
				earned: credit * share,
				possible: share,
				why: row.why
			};
		});
		return graded(question, {
			score: credits / question.rows.length,
			parts,
			arithmetic: null,
			misconceptions
		});
	}
};

/** A cell of the answer; "blank" where it names no column, `null` where it is no cell of this grid. */
function readMark(cell: unknown, question: GridQuestion): Mark | 'blank' | null {
	if (!isRecord(cell)) return null;
	const [givenColumn, givenEvidence] = [own(cell, 'column'), own(cell, 'evidence')];
	const columns: readonly GridColumn[] = GRID_COLUMNS[question.columns];
	const column = columns.find((name) => name === givenColumn);
	const evidence = lettersOf(question.excerpts).find((letter) => letter === givenEvidence);
	if (givenColumn !== undefined && column === undefined) return null;
	if (givenEvidence !== undefined && evidence === undefined) return null;
	if (column === undefined) return 'blank';
	return evidence === undefined ? { column } : { column, evidence };
}

function creditOf(question: GridQuestion, row: Row, mark: Mark | undefined): 0 | 0.5 | 1 {
	if (mark?.column !== row.key) return 0;
	if (!needsEvidence(question, row.key)) return 1;
	return mark.evidence !== undefined && row.evidence.includes(mark.evidence) ? 1 : 0.5;
}

/** What is not stated has no passage that shows it, and a record is judged as a whole. */
function needsEvidence(question: GridQuestion, column: GridColumn): boolean {
	return question.evidence === 'required' && (column === 'stated' || column === 'contradicted');
}

/** The slip that a wrong column shows by itself, where the row names none of its own. */
function slipOf(key: GridColumn, answered: GridColumn): string | undefined {
	if (key === 'not-given') return 'invented-metadata';
	if (key === 'not-stated') return answered === 'stated' ? 'filled-gap' : 'silence-as-denial';
	return answered === 'not-stated' || answered === 'not-given' ? 'stated-missed' : undefined;
}

function describe(column: GridColumn, letters: readonly string[]): string {
	const shown = letters.map((letter) => `[${letter}]`).join(' or ');
	return shown === '' ? LABELS[column] : `${LABELS[column]}, shown by ${shown}`;
}
