import { z } from 'zod';
import { TextSchema } from '../fields.ts';
import { excerptAt } from '../letters.ts';
import {
	BASE_FIELDS,
	LetterSchema,
	MisconceptionCodeSchema,
	OptionIdSchema,
	refuseRepeatedIds
} from './base.ts';
import { GRID_COLUMNS, type GridColumn } from './grid-columns.ts';

const ColumnSchema = z.enum([...GRID_COLUMNS.statement, ...GRID_COLUMNS.record]);

/** The student marks each row stated, contradicted or not stated; or given or not given. */
export const GridQuestionSchema = z
	.strictObject({
		...BASE_FIELDS,
		kind: z.literal('grid'),
		columns: z.enum(['statement', 'record']),
		/** Whether a row that is stated or contradicted also needs the excerpt that shows it. */
		evidence: z.enum(['required', 'none']).default('none'),
		rows: z
			.array(
				z.strictObject({
					id: OptionIdSchema,
					text: TextSchema,
					key: ColumnSchema,
					/** Letters of the excerpts, any of which shows it ("a" is the first). */
					evidence: z.array(LetterSchema).default([]),
					/** The deciding words, quoted, for this row's line of the receipt. */
					why: TextSchema,
					/** The misconception that a wrong column reveals here, by column. */
					misconceptions: z.partialRecord(ColumnSchema, MisconceptionCodeSchema).default({})
				})
			)
			.min(2)
			.max(8)
	})
	.superRefine((question, context) => {
		refuseRepeatedIds(question.rows, 'rows', context);
		const columns: readonly string[] = GRID_COLUMNS[question.columns];
		question.rows.forEach((row, index) => {
			const fault = (message: string) =>
				context.addIssue({ code: 'custom', path: ['rows', index], message });
			for (const column of [row.key, ...Object.keys(row.misconceptions)])
				if (!columns.includes(column))
					fault(`"${column}" is not a column of a ${question.columns} grid`);
			if (Object.hasOwn(row.misconceptions, row.key))
				fault('the correct column carries a misconception');
			for (const letter of row.evidence)
				if (excerptAt(question.excerpts, letter) === undefined)
					fault(`there is no excerpt "${letter}"`);
			const shown = row.key === 'stated' || row.key === 'contradicted';
			if (question.evidence === 'required' && shown && row.evidence.length === 0)
				fault('evidence is required, but the row names no excerpt');
			if (!shown && row.evidence.length > 0) fault(`a row keyed "${row.key}" has no evidence`);
		});
	});

export type GridQuestion = z.infer<typeof GridQuestionSchema>;

/** Column and, where asked, evidence by row id; a row left out is not answered. */
export interface GridResponse {
	kind: 'grid';
	rows: Record<string, { column: GridColumn; evidence?: string }>;
}
