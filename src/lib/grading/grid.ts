import type { GradePart, PartValue } from '#lib/model/grade.ts';
import { GRID_COLUMNS, type GridColumn } from '#lib/model/kinds/grid-columns.ts';
import type { GridQuestion, GridResponse } from '#lib/model/kinds/grid.ts';
import { lettersOf } from '#lib/model/letters.ts';
import { graded, malformed, notAnswered, type Grader } from './grader.ts';
import { isRecord, own } from './untrusted.ts';

type Row = GridQuestion['rows'][number];
type Mark = GridResponse['rows'][string];

/**
 * Mean over rows, blank rows earning nothing; where evidence is required, a row keyed stated or
 * contradicted earns .5 without an excerpt that shows it and 1 with it (specification, "Kinds").
 */
export const grid: Grader<'grid'> = {
	read(response, question) {
		const given = own(response, 'rows');
		if (!isRecord(given)) return malformed();
		const ids = new Set(question.rows.map((row) => row.id));
		const marks: [string, Mark][] = [];
		for (const [id, cell] of Object.entries(given)) {
			if (!ids.has(id)) return malformed();
			// A cleared field may leave `undefined` behind, which JSON would drop.
			if (cell === undefined) continue;
			const mark = readMark(cell, question);
			if (mark === null) return malformed();
			if (mark !== 'blank') marks.push([id, mark]);
		}
		if (marks.length === 0) return notAnswered();
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
				misconceptions.push(
					own(row.misconceptions, mark.column) ?? misconceptionOf(row.key, mark.column)
				);
			return {
				field: 'row',
				item: row.id,
				answered:
					mark === undefined
						? null
						: cellOf(question, mark.column, mark.evidence === undefined ? [] : [mark.evidence]),
				expected: credit === 1 ? null : cellOf(question, row.key, row.evidence),
				earned: credit * share,
				possible: share,
				why: row.why
			};
		});
		return graded(question, { score: credits / question.rows.length, parts, misconceptions });
	},

	blanks(question, { rows }) {
		return question.rows.filter(({ id }) => {
			const mark = own(rows, id);
			return (
				mark === undefined || (needsEvidence(question, mark.column) && mark.evidence === undefined)
			);
		}).length;
	},

	/** 1 / columns; nobody knows how a guess picks passages. */
	chance: ({ columns, evidence }) =>
		columns === 'statement' && evidence === 'required' ? null : 1 / GRID_COLUMNS[columns].length,

	offersConfidence: () => false
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

/** The misconception that a wrong column shows by itself, where the row names none of its own. */
function misconceptionOf(key: GridColumn, answered: GridColumn): string | undefined {
	if (key === 'not-given') return 'invented-metadata';
	if (key === 'not-stated') return answered === 'stated' ? 'filled-gap' : 'silence-as-denial';
	return answered === 'not-stated' || answered === 'not-given' ? 'stated-missed' : undefined;
}

/** A column with the passages that show it, where it needs any. */
function cellOf(question: GridQuestion, column: GridColumn, letters: readonly string[]): PartValue {
	return { type: 'column', column, letters: needsEvidence(question, column) ? [...letters] : [] };
}
