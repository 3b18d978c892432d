/** The eight skills, in the order in which they are taught. */
export const SKILL_IDS = [
	'sourcing',
	'attribution',
	'chain',
	'certainty',
	'figures',
	'corroboration',
	'limits',
	'wording'
] as const;

export type SkillId = (typeof SKILL_IDS)[number];

/** What a question measures: what the sources say, or exactly one skill; never both. */
export const MEASURES = ['knowledge', ...SKILL_IDS] as const;

export type Measure = (typeof MEASURES)[number];
