import type { GridColumn } from '#lib/model/kinds/grid-columns.ts';

/** What the columns of a grid are called. */
export const COLUMN_LABELS: Record<GridColumn, string> = {
	stated: 'Stated',
	contradicted: 'Contradicted',
	'not-stated': 'Not stated',
	given: 'Given',
	'not-given': 'Not given'
};
