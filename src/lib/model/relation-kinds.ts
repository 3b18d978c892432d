/** How claims relate; among the first three, each is one degree from the next. */
export const RELATION_KINDS = ['agree', 'differ', 'conflict', 'not-comparable'] as const;

export type RelationKind = (typeof RELATION_KINDS)[number];
