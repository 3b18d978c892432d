import { GRID_COLUMNS } from '#lib/model/kinds/grid-columns.ts';
import type { GridQuestion } from '#lib/model/kinds/grid.ts';
import { COLUMN_LABELS } from '#lib/wording/en/labels.ts';
import type { Asked } from './export-kind.ts';

/** A matching of rows with columns; some also ask for the passage that shows a row. */
export function grid({ rows, columns, evidence }: GridQuestion): Asked {
	return {
		body: {
			type: 'match',
			ordered: true,
			asksPassages: evidence === 'required',
			stems: rows.map(({ id, text, key, why, evidence: shownBy }) => ({
				id,
				text,
				answer: key,
				feedback: why,
				shownBy
			})),
			targets: GRID_COLUMNS[columns].map((id) => ({ id, text: COLUMN_LABELS[id] }))
		}
	};
}
