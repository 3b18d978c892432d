import type { RelationKind } from '#lib/model/relation-kinds.ts';

/** What each relation means, in words a student can hold a pair against. */
export const RELATION_GLOSSES: Record<RelationKind, string> = {
	agree: 'both say the same of the same thing',
	differ: 'they answer one question differently, and both answers can hold as worded',
	conflict: 'they answer one question, and the answers cannot both hold as worded',
	'not-comparable': 'they look alike, but do not answer the same question'
};
