/** How claims stand to one another; neighbours among the first three are adjacent degrees. */
export const RELATION_KINDS = ['agree', 'differ', 'conflict', 'not-comparable'] as const;

export type RelationKind = (typeof RELATION_KINDS)[number];
