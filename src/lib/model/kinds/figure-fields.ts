/**
 * The fields of a number card in the order in which they are asked, and how much each counts before
 * those that are asked are scaled to add up to 1 (specification, "Kinds").
 */
export const FIGURE_WEIGHTS = {
	low: 0.25,
	high: 0.25,
	bound: 0.2,
	asOf: 0.15,
	claimant: 0.15
} as const;

export type FigureField = keyof typeof FIGURE_WEIGHTS;

export const FIGURE_FIELDS = Object.keys(FIGURE_WEIGHTS) as FigureField[];

/** The fields that a card asks for, in their order. */
export function askedFields(key: Partial<Record<FigureField, unknown>>): FigureField[] {
	return FIGURE_FIELDS.filter((field) => key[field] !== undefined);
}

/** The share of the points that a field is worth, in (0, 1]; the shares of the asked fields add up to 1. */
export function shareOf(field: FigureField, asked: readonly FigureField[]): number {
	return FIGURE_WEIGHTS[field] / asked.reduce((sum, one) => sum + FIGURE_WEIGHTS[one], 0);
}
