/** The columns of the two grids: FEVER's three verdicts, or whether a record gives something. */
export const GRID_COLUMNS = {
	statement: ['stated', 'contradicted', 'not-stated'],
	record: ['given', 'not-given']
} as const;

export type GridColumn = (typeof GRID_COLUMNS)[keyof typeof GRID_COLUMNS][number];
