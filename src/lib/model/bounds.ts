/** How the wording bounds a number. */
export const BOUNDS = ['exact', 'estimate', 'at-least', 'at-most', 'range'] as const;

export type Bound = (typeof BOUNDS)[number];
